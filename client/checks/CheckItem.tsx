import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { checkKinds } from '#workflows/checkWords';
import { addressOf } from '../attachments/attachment.ts';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { CheckRecord } from './check.ts';

const euros = (amount: number, locale: string): string => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(amount);

/** What was found, in a line: a certificate's terms, or the services that were shown to be mastered. */
function useFindings(check: CheckRecord): readonly string[] {
  const t = useT();
  const locale = useLanguage();
  const name = useStaffName(check.decided_by ?? undefined);
  const listed = (names: readonly string[] | null | undefined) => (names?.length ? [t('checks.covers', { list: names.join(', ') })] : []);
  const insured = check.kind === 'insurance' && check.insurer;
  const until = check.valid_until ? t('checks.until', { day: onDay(check.valid_until, locale) }) : check.state === 'passed' ? t('checks.noEnd') : '';
  const period = check.starts_on && check.ends_on ? t('checks.period', { from: onDay(check.starts_on, locale), to: onDay(check.ends_on, locale) }) : until;
  return [
    ...(insured ? [check.policy_number ? t('checks.policy', { insurer: insured, number: check.policy_number }) : insured] : []),
    ...listed(check.activities ?? (check.state === 'pending' ? null : check.categories)),
    ...(check.amount ? [t('checks.upTo', { amount: euros(check.amount, locale) })] : []),
    ...(period ? [period] : []),
    ...(insured ? [t(check.confirmed_with_insurer ? 'checks.confirmed' : 'checks.seen')] : []),
    ...(check.decided_by ? [t('checks.by', { name })] : []),
  ];
}

/** One check: what it is about, how it stands, what was found; what can be done stands below. */
export function CheckItem({ check, about, children }: { check: CheckRecord; about?: ReactNode; children?: ReactNode }) {
  const t = useT();
  const say = useSay();
  const findings = useFindings(check);
  return (
    <Box component="li" data-state={check.state} sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>{say(checkKinds[check.kind])}</Typography>
        <StateChip resource="checks" state={check.state} />
        {about}
      </Box>
      {check.description ? <Typography variant="body2">{check.description}</Typography> : null}
      {findings.length > 0 ? <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{findings.join(' · ')}</Typography> : null}
      {check.attachment_id ? <Typography variant="body2"><a href={addressOf(check.attachment_id)} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('checks.document')}</a></Typography> : null}
      {children ? <Box sx={{ mt: 0.75 }}>{children}</Box> : null}
    </Box>
  );
}
