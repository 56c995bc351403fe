import { type Outcome, outcomes } from '#workflows/conductWords';
import { useSay } from '../i18n/useSay.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import { levelTones } from './conduct.ts';

/** What a case came to, or how grave a sanction is. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  return <ToneChip tone={levelTones[outcome]}>{say(outcomes[outcome])}</ToneChip>;
}
