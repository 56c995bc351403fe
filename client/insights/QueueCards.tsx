import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { InsightTable, TableRow } from '#workflows/insightTable';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Figure } from './Figure.tsx';
import { useWritten } from './figures.ts';

const size = { width: 176, height: 44, bar: 8, gap: 2, step: 22 } as const;

/** What came and what left, week by week; its words are those of the table beside it. */
function Weeks({ weeks = [] }: Pick<TableRow, 'weeks'>) {
  const t = useT();
  const { palette } = useTheme();
  const most = Math.max(1, ...weeks.flatMap(({ came, left }) => [came, left]));
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (size.height - 2)));
  const words = weeks.map(({ week, came, left }) => t('insights.week', { week, came, left })).join(' ; ');
  return (
    <svg role="img" aria-label={`${t('insights.weeks')} ${words}`} viewBox={`0 0 ${size.width} ${size.height}`} width="100%" height={size.height} preserveAspectRatio="none" style={{ display: 'block', maxWidth: size.width }}>
      <line x1={0} x2={size.width} y1={size.height - 0.5} y2={size.height - 0.5} stroke={palette.divider} />
      {weeks.map(({ week, came, left }, index) => (
        <g key={week}>
          <rect x={index * size.step + 2} y={size.height - tall(came)} width={size.bar} height={tall(came)} fill={palette.primary.main} />
          <rect x={index * size.step + 2 + size.bar + size.gap} y={size.height - tall(left)} width={size.bar} height={tall(left)} fill="none" stroke={palette.text.secondary} />
        </g>
      ))}
    </svg>
  );
}

function QueueCard({ row }: { row: TableRow }) {
  const t = useT();
  const say = useSay();
  const write = useWritten();
  const { open, change, late, p50, p90, forecast } = row.cells;
  const name = say(row.label);
  const moved = change?.value ?? 0;
  return (
    <Box component="li" sx={{ display: 'flex', flexDirection: 'column', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minWidth: 0, '& > svg': { mt: 'auto' } }}>
      <Typography variant="h3">{name}</Typography>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, fontSize: '1.25rem' }}>
        <Figure cell={open ?? { value: null }} unit="count" name={name} strong />
        <Typography component="span" variant="body2" color="text.secondary">{moved === 0 ? t('insights.same') : t(moved > 0 ? 'insights.more' : 'insights.less', { count: write('count', Math.abs(moved)) })}</Typography>
      </Box>
      <Typography variant="body2" color="text.secondary">{t('insights.ages', { half: write('hours', p50?.value), most: write('hours', p90?.value) })}</Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>{t('insights.forecast', { count: write('count', forecast?.value) })}</Typography>
      {late?.value ? <Typography variant="body2" gutterBottom sx={{ color: 'error.main', fontWeight: 600 }}>{t('insights.late')} <Figure cell={late} unit="count" name={`${name}, ${t('insights.late')}`} /></Typography> : null}
      <Weeks weeks={row.weeks} />
    </Box>
  );
}

/** Each queue at a glance: how much, since when, and what came and left in the last eight weeks. */
export function QueueCards({ table }: { table: InsightTable }) {
  const t = useT();
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 208px), 1fr))' }}>
        {table.rows.map((row) => <QueueCard key={row.name} row={row} />)}
      </Box>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.75 }}>
        <Box component="span" aria-hidden="true" sx={{ display: 'inline-block', width: 8, height: 10, bgcolor: 'primary.main' }} />{t('insights.legend.came')}
        <Box component="span" aria-hidden="true" sx={{ display: 'inline-block', width: 8, height: 10, border: 1, borderColor: 'text.secondary', ml: 1 }} />{t('insights.legend.left')}
      </Typography>
    </>
  );
}
