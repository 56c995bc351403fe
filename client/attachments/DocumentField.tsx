import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';
import { useAttachments } from './Attachments.tsx';
import { UploadButton } from './UploadButton.tsx';

export interface DocumentFieldProps {
  /** The record whose file it is. */
  readonly resource: string;
  readonly recordId: number;
  readonly value: number | null;
  change(id: number | null): void;
}

/** The document of a check or of a signature: one of the record’s files, or one that is added here and chosen at once. */
export function DocumentField({ resource, recordId, value, change }: DocumentFieldProps) {
  const t = useT();
  const { data = [] } = useAttachments(resource, recordId);
  const known = value === null || data.some(({ id }) => id === value);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' }, alignItems: 'start', my: 1 }}>
      <TextField select label={t('attachments.chosen')} value={known ? (value ?? '') : ''} onChange={(event) => change(event.target.value === '' ? null : Number(event.target.value))} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{t('attachments.no')}</MenuItem>
        {data.map(({ id, name }) => <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>{name}</MenuItem>)}
      </TextField>
      <UploadButton resource={resource} recordId={recordId} done={({ id }) => change(id)} />
    </Box>
  );
}
