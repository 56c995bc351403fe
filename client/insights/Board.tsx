import { type ReactNode, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { InsightTable } from '#workflows/insightTable';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { FigureTable } from './FigureTable.tsx';

export interface BoardProps {
  readonly table: InsightTable;
  /** Where the same comes as CSV. */
  readonly csv: string;
  /** The drawing, where there is one; a button turns it into its table and back. */
  readonly children?: ReactNode;
}

/** One table of figures under its heading: drawn or told, as one likes, with the same numbers in both. */
export function Board({ table, csv, children }: BoardProps) {
  const t = useT();
  const say = useSay();
  const [told, setTold] = useState(children === undefined);
  const title = say(table.title);
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2">{title}</Typography>
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
          {children === undefined ? null : <Button size="small" color="inherit" aria-pressed={told} aria-label={t('insights.asTable', { title })} onClick={() => setTold(!told)}>{t('insights.table')}</Button>}
          <Button size="small" color="inherit" component="a" href={csv} download aria-label={t('insights.csvOf', { title })}>CSV</Button>
        </Box>
      </Box>
      {table.note ? <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5, maxWidth: '90ch' }}>{say(table.note)}</Typography> : null}
      {(table.alarms ?? []).map((alarm) => <Alert key={alarm.en} severity="warning" variant="outlined" sx={{ mb: 1.5 }}>{say(alarm)}</Alert>)}
      {told ? <FigureTable table={table} /> : children}
    </Paper>
  );
}
