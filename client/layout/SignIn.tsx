import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { HttpError, useLogin } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { Door } from './Door.tsx';

interface Refused {
  readonly sentence: string;
  readonly needsCode: boolean;
}

/** The door: e-mail and password, one clear sentence when it stays shut, how long to wait after too many tries. */
export function SignIn() {
  const t = useT();
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [pending, setPending] = useState(false);

  const explain = (error: unknown): Refused => {
    if (!(error instanceof HttpError)) throw error;
    const problem = error.body as { code?: string; retry_after?: number };
    if (error.status === 429) return { sentence: t('shell.signIn.wait', { seconds: problem.retry_after ?? 60 }), needsCode: false };
    if (problem.code === 'STEP_UP_REQUIRED') return { sentence: t('shell.signIn.codeNeeded'), needsCode: true };
    // One sentence whatever was wrong: it must not tell which addresses have an account.
    return { sentence: error.status === 401 ? t('shell.signIn.wrong') : error.message, needsCode: false };
  };
  const enter = async (credentials: { email: string; password: string; code?: string }) => {
    setPending(true);
    setRefused(undefined);
    try {
      await login(credentials);
    } catch (error) {
      setRefused(explain(error));
    } finally {
      setPending(false);
    }
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void enter({ email, password, ...(code ? { code } : {}) });
  };
  return (
    <Door>
      <Paper variant="outlined" component="form" onSubmit={submitted} noValidate sx={{ p: 3 }}>
        <Typography variant="h1" gutterBottom>{t('shell.signIn.title')}</Typography>
        <div role="alert">{refused ? <Alert severity="error">{refused.sentence}</Alert> : null}</div>
        <TextField label={t('shell.signIn.email')} name="email" type="email" autoComplete="username" autoFocus required value={email} onChange={(event) => setEmail(event.target.value)} />
        <TextField label={t('shell.signIn.password')} name="password" type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
        {refused?.needsCode || code ? (
          <TextField label={t('shell.signIn.code')} name="code" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />
        ) : null}
        <Button type="submit" variant="contained" fullWidth disabled={pending} sx={{ mt: 2, minHeight: 36 }}>{t('shell.signIn.enter')}</Button>
      </Paper>
      <DemoAccounts enter={(credentials) => void enter(credentials)} />
    </Door>
  );
}
