import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../workflow/words.ts';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What a record says, name beside value; what this person may not read, and what is empty, is left out. */
export function Facts({ resource, facts }: { resource: string; facts: readonly Fact[] }) {
  const words = useWords(resource);
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(130px, max-content) 1fr' }, gap: { xs: 0, sm: '4px 20px' } }}>
      {facts.map(({ name, value }) =>
        value === undefined || value === null || value === '' ? null : (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">{words.field(name)}</Typography>
            <Box component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere', '& a': { display: 'inline-block', minHeight: 24, lineHeight: '24px' } }}>{value}</Box>
          </Box>
        ),
      )}
    </Box>
  );
}
