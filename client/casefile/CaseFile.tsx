import { Suspense, lazy, useState } from 'react';
import Button from '@mui/material/Button';
import { Kbd } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { FormDialog } from '../workflow/DialogForm.tsx';
import { offeredTo } from './recipients.ts';

const Form = lazy(async () => ({ default: (await import('./CaseFileForm.tsx')).CaseFileForm }));
const keys = 'shift+p';

/** Makes one document of a case, for whom whoever is signed in may make it. */
export function CaseFile({ resource, recordId }: { resource: string; recordId: number }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const may = offeredTo().length > 0;
  const shown = useKeysOf('caseFile.open', keys);
  useCommand({ id: 'caseFile.open', keys, label: t('caseFile.open'), group: 'view', run: () => setOpen(true), when: may });
  if (!may) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('caseFile.open')}{shown ? <Kbd keys={shown} /> : null}</Button>
      {open ? <FormDialog close={close} width="xs"><Suspense fallback={<Loading />}><Form resource={resource} recordId={recordId} close={close} /></Suspense></FormDialog> : null}
    </>
  );
}
