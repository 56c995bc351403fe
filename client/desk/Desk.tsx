import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useCreatePath, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { fromNow } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useNow } from '../layout/useNow.ts';
import { http } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { DeskBlock } from './DeskBlock.tsx';
import { DeskFigures } from './DeskFigures.tsx';
import { DeskNews } from './DeskNews.tsx';
import { type DeskAnswer, blocks, countedEach } from './desk.ts';

/** The line that was chosen and those beside it: each is a link. */
function move(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLAnchorElement>('[data-desk-line]')];
  const here = lines.findIndex((one) => one === document.activeElement);
  lines[here === -1 ? (by === 1 ? 0 : lines.length - 1) : Math.min(Math.max(here + by, 0), lines.length - 1)]?.focus();
}

/** What was shown is seen once the person leaves: what comes meanwhile is news again. */
function useSeen(asked: string | undefined): void {
  const shown = useRef(asked);
  useEffect(() => {
    shown.current = asked ?? shown.current;
  }, [asked]);
  useEffect(() => () => {
    if (shown.current) http('/api/desk/seen', { method: 'POST', body: JSON.stringify({ asked_at: shown.current }) }).catch(() => undefined);
  }, []);
}

/** Nothing due: when one last decided, and where a hand is welcome. */
function Empty({ answer }: { answer: DeskAnswer }) {
  const t = useT();
  const translate = useTranslate();
  const [locale, now] = [useLanguage(), useNow()];
  const { last_decision_at: last, help = [] } = answer;
  return (
    <Paper variant="outlined" sx={{ p: 4, textAlign: 'center', mb: 2 }}>
      <Typography variant="h2" gutterBottom>{t('desk.empty')}</Typography>
      <Typography color="text.secondary" gutterBottom>{last ? t('desk.lastDecision', { when: fromNow(last, locale, now) }) : null}</Typography>
      {help.length === 0 ? <Typography color="text.secondary">{t('desk.helpNone')}</Typography> : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
          {help.map(({ resource, count }) => (
            <Button key={resource} variant="outlined" component={Link} to={`/${resource}`} data-desk-line>
              {t('desk.help', { queue: translate(`resources.${resource}.name`, { smart_count: 2 }), count: count > countedEach ? `${countedEach}+` : count })}
            </Button>
          ))}
        </Box>
      )}
    </Paper>
  );
}

/** What waits for this person: now, on them, and about to slip; then what changed since they last looked. Never a blank table. */
export default function Desk() {
  const t = useT();
  const house = useHouse();
  const createPath = useCreatePath();
  const [locale, now] = [useLanguage(), useNow()];
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['desk'],
    queryFn: async ({ signal }) => (await house.read<DeskAnswer>('/desk', { signal })).data,
  });
  useSeen(data?.asked_at);
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('desk.next'), group: 'move', repeat: true, run: () => move(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('desk.previous'), group: 'move', repeat: true, run: () => move(-1) });
  if (isPending) return <Loading />;
  const first = data?.now[0];
  const oldest = data?.now.flatMap(({ since }) => since ?? []).sort()[0];
  const empty = data && blocks.every((block) => data[block].length === 0);
  const count = data && (data.totals.now > countedEach ? `${countedEach}+` : data.totals.now);
  return (
    <Page title={t('desk.title')} aside={data ? <DeskFigures figures={data.figures} /> : null}>
      {error ? (
        <>
          <Typography role="alert" gutterBottom>{error.message}</Typography>
          <Button variant="outlined" onClick={() => void refetch()}>{t('shell.broken.again')}</Button>
        </>
      ) : null}
      {first && oldest && count ? (
        <Button variant="contained" component={Link} to={createPath({ resource: first.resource, id: first.id, type: 'show' })} data-desk-line sx={{ mb: 2 }}>
          {t('desk.start', { count, when: fromNow(oldest, locale, now) })}
        </Button>
      ) : null}
      {empty ? <Empty answer={data} /> : null}
      {data && !empty ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' }, alignItems: 'start', mb: 2 }}>
          {blocks.map((block) => <DeskBlock key={block} block={block} items={data[block]} total={data.totals[block]} />)}
        </Box>
      ) : null}
      {data?.changed.since ? <DeskNews since={data.changed.since} items={data.changed.items} /> : null}
    </Page>
  );
}
