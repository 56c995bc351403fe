import { businessDaysBetween } from '#workflows/businessDays';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { AskedRow } from './asked.ts';

/** How long an answer may still take, in working days, or by how much it is late; afterwards, whether it came in time. */
export function Clock({ request: { state, due_at, answered_at } }: { request: AskedRow }) {
  const t = useT();
  const now = new Date(useNow()).toISOString();
  if (state === 'waived') return null;
  if (answered_at) return answered_at > due_at ? <ToneChip tone="active">{t('duties.clock.answeredLate')}</ToneChip> : <ToneChip tone="good">{t('requests.clock.onTime')}</ToneChip>;
  const days = businessDaysBetween(now, due_at);
  if (now > due_at) return <ToneChip tone="bad">{days === 0 ? t('requests.clock.lateToday') : t('requests.clock.late', { smart_count: -days })}</ToneChip>;
  return <ToneChip tone={days <= 1 ? 'active' : 'waiting'}>{days === 0 ? t('requests.clock.today') : t('requests.clock.left', { smart_count: days })}</ToneChip>;
}
