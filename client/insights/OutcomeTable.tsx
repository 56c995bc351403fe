import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { Spread } from '#workflows/fairness';
import { useT } from '../i18n/useT.ts';
import { Section } from '../records/RecordPage.tsx';
import { useWords } from '../workflow/words.ts';
import { tableOrCards } from './cards.ts';
import type { NamedRow } from './fairness.ts';

const percent = (share: number | null): number => Math.round((share ?? 0) * 100);

/** How far apart the rows lie, in a sentence. */
function SpreadWords({ spread: { compared, lowest, median, highest } }: { spread: Spread }) {
  const t = useT();
  if (compared < 2) return <Typography color="text.secondary" gutterBottom>{t('fairness.tooFew')}</Typography>;
  return <Typography gutterBottom>{t('fairness.spread', { lowest: percent(lowest), median: percent(median), highest: percent(highest), compared })}</Typography>;
}

const counted = ['confirmed', 'legitimate_frustration', 'unfounded', 'waiting'] as const;

/** Outcomes beside one another: counts, the part confirmed, and a mark on what lies far from the rest. */
export function OutcomeTable({ title, of, rows, spread }: { title: string; of: string; rows: readonly NamedRow[]; spread: Spread }) {
  const t = useT();
  const words = useWords('incidents');
  return (
    <Section title={title}>
      {rows.length === 0 ? <Typography color="text.secondary">{t('fairness.none')}</Typography> : (
        <>
          <SpreadWords spread={spread} />
          <Box role="region" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto' }}>
            <Table size="small" sx={tableOrCards}>
              <TableHead>
                <TableRow>
                  <TableCell>{of}</TableCell>
                  {counted.map((name) => <TableCell key={name} align="right">{t(`fairness.outcomes.${name}`)}</TableCell>)}
                  <TableCell align="right">{t('fairness.share')}</TableCell>
                  <TableCell>{t('fairness.apart.title')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.of}>
                    <TableCell component="th" scope="row">{row.name ?? words.written('category', row.of)}</TableCell>
                    {counted.map((name) => <TableCell key={name} align="right" data-label={t(`fairness.outcomes.${name}`)}>{row[name]}</TableCell>)}
                    <TableCell align="right" data-label={t('fairness.share')}>{row.share === null ? '–' : t('fairness.percent', { share: percent(row.share) })}</TableCell>
                    <TableCell data-label={t('fairness.apart.title')}>{row.apart ? <Chip size="small" variant="outlined" color="warning" label={t('fairness.apart.yes')} /> : null}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </Section>
  );
}
