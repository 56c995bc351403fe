import { ToneChip } from './StateChip.tsx';
import { useT } from '../i18n/useT.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useNow } from '../layout/useNow.ts';
import { useStaffName } from './useStaffName.ts';
import { whoIsHere } from '../providers/session.ts';

export interface ClaimBadgeProps {
  readonly claimed_by?: number | null | undefined;
  readonly claimed_until?: string | null | undefined;
}

/** Who works on the record now; nothing when nobody does, or when their time ran out. */
export function ClaimBadge({ claimed_by: by, claimed_until: until }: ClaimBadgeProps) {
  const t = useT();
  const locale = useLanguage();
  const now = useNow();
  const running = by != null && until != null && new Date(until).getTime() > now;
  const name = useStaffName(running ? by : undefined);
  if (!running) return null;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(until));
  const mine = whoIsHere()?.id === by;
  return <ToneChip tone={mine ? 'active' : 'waiting'}>{mine ? t('workflow.claim.mine', { time }) : t('workflow.claim.other', { name, time })}</ToneChip>;
}
