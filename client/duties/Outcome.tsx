import Box from '@mui/material/Box';
import { answers, declineReasons } from '#workflows/providerRequestWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { StateChip, ToneChip } from '../workflow/StateChip.tsx';
import type { AskedRow } from './asked.ts';

/** Where a request stands, and what the provider said; a no bears no colour of blame. */
export function Outcome({ request: { state, outcome, decline_reason, rerouted_at } }: { request: AskedRow }) {
  const t = useT();
  const say = useSay();
  const waits = outcome === 'cannot_satisfy' && !rerouted_at;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      {outcome ? <ToneChip tone={outcome === 'answered' || outcome === 'followed_up' ? 'good' : 'neutral'}>{say(answers[outcome])}</ToneChip> : <StateChip resource="provider_requests" state={state} />}
      {decline_reason ? <span>{say(declineReasons[decline_reason])}</span> : null}
      {waits ? <ToneChip tone="active">{t('duties.toReroute')}</ToneChip> : null}
    </Box>
  );
}
