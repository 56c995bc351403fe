import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { remedies } from '#workflows/requestWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import type { RequestRecord } from './request.ts';

/** That somebody asked for somebody higher up. */
export function EscalatedChip({ escalations }: { escalations: number }) {
  const t = useT();
  return escalations > 0 ? <ToneChip tone="active">{t('requests.escalated')}{escalations > 1 ? ` × ${escalations}` : ''}</ToneChip> : null;
}

/** What an escalation changes, and what really helps: the words of the letter, ready to be said. */
export function Escalated({ request: { escalations, escalated_at } }: { request: RequestRecord }) {
  const t = useT();
  const say = useSay();
  if (escalations === 0) return null;
  return (
    <Box component="section" aria-label={t('requests.escalation.title')} sx={{ mt: 2, borderInlineStart: 3, borderColor: 'divider', pl: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" component="h3">{t('requests.escalation.title')}</Typography>
        <EscalatedChip escalations={escalations} />
        <Typography component="span" variant="body2" color="text.secondary"><When at={escalated_at} focusable /></Typography>
      </Box>
      <Typography sx={{ mt: 0.5 }}>{t('requests.escalation.times', { smart_count: escalations })}</Typography>
      <Typography sx={{ mt: 1 }}>{t('requests.escalation.remedies')}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, maxWidth: '72ch' }}>
        {remedies.map((remedy) => <li key={remedy.en}><Typography component="span">{say(remedy)}</Typography></li>)}
      </Box>
      <ClauseQuote id="abuse-policy.escalation" />
    </Box>
  );
}
