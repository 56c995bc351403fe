import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useLive } from '../live/useLive.ts';
import { type AttachmentRecord, addressOf, sizeInWords } from './attachment.ts';
import { UploadButton } from './UploadButton.tsx';

/** The files of a record, oldest first. */
export function useAttachments(resource: string, recordId: number) {
  const list = useGetList<AttachmentRecord>('attachments', { filter: { resource, record_id: recordId }, sort: { field: 'id', order: 'ASC' }, pagination: { page: 1, perPage: 100 } });
  useLive(resource, recordId, () => void list.refetch());
  return list;
}

/** One file by its name: a download, never a page. */
function AttachmentLink({ file }: { file: AttachmentRecord }) {
  const t = useT();
  const locale = useLanguage();
  return (
    <>
      <a href={addressOf(file.id)} download={file.name} aria-label={t('attachments.download', { name: file.name })} style={{ overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{file.name}</a>
      <Typography component="span" variant="body2" color="text.secondary">{sizeInWords(file.bytes, locale)} · <When at={file.created_at} /></Typography>
    </>
  );
}

/** What belongs to a record as files, and the way to add one for whoever may. */
export function Attachments({ resource, recordId, adds }: { resource: string; recordId: number; adds: boolean }) {
  const t = useT();
  const { data = [], isPending, error } = useAttachments(resource, recordId);
  return (
    <>
      {error ? <Typography color="text.secondary">{error.message}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('attachments.loading')}</Typography> : null}
      {!isPending && data.length === 0 ? <Typography color="text.secondary" sx={{ mb: 1 }}>{t('attachments.none')}</Typography> : null}
      {data.length > 0 ? (
        <Box component="ul" aria-label={t('attachments.title')} sx={{ listStyle: 'none', m: 0, mb: 1, p: 0 }}>
          {data.map((file) => (
            <Box component="li" key={file.id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', py: 0.25 }}><AttachmentLink file={file} /></Box>
          ))}
        </Box>
      ) : null}
      {adds ? <UploadButton resource={resource} recordId={recordId} /> : null}
    </>
  );
}
