import PinIcon from '@mui/icons-material/PushPin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import type { NoteRecord } from './note.ts';
import { usePin, useWrites } from './usePin.ts';

/** What colleagues want everybody to read first on this record, above everything else. */
export default function Pinned({ resource, recordId }: { resource: string; recordId: number }) {
  const t = useT();
  const writes = useWrites();
  const { data = [] } = useGetList<NoteRecord>('notes', { filter: { resource, record_id: recordId, pinned_at_neq: null }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 3 } }, { retry: false });
  const { pin, pending, error } = usePin();
  if (data.length === 0) return null;
  return (
    <Box component="section" aria-label={t('notes.pinnedTitle')} sx={{ mb: 2, display: 'grid', gap: 1 }}>
      {data.map(({ id, text, author_name: author, created_at: at }) => (
        <Box key={id} component="article" sx={({ palette }) => ({ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start', p: 1.5, borderRadius: 1, border: 1, borderColor: palette.tones.waiting.ink, bgcolor: palette.tones.waiting.wash, color: 'text.primary' })}>
          <PinIcon aria-hidden="true" fontSize="small" sx={{ mt: 0.25 }} />
          <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '90ch' }}>{text}</Typography>
            <Typography variant="body2"><strong>{author}</strong> · <When at={at} focusable /></Typography>
          </Box>
          {writes ? <Button size="small" color="inherit" disabled={pending} onClick={() => void pin(id, false)}>{t('notes.unpin')}</Button> : null}
        </Box>
      ))}
      {error ? <Typography role="alert">{error}</Typography> : null}
    </Box>
  );
}
