import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetRecordRepresentation } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import type { ManyOutcome } from '../providers/data.ts';
import type { CaseRecord } from './record.ts';

/** What came of many: how many passed, and of each that did not its sentence and its code. */
export function ManyReport({ resource, rows, done, outcome }: { resource: string; rows: readonly CaseRecord[]; done: string; outcome: ManyOutcome }) {
  const t = useT();
  const represent = useGetRecordRepresentation(resource);
  const nameOf = (id: number): string => {
    const row = rows.find((one) => one.id === id);
    const name = row && represent(row);
    return typeof name === 'string' ? name : `#${id}`;
  };
  return (
    <>
      <Typography>{t('workflow.many.passed', { done, count: outcome.done.length })}</Typography>
      {outcome.refused.length > 0 ? (
        <>
          <Typography variant="h3" component="h3" sx={{ mt: 1.5 }}>{t('workflow.many.refused', { smart_count: outcome.refused.length })}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 320, overflowY: 'auto' }} tabIndex={0} aria-label={t('workflow.many.refused', { smart_count: outcome.refused.length })}>
            {outcome.refused.map(({ id, code, detail }) => (
              <li key={id}>
                <Link to={resource === 'reviews' ? `/reviews/${id}` : `/${resource}/${id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{nameOf(id)}</Link>{t('workflow.history.colon')} {detail}
                <Typography component="code" variant="body2" color="text.secondary" sx={{ ml: 0.75, overflowWrap: 'anywhere' }}>{code}</Typography>
              </li>
            ))}
          </Box>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('workflow.many.kept')}</Typography>
        </>
      ) : null}
    </>
  );
}
