import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { VersionRecord } from './policy.ts';

/** What must be true before the version takes effect: what is, and what is missing. */
export function Readiness({ version }: { version: VersionRecord }) {
  const t = useT();
  const say = useSay();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {(version.gates ?? []).map(({ name, holds, detail, mend, clause_id }) => (
        <Box component="li" key={name} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <ToneChip tone={holds ? 'good' : 'waiting'}>{t(holds ? 'policies.ready.holds' : 'policies.ready.shut')}</ToneChip>
            <Typography>{say(detail)}</Typography>
          </Box>
          {holds ? null : <><Typography variant="body2" color="text.secondary">{say(mend)}</Typography><ClauseQuote id={clause_id} /></>}
        </Box>
      ))}
    </Box>
  );
}
