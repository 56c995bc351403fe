import { Children, type ComponentProps, type ReactNode, isValidElement } from 'react';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { type RaRecord, useListContext, useTranslateLabel } from 'ra-core';
import { DataTable } from 'react-admin';
import { useT } from '../i18n/useT.ts';
import { ManyBar } from '../workflow/ManyBar.tsx';
import type { ManyAct } from '../workflow/declared.ts';
import type { CaseRecord } from '../workflow/record.ts';
import { useManyActs } from '../workflow/useManyActs.ts';
import { AccessibleBody } from './AccessibleRow.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useSelectedRows } from './useSelectedRows.ts';

type Column = ComponentProps<typeof DataTable.Col>;

/** On a phone each row is a card: the name of a column stands beside its value, and nothing scrolls sideways. What can be sorted by stays above. */
const cards = (labels: Readonly<Record<string, string>>) => (theme: Theme) => ({
  [theme.breakpoints.down('sm')]: {
    '&, & table, & thead, & tbody': { display: 'block' },
    '& thead tr': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1), px: 1.5 },
    '& thead th': { border: 0, p: 0.5, '&:not(:has(.MuiTableSortLabel-root))': { display: 'none' } },
    '& thead:has(.MuiTableSortLabel-root), & tbody tr:not(:last-of-type)': { borderBottom: `1px solid ${theme.palette.divider}` },
    '& tbody tr': { display: 'block', p: 1.5 },
    '& tbody td': { display: 'grid', gridTemplateColumns: 'minmax(88px, 34%) minmax(0, 1fr)', columnGap: 1, alignItems: 'baseline', justifyItems: 'start', border: 0, px: 0, py: 0.25, overflowWrap: 'anywhere', textAlign: 'start', '&:empty': { display: 'none' } },
    '& tbody td a': { display: 'inline-block', minHeight: 24, lineHeight: '24px' },
    // The first holds the link, which is the card's title.
    '& tbody td.RaDataTable-rowCell:first-of-type': { display: 'block', fontSize: '0.875rem' },
    '& tbody td.RaDataTable-rowCell:not(:first-of-type)::before': { color: theme.palette.text.secondary, fontSize: '0.8125rem' },
    ...Object.fromEntries(Object.entries(labels).map(([source, label]) => [`& tbody td.column-${source}.RaDataTable-rowCell:not(:first-of-type)::before`, { content: JSON.stringify(label) }])),
  },
});

export interface RecordTableProps {
  /** `DataTable.Col`s; the first holds the link to the record. */
  readonly children: ReactNode;
  readonly empty: ReactNode;
}

/** What can be done with the selected rows, above them. */
function Selected({ resource, acts }: { resource: string; acts: readonly ManyAct[] }) {
  const { onSelect } = useListContext<CaseRecord>();
  return <ManyBar resource={resource} acts={acts} rows={useSelectedRows()} keep={(ids) => onSelect([...ids])} />;
}

/** The rows of a list: a plain dense table that everyone can use, and cards where there is no room for one. */
export function RecordTable({ children, empty }: RecordTableProps) {
  const t = useT();
  const labelOf = useTranslateLabel();
  const { resource } = useListContext<RaRecord>();
  const offered = useManyActs(resource);
  // A phone has no room to see what is selected: there one acts on one record at a time.
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const acts = phone ? [] : offered;
  useRowKeys(acts.length > 0);
  const columns = Children.toArray(children).flatMap((child) => (isValidElement<Column>(child) ? [child.props] : []));
  const labels = Object.fromEntries(columns.flatMap(({ source, label }) => {
    const words = source === undefined ? null : labelOf({ source, ...(typeof label === 'string' ? { label } : {}) });
    return typeof words === 'string' ? [[source, words]] : [];
  })) as Record<string, string>;
  return (
    <Paper variant="outlined" data-rows role="region" aria-label={t('shell.list.table')} tabIndex={0} sx={{ position: 'relative', overflowX: 'auto' }}>
      <DataTable bulkActionButtons={acts.length > 0 ? <></> : false} bulkActionsToolbar={acts.length > 0 ? <Selected resource={resource} acts={acts} /> : <></>} rowClick={false} body={AccessibleBody} empty={empty} sx={[{ '& .RaDataTable-clickableRow': { cursor: 'default' } }, cards(labels)]}>
        {children}
      </DataTable>
    </Paper>
  );
}
