import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useCreatePath, useGetIdentity } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Say } from '#engine/workflow';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Loading } from './LoadingPage.tsx';
import { Page } from './Page.tsx';
import { When } from './When.tsx';

interface DeskItem {
  readonly resource: string;
  readonly id: number;
  readonly title?: string;
  readonly why: Say | string;
  readonly due_at: string | null;
}

const blocks = ['now', 'waiting', 'slipping'] as const;
type DeskAnswer = Readonly<Record<(typeof blocks)[number], readonly DeskItem[]>>;

function Item({ item }: { item: DeskItem }) {
  const say = useSay();
  const createPath = useCreatePath();
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link to={createPath({ resource: item.resource, id: item.id, type: 'show' })}>{item.title ?? `#${item.id}`}</Link>
      <Typography variant="body2" color="text.secondary">
        {typeof item.why === 'string' ? item.why : say(item.why)}
        {item.due_at ? <> · <When at={item.due_at} /></> : null}
      </Typography>
    </Box>
  );
}

/** What waits for this person: now, on others, and about to slip. Never a blank table. */
export default function Desk() {
  const t = useT();
  const house = useHouse();
  const { identity } = useGetIdentity();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['desk'],
    queryFn: async ({ signal }) => (await house.read<DeskAnswer>('/desk', { signal })).data,
  });
  if (isPending) return <Loading />;
  const empty = data && blocks.every((block) => (data[block] ?? []).length === 0);
  return (
    <Page title={t('shell.desk.title', { name: identity?.fullName ?? '' })}>
      {error ? (
        <>
          <Typography role="alert" gutterBottom>{error.message}</Typography>
          <Button variant="outlined" onClick={() => void refetch()}>{t('shell.broken.again')}</Button>
        </>
      ) : null}
      {empty ? (
        <Paper variant="outlined" sx={{ p: 4, textAlign: 'center' }}>
          <Typography variant="h2" gutterBottom>{t('shell.desk.empty')}</Typography>
          <Typography color="text.secondary">{t('shell.desk.emptyHelp')}</Typography>
        </Paper>
      ) : null}
      {data && !empty ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' }, alignItems: 'start' }}>
          {blocks.map((block) => {
            const items = data[block] ?? [];
            return (
              <Paper key={block} variant="outlined" component="section" aria-labelledby={`desk-${block}`} sx={{ p: 2 }}>
                <Typography variant="h2" id={`desk-${block}`}>
                  {t(`shell.desk.${block}`)} <Typography component="span" color="text.secondary">{items.length}</Typography>
                </Typography>
                {items.length === 0 ? <Typography color="text.secondary">{t('shell.desk.nothing')}</Typography> : (
                  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{items.map((item) => <Item key={`${item.resource}/${item.id}`} item={item} />)}</Box>
                )}
              </Paper>
            );
          })}
        </Box>
      ) : null}
    </Page>
  );
}
