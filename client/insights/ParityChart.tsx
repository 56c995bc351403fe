import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { InsightTable, TableRow } from '#workflows/insightTable';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Figure } from './Figure.tsx';
import { useWritten } from './figures.ts';

const width = 300;
const height = 24;

/** The part as a dot, the interval around it as a line, on a scale from `from` to 1. */
function Interval({ row, from }: { row: TableRow; from: number }) {
  const t = useT();
  const write = useWritten();
  const { palette } = useTheme();
  const { value, low = 0, high = 0 } = row.cells.rate ?? { value: null };
  const at = (share: number) => 6 + ((Math.max(from, share) - from) / (1 - from)) * (width - 12);
  const words = value === null ? t('insights.none') : `${write('share', value)} (${t('insights.between', { low: write('share', low), high: write('share', high) })})`;
  return (
    <svg role="img" aria-label={words} viewBox={`0 0 ${width} ${height}`} width="100%" height={height} style={{ display: 'block' }}>
      <line x1={6} x2={width - 6} y1={height / 2} y2={height / 2} stroke={palette.divider} />
      <line x1={width - 6} x2={width - 6} y1={4} y2={height - 4} stroke={palette.divider} />
      {value === null ? null : (
        <>
          <line x1={at(low)} x2={at(high)} y1={height / 2} y2={height / 2} stroke={palette.primary.main} strokeWidth={3} />
          <circle cx={at(value)} cy={height / 2} r={5} fill={palette.primary.main} stroke={palette.background.paper} strokeWidth={1.5} />
        </>
      )}
    </svg>
  );
}

/** How often and how quickly reviews of each rating were published: a dot for the part, a line for what chance leaves open. */
export function ParityChart({ table }: { table: InsightTable }) {
  const t = useT();
  const say = useSay();
  const write = useWritten();
  const lows = table.rows.flatMap(({ cells }) => cells.rate?.low ?? []);
  const from = Math.min(0.8, Math.floor(Math.min(1, ...lows) * 10) / 10);
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {table.rows.map((row) => (
          <Box key={row.name} component="li" sx={{ display: 'grid', alignItems: 'center', columnGap: 1.5, gridTemplateColumns: { xs: '84px minmax(0, 1fr) 56px', sm: '116px minmax(0, 1fr) 64px 96px' }, ...(row.name === 'critical' && { borderTop: 1, borderColor: 'divider', pt: 0.5 }) }}>
            <Typography variant="body2">{say(row.label)}</Typography>
            <Interval row={row} from={from} />
            <Box sx={{ textAlign: 'right' }}><Figure cell={row.cells.rate ?? { value: null }} unit="share" name={say(row.label)} /></Box>
            <Typography variant="body2" color="text.secondary" sx={{ textAlign: 'right', gridColumn: { xs: '2 / -1', sm: 'auto' } }}>{write('hours', row.cells.delay?.value)}</Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>{t('insights.scale', { from: write('share', from) })}</Typography>
    </>
  );
}
