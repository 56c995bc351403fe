import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { useWords } from '../workflow/words.ts';
import type { ComplaintRecord } from './complaint.ts';

const looks = { upheld: 'error', partly: 'warning', not: 'default' } as const;

/** What was found on each ground, and the words to the complainant. */
export function Findings({ complaint: { findings, conclusions, locale } }: { complaint: ComplaintRecord }) {
  const t = useT();
  const words = useWords('staff_complaints');
  return (
    <>
      {(findings ?? []).map(({ ground, finding, reasons }) => (
        <Box key={ground} sx={{ mb: 1.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.25 }}>
            <Typography variant="h3" component="h3">{words.value('grounds', ground)}</Typography>
            <Chip size="small" variant="outlined" color={looks[finding]} label={words.value('finding', finding)} />
          </Box>
          <Typography lang={locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{reasons}</Typography>
        </Box>
      ))}
      <Typography variant="h3" component="h3">{t('complaints.conclusions')}</Typography>
      <Typography lang={locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{conclusions}</Typography>
    </>
  );
}
