import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';
import { NoteForm } from './NoteForm.tsx';
import { useNotes } from './useNotes.ts';
import { usePin, useWrites } from './usePin.ts';

/** What colleagues wrote about a record, newest first, and the place to add to it for whoever changes anything here. */
export default function Notes({ resource, recordId }: { resource: string; recordId: number }) {
  const t = useT();
  const { data = [], isPending, error } = useNotes(resource, recordId);
  const nameOf = useStaffNames(data.flatMap(({ mentions }) => mentions));
  const listed = useListed();
  const writes = useWrites();
  const { pin, pending, error: refused } = usePin();
  return (
    <>
      {writes ? <NoteForm resource={resource} recordId={recordId} /> : null}
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {refused ? <Typography role="alert">{refused}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('notes.loading')}</Typography> : null}
      {!isPending && data.length === 0 ? <Typography color="text.secondary">{t('notes.none')}</Typography> : null}
      {data.length > 0 ? (
        <Box component="ol" aria-label={t('notes.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.map(({ id, text, mentions, author_name: author, created_at: at, pinned_at: pinned }) => (
            <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Typography variant="body2" color="text.secondary"><strong>{author}</strong> · <When at={at} />{mentions.length > 0 ? ` · ${t('notes.told', { names: listed(mentions.map(nameOf)) })}` : ''}</Typography>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
              {writes ? <Button size="small" color="inherit" disabled={pending} onClick={() => void pin(id, !pinned)} sx={{ ml: -0.75 }}>{t(pinned ? 'notes.unpin' : 'notes.pin')}</Button> : null}
            </Box>
          ))}
        </Box>
      ) : null}
    </>
  );
}
