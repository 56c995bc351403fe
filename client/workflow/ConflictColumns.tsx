import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import type { Conflict } from './conflict.ts';
import { FieldDifference } from './Difference.tsx';
import { differences } from './differences.ts';
import type { VersionedRecord } from './record.ts';
import { StateChip } from './StateChip.tsx';
import { useWords } from './words.ts';

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ flex: '1 1 220px', minWidth: 0, border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Typography variant="h3" component="h3" gutterBottom>{title}</Typography>
      {children}
    </Box>
  );
}

/** Yours, theirs, and what would come of both. Every word that the person wrote stands in the first column, and can be copied. */
export function ConflictColumns({ conflict, fresh, words: action }: { conflict: Conflict; fresh: VersionedRecord | undefined; words: string }) {
  const t = useT();
  const { resource, seen, input } = conflict;
  const words = useWords(resource);
  // The form's own words for what was filled in; an edit has only the record's.
  const asked = seen.transitions?.find((offered) => offered.name === conflict.name)?.input?.properties ?? {};
  const mine = Object.entries(input).map(([field, value]) => ({
    label: words.field(field, asked[field]),
    value: typeof value === 'string' && asked[field]?.labels ? words.value(field, value, asked[field]) : words.written(field, value),
  }));
  // The state stands above them, as the chip that everybody knows.
  const theirs = fresh ? differences(seen, fresh).filter(({ field }) => field !== 'state') : [];
  const text = mine.map(({ label, value }) => `${label}: ${value}`).join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(t('workflow.conflict.copied'));
  };
  // What one read, with both changes: theirs, and one’s own over it.
  const result = conflict.kind === 'edit' && fresh ? differences(seen, { ...fresh, ...input }) : [];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 2 }}>
      <Column title={t('workflow.conflict.yours')}>
        <Typography>{action}</Typography>
        {mine.map(({ label, value }) => (
          <Box key={label} sx={{ mt: 1 }}>
            <Typography variant="body2" color="text.secondary">{label}</Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</Typography>
          </Box>
        ))}
        {mine.length > 0 ? <Button onClick={() => void copy()} sx={{ mt: 1 }}>{t('workflow.conflict.copy')}</Button> : null}
      </Column>
      <Column title={t('workflow.conflict.theirs')}>
        {fresh?.state ? <StateChip resource={resource} state={fresh.state} /> : null}
        {theirs.map((difference) => (
          <Box key={difference.field} sx={{ mt: 1 }}>
            <Typography variant="body2" color="text.secondary">{words.field(difference.field)}</Typography>
            <FieldDifference resource={resource} difference={difference} />
          </Box>
        ))}
        {fresh && theirs.length === 0 && fresh.state === seen.state ? <Typography color="text.secondary">{t('workflow.conflict.nothing')}</Typography> : null}
      </Column>
      <Column title={t('workflow.conflict.result')}>
        {result.length > 0 ? result.map(({ field, after }) => (
          <Box key={field} sx={{ mt: 1 }}>
            <Typography variant="body2" color="text.secondary">{words.field(field)}</Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>{words.written(field, after)}</Typography>
          </Box>
        )) : <Typography>{t('workflow.conflict.outcome', { action })}</Typography>}
      </Column>
    </Box>
  );
}
