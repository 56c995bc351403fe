import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useRedirect } from 'ra-core';
import { CheckboxGroupInput, TextInput } from 'react-admin';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { CreatePage } from '../records/EditPage.tsx';
import type { ApiKey } from './apiKey.ts';

/** All that a key may be given (api.md, "Who is asking"). */
const scopes = ['standing', ...['reviews', 'providers', 'customers', 'engagements', 'recommendations', 'requests'].flatMap((resource) => [`${resource}:read`, `${resource}:write`])];

/** Makes a key, and shows its secret this once. */
export default function ApiKeyCreate() {
  const t = useT();
  const redirect = useRedirect();
  const [made, setMade] = useState<ApiKey>();
  const copy = async () => {
    await navigator.clipboard.writeText(made?.secret ?? '');
    announce(t('workflow.conflict.copied'));
  };
  return (
    <>
      <CreatePage resource="api_keys" done={(record) => setMade(record as ApiKey)}>
        <TextInput source="name" />
        <CheckboxGroupInput source="scopes" translateChoice={false} choices={scopes.map((scope) => ({ id: scope, name: scope }))} />
      </CreatePage>
      <Dialog open={made !== undefined} aria-labelledby="secret-title" maxWidth="sm" fullWidth>
        <DialogTitle id="secret-title">{t('shell.key.secret')}</DialogTitle>
        <DialogContent>
          <Alert severity="warning">{t('shell.key.once')}</Alert>
          <TextField label={t('shell.key.secret')} value={made?.secret ?? ''} slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }} onFocus={(event) => event.target.select()} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => void copy()}>{t('shell.key.copy')}</Button>
          <Button variant="contained" onClick={() => redirect('show', 'api_keys', made?.id)}>{t('shell.key.kept')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
