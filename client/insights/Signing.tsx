import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useCreatePath } from 'ra-core';
import { Link } from 'react-router-dom';
import type { InsightTable } from '#workflows/insightTable';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { CaseRecord } from '../workflow/record.ts';
import { ToSign } from './ToSign.tsx';

/** Of each kind, as many as one signs at a sitting; the list behind the number has the rest. */
const together = 25;

/** What waits for a second person, one case after the other: read, then signed or refused with the keys of the queue. */
export function Signing({ table: { rows } }: { table: InsightTable }) {
  const t = useT();
  const say = useSay();
  const house = useHouse();
  const createPath = useCreatePath();
  const [at, setAt] = useState(0);
  const found = useQueries({
    queries: rows.flatMap(({ label, cells: { waiting } }) => (waiting?.of && waiting.value ? [{ label, of: waiting.of }] : [])).map(({ label, of: { resource, filter } }) => ({
      queryKey: [resource, 'getList', 'signing', filter],
      queryFn: async () => {
        const { data } = await house.getList<CaseRecord>(resource, { filter, sort: { field: 'created_at', order: 'ASC' }, pagination: { page: 1, perPage: together } });
        return data.map(({ id }) => ({ resource, id, label }));
      },
    })),
  });
  const waiting = found.flatMap(({ data = [] }) => data);
  const place = Math.min(at, waiting.length - 1);
  const front = waiting[place];
  const move = (by: 1 | -1) => setAt(Math.min(Math.max(place + by, 0), waiting.length - 1));
  const [back, on] = [useKeysOf('list.previous', 'k'), useKeysOf('list.next', 'j')];
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('insights.sign.next'), group: 'move', repeat: true, run: () => move(1), when: waiting.length > 1 });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('insights.sign.previous'), group: 'move', repeat: true, run: () => move(-1), when: waiting.length > 1 });
  if (!front) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={t('insights.sign.title')} sx={{ p: 2, mb: 2, displayPrint: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2">{t('insights.sign.title')}</Typography>
        <Typography component="span" variant="body2" color="text.secondary">{t('insights.sign.place', { place: place + 1, all: waiting.length })}</Typography>
        <Box sx={{ ml: 'auto' }}>
          <Button size="small" color="inherit" disabled={place === 0} onClick={() => move(-1)} aria-keyshortcuts={ariaKeys(back)}>{t('insights.sign.previous')}</Button>
          <Button size="small" color="inherit" disabled={place === waiting.length - 1} onClick={() => move(1)} aria-keyshortcuts={ariaKeys(on)}>{t('insights.sign.next')}</Button>
        </Box>
      </Box>
      <Typography variant="body2" color="text.secondary">{say(front.label)} · <Link to={createPath({ resource: front.resource, type: 'show', id: front.id })}>{t('insights.sign.open')}</Link></Typography>
      <ToSign key={`${front.resource}/${front.id}`} resource={front.resource} id={front.id} />
    </Paper>
  );
}
