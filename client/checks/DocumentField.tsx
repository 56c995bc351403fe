import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useAttachments } from '../attachments/Attachments.tsx';
import { UploadButton } from '../attachments/UploadButton.tsx';
import { useT } from '../i18n/useT.ts';
import type { CheckRecord } from './check.ts';

/** The document of a check: one of its files, or one that is added here and chosen at once. */
export function DocumentField({ check, value, change }: { check: CheckRecord; value: number | null; change(id: number | null): void }) {
  const t = useT();
  const { data = [] } = useAttachments('checks', check.id);
  const known = value === null || data.some(({ id }) => id === value);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) auto' }, alignItems: 'start', my: 1 }}>
      <TextField select label={t('attachments.chosen')} value={known ? (value ?? '') : ''} onChange={(event) => change(event.target.value === '' ? null : Number(event.target.value))} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{t('attachments.no')}</MenuItem>
        {data.map(({ id, name }) => <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>{name}</MenuItem>)}
      </TextField>
      <UploadButton resource="checks" recordId={check.id} done={({ id }) => change(id)} />
    </Box>
  );
}
