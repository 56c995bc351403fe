import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { type Measure, measurers, moments } from '#workflows/scopingNoteWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import { Day } from './Day.tsx';
import type { NoteRecord } from './papers.ts';

/** Below the width of a telephone held upright each criterion is a card of its own. */
const cards = { '& thead': { display: { xs: 'none', sm: 'table-header-group' } }, '& tr': { display: { xs: 'block', sm: 'table-row' }, py: { xs: 1, sm: 0 } }, '& td, & th[scope=row]': { display: { xs: 'block', sm: 'table-cell' }, border: { xs: 0, sm: undefined }, py: { xs: 0.25, sm: 0.75 } } };

function Taken({ measure: { moment, value, met, on, note } }: { measure: Measure }) {
  const t = useT();
  const say = useSay();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      <span>{say(moments[moment])} (<Day on={on} />) · {value}</span>
      <ToneChip tone={met ? 'good' : 'waiting'}>{t(met ? 'duties.note.met' : 'duties.note.notMet')}</ToneChip>
      {note ? <span>{note}</span> : null}
    </Box>
  );
}

/** How success is measured, criterion by criterion, and what was measured so far. */
export function Criteria({ note: { criteria, measures } }: { note: Pick<NoteRecord, 'criteria' | 'measures'> }) {
  const t = useT();
  const say = useSay();
  return (
    <Table size="small" sx={cards}>
      <TableHead><TableRow>{(['criterion', 'target', 'measurer', 'measured'] as const).map((name) => <TableCell key={name}>{t(`duties.note.${name}`)}</TableCell>)}</TableRow></TableHead>
      <TableBody>
        {(criteria ?? []).map(({ what, metric, target, measured_by, measured_on }, index) => {
          const taken = (measures ?? []).filter(({ criterion }) => criterion === index + 1);
          return (
            <TableRow key={what}>
              <TableCell component="th" scope="row"><strong>{index + 1}. {what}</strong><br />{metric}</TableCell>
              <TableCell>{target}</TableCell>
              <TableCell>{say(measurers[measured_by])}<br /><Day on={measured_on} /></TableCell>
              <TableCell>{taken.length ? <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{taken.map((measure, at) => <Taken key={at} measure={measure} />)}</Box> : t('duties.note.nothingYet')}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
