import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useNotify } from 'ra-core';
import { Link } from 'react-router-dom';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import type { ManyOutcome } from '../providers/data.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { ReviewRecord } from './review.ts';

/** The most that one request may name (api.md, "act on many"). */
const most = 100;

export interface BulkPublishProps {
  readonly rows: readonly ReviewRecord[];
  /** Told which ones were published. */
  done(ids: readonly number[]): void;
  clear(): void;
}

interface DialogProps extends BulkPublishProps {
  close(): void;
}

/** Asks once, publishes each by itself, and tells what came of every one. */
function PublishDialog({ rows, done, close }: DialogProps) {
  const t = useT();
  const house = useHouse();
  const notify = useNotify();
  const [outcome, setOutcome] = useState<ManyOutcome>();
  const [pending, setPending] = useState(false);
  const send = async () => {
    setPending(true);
    try {
      const { data } = await house.transitionMany('reviews', { name: 'publish', items: rows.slice(0, most).map(({ id, version }) => ({ id, version })) });
      setOutcome(data);
      done(data.done.map(({ id }) => id));
      announce(t('reviews.bulk.done', { smart_count: data.done.length }));
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' });
    } finally {
      setPending(false);
    }
  };
  const finished = outcome !== undefined;
  useCommand({ id: 'bulk.send', keys: 'mod+enter', label: finished ? t('reviews.close') : t('reviews.bulk.publish', { smart_count: rows.length }), group: 'write', run: () => (finished ? close() : pending ? undefined : void send()) });
  return (
    <>
      <DialogTitle id="bulk-title">{finished ? t('reviews.bulk.report') : t('reviews.bulk.ask', { smart_count: Math.min(rows.length, most) })}</DialogTitle>
      <DialogContent>
        {finished ? (
          <>
            <Typography>{t('reviews.bulk.done', { smart_count: outcome.done.length })}</Typography>
            {outcome.refused.length > 0 ? (
              <>
                <Typography variant="h3" component="h3" sx={{ mt: 1.5 }}>{t('reviews.bulk.refused', { smart_count: outcome.refused.length })}</Typography>
                <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                  {outcome.refused.map(({ id, detail }) => <li key={id}><Link to={`/reviews/${id}`}>{t('reviews.one', { id })}</Link> : {detail}</li>)}
                </Box>
              </>
            ) : null}
          </>
        ) : (
          <Typography>{rows.length > most ? t('reviews.bulk.most', { most }) : t('reviews.bulk.each')}</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{finished ? t('reviews.close') : t('workflow.form.cancel')}</Button>
        {finished ? null : <Button variant="contained" disabled={pending} onClick={() => void send()} aria-keyshortcuts={ariaKeys('mod+enter')}>{t('reviews.bulk.publish', { smart_count: Math.min(rows.length, most) })}<Kbd keys="mod+enter" /></Button>}
      </DialogActions>
    </>
  );
}

/** What is selected in the queue, and the one thing that can be done with all of it. */
export function BulkPublish(props: BulkPublishProps) {
  const t = useT();
  const keys = useKeysOf('reviews.bulk', 'shift+a');
  const [open, setOpen] = useState(false);
  // What was asked about stays what the report tells, while the rows leave the queue.
  const [asked, setAsked] = useState<readonly ReviewRecord[]>([]);
  const { rows, clear } = props;
  const start = () => {
    setAsked(rows);
    setOpen(true);
  };
  const close = () => setOpen(false);
  useCommand({ id: 'reviews.bulk', keys: 'shift+a', label: t('reviews.bulk.command'), group: 'decide', run: start, when: rows.length > 0 });
  return (
    <>
      {rows.length > 0 ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2">{t('reviews.bulk.selected', { smart_count: rows.length })}</Typography>
          <Button variant="outlined" onClick={start} aria-keyshortcuts={ariaKeys(keys)}>{t('reviews.bulk.command')}{keys ? <Kbd keys={keys} /> : null}</Button>
          <Button color="inherit" onClick={clear}>{t('reviews.bulk.clear')}</Button>
        </Box>
      ) : null}
      <Dialog open={open} onClose={close} aria-labelledby="bulk-title" maxWidth="sm" fullWidth>
        <CommandScope><PublishDialog {...props} rows={asked} close={close} /></CommandScope>
      </Dialog>
    </>
  );
}
