import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';
import { whoIsHere } from '../providers/session.ts';

interface Verdict {
  readonly events: number;
  readonly ok: boolean;
  readonly broken_at: number | null;
}

/** Walks the chain of events and says whether it holds: for auditors and administrators. */
export function VerifyChain() {
  const t = useT();
  const locale = useLanguage();
  const house = useHouse();
  const verify = useMutation({ mutationFn: async () => (await house.read<Verdict>('/audit/verify')).data });
  const roles = whoIsHere()?.roles ?? [];
  if (!roles.includes('auditor') && !roles.includes('administrator')) return null;
  const { data, error, isPending } = verify;
  const count = data ? new Intl.NumberFormat(locale).format(data.events) : '';
  return (
    <>
      <div role="status">
        {data?.ok ? <Alert severity="success">{t('shell.audit.holds', { count })}</Alert> : null}
        {data && !data.ok ? <Alert severity="error">{t('shell.audit.broken', { id: data.broken_at ?? 0 })}</Alert> : null}
        {error ? <Alert severity="error">{error.message}</Alert> : null}
      </div>
      <Button variant="outlined" disabled={isPending} onClick={() => verify.mutate()}>{isPending ? t('shell.audit.walking') : t('shell.audit.verify')}</Button>
    </>
  );
}
