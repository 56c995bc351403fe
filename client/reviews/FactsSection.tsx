import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** A block of facts under its heading. */
export function FactsSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{title}</Typography>
      {children}
    </Box>
  );
}

/** One fact: what it is, and what we know. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(84px, 32%) minmax(0, 1fr)', gap: 1, py: 0.125, alignItems: 'baseline', fontSize: '0.8125rem' }}>
      <Typography component="dt" variant="body2" color="text.secondary">{name}</Typography>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', '& a': { display: 'inline-block', minHeight: 24, lineHeight: '24px' } }}>{children}</Box>
    </Box>
  );
}

export function FactList({ children }: { children: ReactNode }) {
  return <Box component="dl" sx={{ m: 0 }}>{children}</Box>;
}
