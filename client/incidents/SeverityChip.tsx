import { type Severity, severities } from '#workflows/incidentWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { ToneChip } from '../workflow/StateChip.tsx';

const tones = { high: 'bad', medium: 'waiting', low: 'neutral' } as const satisfies Record<Severity, string>;

/** How grave an incident is, in a word; who listens hears of what. */
export function SeverityChip({ severity }: { severity: Severity }) {
  const say = useSay();
  const t = useT();
  return <ToneChip tone={tones[severity]}><span style={unseen}>{t('fields.severity')} </span>{say(severities[severity])}</ToneChip>;
}
