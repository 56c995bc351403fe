import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { Link } from 'react-router-dom';
import { CommandScope } from '../commands/CommandScope.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { SignalRecord } from './review.ts';
import { verdictWords } from './verdicts.ts';

const verdicts = ['confirmed', 'harmless'] as const;
/** The most that one request may name (api.md, "act on many"). */
const most = 100;

/** The open signals of the burst to which this one belongs: that of the review with which it began, and those that name it. */
function useBurst({ review_id, other_review_id }: SignalRecord) {
  const house = useHouse();
  const first = other_review_id ?? review_id;
  const asked = (filter: object) => house.getList<SignalRecord>('signals', { filter: { kind: 'burst', state: 'open', ...filter }, sort: { field: 'created_at', order: 'ASC' }, pagination: { page: 1, perPage: most } });
  return useQuery({
    queryKey: ['signals', 'burst', first],
    queryFn: async () => (await Promise.all([asked({ review_id: first }), asked({ other_review_id: first })])).flatMap(({ data }) => data).slice(0, most),
  });
}

interface FormProps {
  readonly signal: SignalRecord;
  close(): void;
  done(): void;
}

function Form({ signal, close, done }: FormProps) {
  const t = useT();
  const say = useSay();
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const [note, setNote] = useState('');
  const { data: signals = [], isPending } = useBurst(signal);
  const dispose = useMutation({
    mutationFn: (verdict: string) => house.transitionMany('signals', { name: 'dispose', input: { verdict, ...(note.trim() ? { note: note.trim() } : {}) }, items: signals.map(({ id, version }) => ({ id, version })) }),
    onError: (error) => notify(error.message, { type: 'error' }),
    onSuccess: ({ data }) => {
      close();
      announce(t('reviews.burst.done', { smart_count: data.done.length }));
      const [refused] = data.refused;
      if (refused) notify(t('reviews.burst.refused', { smart_count: data.refused.length, detail: refused.detail }), { type: 'warning' });
      for (const resource of ['signals', 'reviews', 'events']) void client.invalidateQueries({ queryKey: [resource] });
      done();
    },
  });
  return (
    <>
      <DialogTitle id="burst-title">{t('reviews.burst.title', { smart_count: signals.length })}</DialogTitle>
      <DialogContent>
        <Typography>{t('reviews.burst.each')}</Typography>
        <Box component="ul" aria-label={t('reviews.title')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, listStyle: 'none', m: 0, my: 1, p: 0 }}>
          {signals.map(({ id, review_id }) => <li key={id}><Link to={`/reviews/${review_id}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('reviews.one', { id: review_id })}</Link></li>)}
        </Box>
        <TextField multiline minRows={2} label={t('reviews.burst.note')} value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button>
        {verdicts.map((verdict) => {
          const words = verdictWords(verdict);
          return <Button key={verdict} variant="outlined" disabled={isPending || dispose.isPending || signals.length === 0} onClick={() => dispose.mutate(verdict)}>{words ? say(words) : verdict}</Button>;
        })}
      </DialogActions>
    </>
  );
}

/** Disposes of every open signal of a burst with one verdict, in one request; each review stays a decision of its own. */
export function WholeBurst({ signal, done }: { signal: SignalRecord; done(): void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button color="inherit" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('reviews.burst.open')}</Button>
      <Dialog open={open} onClose={close} aria-labelledby="burst-title" maxWidth="sm" fullWidth>
        <CommandScope><Form signal={signal} close={close} done={done} /></CommandScope>
      </Dialog>
    </>
  );
}
