import { useId, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { type AttachmentRecord, accepted } from './attachment.ts';
import { useUpload } from './useUpload.ts';

export interface UploadButtonProps {
  readonly resource: string;
  readonly recordId: number;
  done?(file: AttachmentRecord): void;
}

/** Chooses a file and sends it at once; says what is taken, and why one was not. */
export function UploadButton({ resource, recordId, done }: UploadButtonProps) {
  const t = useT();
  const help = useId();
  const input = useRef<HTMLInputElement>(null);
  const { send, pending, error } = useUpload(resource, recordId);
  const chosen = async (file: File | undefined) => {
    if (!file) return;
    const kept = await send(file);
    if (input.current) input.current.value = '';
    if (kept) done?.(kept);
  };
  return (
    <Box>
      <input ref={input} type="file" accept={accepted} tabIndex={-1} aria-hidden="true" style={unseen} onChange={(event) => void chosen(event.target.files?.[0])} />
      <Button variant="outlined" aria-describedby={help} aria-disabled={pending} onClick={() => (pending ? undefined : input.current?.click())}>
        {t(pending ? 'attachments.adding' : 'attachments.add')}
      </Button>
      <FormHelperText id={help} error={Boolean(error)} role={error ? 'alert' : undefined} sx={{ mx: 0 }}>{error ?? t('attachments.kinds')}</FormHelperText>
    </Box>
  );
}
