import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { HttpError } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { Door } from '../layout/Door.tsx';
import { http } from '../providers/http.ts';

/** Taken out of the address at once, so that it stays in no history. */
function takeToken(): string {
  const token = window.location.hash.slice(1);
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

/** Where a member of staff who was invited chooses a password (`/invitation#TOKEN`). */
export default function Invitation() {
  const t = useT();
  const [token] = useState(takeToken);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [refused, setRefused] = useState<string>();
  const [accepted, setAccepted] = useState<{ name: string }>();
  const [pending, setPending] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (password !== again) {
      setRefused(t('invitation.differ'));
      return;
    }
    setPending(true);
    setRefused(undefined);
    try {
      const { json } = await http('/api/invitations/accept', { method: 'POST', body: JSON.stringify({ token, password }) });
      setAccepted(json as { name: string });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const { errors } = error.body as { errors?: { password?: string } };
      setRefused(errors?.password ?? error.message);
    } finally {
      setPending(false);
    }
  };
  return (
    <Door>
      <Paper variant="outlined" component="form" onSubmit={(event) => void save(event)} noValidate sx={{ p: 3 }}>
        <Typography variant="h1" gutterBottom>{t('invitation.title')}</Typography>
        <div role="alert">{refused || !token ? <Alert severity="error">{refused ?? t('invitation.noToken')}</Alert> : null}</div>
        {accepted ? (
          <>
            <Alert severity="success" role="status">{t('invitation.done', { name: accepted.name })}</Alert>
            <Button href="/" variant="contained" fullWidth sx={{ mt: 2, minHeight: 36 }}>{t('invitation.enter')}</Button>
          </>
        ) : (
          <>
            <TextField label={t('invitation.password')} helperText={t('invitation.help')} type="password" autoComplete="new-password" autoFocus required value={password} onChange={(event) => setPassword(event.target.value)} />
            <TextField label={t('invitation.again')} type="password" autoComplete="new-password" required value={again} onChange={(event) => setAgain(event.target.value)} />
            <Button type="submit" variant="contained" fullWidth disabled={pending || !token} sx={{ mt: 2, minHeight: 36 }}>{t('invitation.save')}</Button>
          </>
        )}
      </Paper>
    </Door>
  );
}
