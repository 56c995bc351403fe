import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RaRecord, useCreatePath, useGetList, useResourceDefinitions } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';

export interface RelatedListProps<R extends RaRecord> {
  readonly resource: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly title: (record: R) => string;
  readonly children: (record: R) => ReactNode;
}

/** The latest records that belong to this one, with a link to all of them. */
export function RelatedList<R extends RaRecord>({ resource, filter, title, children }: RelatedListProps<R>) {
  const t = useT();
  const createPath = useCreatePath();
  const page = useResourceDefinitions()[resource];
  const { data = [], total = 0, isPending, error } = useGetList<R>(resource, { filter, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 10 } });
  if (error) return <Typography color="text.secondary">{error.message}</Typography>;
  if (!isPending && data.length === 0) return <Typography color="text.secondary">{t('shell.list.empty')}</Typography>;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((record) => (
          <Box component="li" key={record.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
            <Link to={createPath({ resource, id: record.id, type: 'show' })}>{title(record)}</Link>
            {children(record)}
          </Box>
        ))}
      </Box>
      {total > data.length && page?.hasList ? <Link to={`/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`}>{t('shell.list.all')}</Link> : null}
    </>
  );
}
