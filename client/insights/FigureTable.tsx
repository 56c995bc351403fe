import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Cell, InsightTable, Unit } from '#workflows/insightTable';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Figure } from './Figure.tsx';
import { tableOrCards } from './cards.ts';
import { useWritten } from './figures.ts';

/** A number, the interval around it, and the same in the time before. */
function Told({ cell, unit, name }: { cell: Cell; unit: Unit; name: string }) {
  const t = useT();
  const write = useWritten();
  return (
    <span>
      <Figure cell={cell} unit={unit} name={name} />
      {cell.low !== undefined && cell.high !== undefined ? <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>{t('insights.between', { low: write(unit, cell.low), high: write(unit, cell.high) })}</Typography> : null}
      {cell.before === undefined ? null : <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>{t('insights.before', { value: write(unit, cell.before) })}</Typography>}
    </span>
  );
}

/** The figures of a table, each with the list behind it. */
export function FigureTable({ table }: { table: InsightTable }) {
  const t = useT();
  const say = useSay();
  if (table.rows.length === 0) return <Typography color="text.secondary">{t('insights.none')}</Typography>;
  return (
    <Box role="region" aria-label={say(table.title)} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={[tableOrCards, { '@media (min-width: 701px)': { '& th, & td': { px: 0.5 }, '& thead th': { fontSize: '0.75rem' } } }]}>
        <TableHead>
          <TableRow>
            <TableCell><span style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>{t('insights.line')}</span></TableCell>
            {table.columns.map(({ name, label }) => <TableCell key={name} align="right">{say(label)}</TableCell>)}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow key={row.name}>
              <TableCell component="th" scope="row" sx={{ maxWidth: '44ch', minWidth: { sm: '12ch' }, fontWeight: 550 }}>{say(row.label)}</TableCell>
              {table.columns.map(({ name, label, unit }) => (
                <TableCell key={name} align="right" data-label={say(label)}><Told cell={row.cells[name] ?? { value: null }} unit={unit} name={`${say(row.label)}, ${say(label)}`} /></TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
