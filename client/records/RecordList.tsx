import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ListBase, type RaRecord, type SortPayload, useListContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { FilterBar, type FilterBarProps } from './FilterBar.tsx';
import { Pager } from './Pager.tsx';
import { RecordTable } from './RecordTable.tsx';

export interface RecordListProps extends FilterBarProps {
  readonly resource: string;
  readonly sort?: SortPayload;
  readonly embed?: readonly string[];
  /** `DataTable.Col`s; the first holds a `RecordLink`. */
  readonly children: ReactNode;
  /** Whether records are made here. */
  readonly creates?: boolean;
  readonly actions?: ReactNode;
}

/** The table of a list with its pages below, or why there is none. */
export function ListContent({ children }: Pick<RecordListProps, 'children'>) {
  const t = useT();
  const list = useListContext<RaRecord>();
  const { error, total } = list;
  if (error instanceof Error) return <Typography role="alert">{error.message}</Typography>;
  const filtered = Object.keys(list.filterValues as object).length > 0;
  const empty = (
    <Box sx={{ p: 4, textAlign: 'center' }}>
      <Typography color="text.secondary">{filtered ? t('shell.list.noneFiltered') : t('shell.list.empty')}</Typography>
    </Box>
  );
  return (
    <>
      <RecordTable empty={empty}>{children}</RecordTable>
      {total === 0 ? null : <Pager />}
    </>
  );
}

/** A list of records: search and facets in the address, a plain dense table, pages. */
export function RecordList({ resource, sort = { field: 'id', order: 'DESC' }, embed, children, creates = false, actions, ...filters }: RecordListProps) {
  const t = useT();
  const translate = useTranslate();
  const allowed = useAbility();
  return (
    <ListBase resource={resource} sort={sort} perPage={25} {...(embed ? { queryOptions: { meta: { embed } } } : {})}>
      <Page
        title={translate(`resources.${resource}.name`, { smart_count: 2 })}
        actions={
          <>
            {actions}
            {creates && allowed('create', resource) ? <Button variant="contained" component={Link} to={`/${resource}/create`}>{t('shell.list.create')}</Button> : null}
          </>
        }
      >
        <FilterBar {...filters} />
        <ListContent>{children}</ListContent>
      </Page>
    </ListBase>
  );
}
