import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as To } from 'react-router-dom';
import { type RequestKind, requestKinds } from '#workflows/requestWords';
import { useHere } from '../applications/useFrom.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useHouse } from '../providers/useHouse.ts';
import { useClauseText } from '../workflow/clauses.ts';

interface KindFigures {
  readonly kind: RequestKind;
  readonly target: number;
  readonly open: number;
  readonly late: number;
  readonly oldest_at: string | null;
  readonly oldest_id: number | null;
  readonly answered: number;
  readonly median: number | null;
  readonly in_time: number | null;
}

interface Figures {
  readonly kinds: readonly KindFigures[];
  readonly clauses: readonly { readonly clause_id: string; readonly count: number }[];
  readonly days: number;
}

/** Below the width of a telephone held upright each kind is a card of its own. */
const cards = { '& thead': { display: { xs: 'none', sm: 'table-header-group' } }, '& tr': { display: { xs: 'grid', sm: 'table-row' }, gridTemplateColumns: '1fr auto', py: { xs: 1, sm: 0 } }, '& td, & th[scope=row]': { border: { xs: 0, sm: undefined }, py: { xs: 0, sm: 0.75 } } };

/** How long customers wait, kind by kind, beside what was aimed at; and the clauses that answers rest on. */
export function RequestFigures() {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const house = useHouse();
  const here = useHere();
  const textOf = useClauseText();
  const { data } = useQuery({ queryKey: ['requests', 'figures'], queryFn: async ({ signal }) => (await house.read<Figures>('/insights/requests', { signal })).data, retry: false, staleTime: 60_000 });
  if (!data) return null;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const days = (count: number) => (Number.isInteger(count) ? t('requests.figures.days', { smart_count: count }) : t('requests.figures.workingDays', { days: numbers.format(count) }));
  const cells = ({ target, open, late, oldest_at, oldest_id, median, in_time }: KindFigures) => [
    ['target', days(target)],
    ['open', numbers.format(open)],
    ['late', late > 0 ? <Box component="span" key="late" sx={{ color: 'error.main', fontWeight: 600 }}>{numbers.format(late)}</Box> : numbers.format(late)],
    ['oldest', oldest_at && oldest_id ? <Link key="oldest" component={To} to={`/requests/${oldest_id}/show`} state={here} sx={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}><When at={oldest_at} /></Link> : t('requests.figures.none')],
    ['median', median === null ? t('requests.figures.none') : days(median)],
    ['inTime', in_time === null ? t('requests.figures.none') : t('requests.figures.percent', { percent: in_time })],
  ] as const;
  return (
    <Paper variant="outlined" component="section" aria-label={t('requests.figures.title')} sx={{ p: 1.5, mb: 2 }}>
      <Typography variant="h2" sx={{ mb: 0.5 }}>{t('requests.figures.title')}</Typography>
      <Table size="small" sx={cards}>
        <TableHead>
          <TableRow>{(['kind', 'target', 'open', 'late', 'oldest', 'median', 'inTime'] as const).map((name) => <TableCell key={name}>{t(`requests.figures.${name}`)}</TableCell>)}</TableRow>
        </TableHead>
        <TableBody>
          {data.kinds.map((one) => (
            <TableRow key={one.kind}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600, gridColumn: '1 / -1' }}>{say(requestKinds[one.kind])}</TableCell>
              {cells(one).map(([name, value]) => (
                <TableCell key={name} sx={{ display: { xs: 'contents', sm: 'table-cell' } }}>
                  <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' }, color: 'text.secondary', pl: 1 }}>{t(`requests.figures.${name}`)}</Box>
                  <span>{value}</span>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>{t('requests.figures.span', { days: data.days })}</Typography>
      {data.clauses.length > 0 ? (
        <Box component="details" sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24, fontSize: '0.8125rem' }}>{t('requests.figures.clauses')}</Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {data.clauses.map(({ clause_id, count }) => {
              const words = textOf(clause_id);
              return <li key={clause_id}><Typography component="span" variant="body2">{words ? say(words) : clause_id} <Typography component="span" variant="body2" color="text.secondary">{t('requests.figures.cited', { smart_count: count })}</Typography></Typography></li>;
            })}
          </Box>
        </Box>
      ) : null}
    </Paper>
  );
}
