import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../workflow/words.ts';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What a record says, name beside value (above it where there is little room); what this person may not read, and what is empty, is left out. */
export function Facts({ resource, facts, narrow = false }: { resource: string; facts: readonly Fact[]; narrow?: boolean }) {
  const words = useWords(resource);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : { xs: '1fr', sm: 'minmax(130px, max-content) 1fr' }, gap: narrow ? 0 : { xs: 0, sm: '4px 20px' } }}>
      {facts.map(({ name, value }) =>
        value === undefined || value === null || value === '' ? null : (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">{words.field(name)}</Typography>
            <Box component="dd" sx={{ m: 0, mb: narrow ? 0.75 : { xs: 1, sm: 0 }, overflowWrap: 'anywhere', '& a': { display: 'inline-block', minHeight: 24, lineHeight: '24px' } }}>{value}</Box>
          </Box>
        ),
      )}
    </Box>
  );
}
