import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { definitionOf } from '#workflows/incidentWords';
import { useT } from '../i18n/useT.ts';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import type { IncidentRecord } from './incident.ts';

const questions = ['letDown', 'aimed', 'hardship', 'critical'] as const;

/** What to ask oneself before an incident is judged, and the definition that would have to fit. */
export function Guidance({ incident, titled = false }: { incident: IncidentRecord; titled?: boolean }) {
  const t = useT();
  return (
    <>
      {titled ? <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{t('incidents.guidance.title')}</Typography> : null}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.75 } }}>
        {questions.map((one) => <Typography component="li" key={one}>{t(`incidents.guidance.${one}`)}</Typography>)}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('incidents.guidance.definition')}</Typography>
      <ClauseQuote id={definitionOf[incident.category]} on={incident.occurred_at.slice(0, 10)} />
    </>
  );
}
