import type { ReactNode } from 'react';
import Paper from '@mui/material/Paper';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface PartProps {
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the file under its heading; it takes the focus when a gate leads to it. */
export function Part({ id, title, aside, children }: PartProps) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} id={id} tabIndex={id ? -1 : undefined} sx={{ p: 1.5, scrollMarginTop: 64 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography variant="h2">{title}</Typography>
        {aside ? <Box sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.8125rem' }}>{aside}</Box> : null}
      </Box>
      {children}
    </Paper>
  );
}
