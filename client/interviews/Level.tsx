import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { levels } from '#workflows/interviewWords';

/** A level of the scale: its number, four marks of which so many are full, and what it means. */
export function Level({ score, anchor }: { score: number; anchor: string }) {
  return (
    <Box sx={{ mb: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Typography component="span" sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{score} / {levels.length}</Typography>
        <Box component="span" aria-hidden="true" sx={{ display: 'inline-flex', gap: '3px' }}>
          {levels.map((level) => <Box component="span" key={level} sx={{ width: 14, height: 6, borderRadius: 1, border: 1, borderColor: 'primary.main', bgcolor: level <= score ? 'primary.main' : 'transparent' }} />)}
        </Box>
      </Box>
      <Typography variant="body2" color="text.secondary">{anchor}</Typography>
    </Box>
  );
}
