import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';

/** Whom it hit: whoever reports, or a colleague. */
export function ColleagueField({ value, error, change }: { value: number | ''; error: string | undefined; change(id: number | ''): void }) {
  const t = useT();
  const here = whoIsHere();
  const { data = [] } = useGetList<{ id: number; name: string }>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } });
  const others = data.filter(({ id }) => id !== here?.id);
  const known = value === '' || others.some(({ id }) => id === value);
  return (
    <TextField select label={t('incidents.report.target')} value={known ? value : ''} error={Boolean(error)} helperText={error} onChange={({ target }) => change(target.value === '' ? '' : Number(target.value))} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
      <MenuItem value="">{t('incidents.report.me')}</MenuItem>
      {others.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  );
}
