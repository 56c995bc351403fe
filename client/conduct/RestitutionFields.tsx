import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type RaRecord, useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import type { DecisionFieldsProps } from './DecisionFields.tsx';

interface Damage extends RaRecord<number> {
  readonly occurred_on: string;
  readonly description: string;
}

/** Carelessness that caused damage: established first, with reasons, then what is to be made good. */
export function RestitutionFields({ providerId, typed, change, error }: Pick<DecisionFieldsProps, 'typed' | 'change' | 'error'> & { providerId: number }) {
  const t = useT();
  const { data: damages = [] } = useGetList<Damage>('damages', { filter: { provider_id: providerId }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 25 } }, { retry: false });
  return (
    <>
      <FormControlLabel control={<Checkbox checked={typed.careless === true} onChange={(_, on) => change('careless', on)} />} label={t('conduct.restitution.ask')} />
      {typed.careless ? (
        <Box sx={{ borderInlineStart: 2, borderColor: 'divider', pl: 1.5 }}>
          <TextField required multiline minRows={2} label={t('conduct.restitution.finding')} value={typed.finding ?? ''} error={Boolean(error('finding'))} helperText={error('finding') ?? t('conduct.restitution.findingHelp')} slotProps={{ htmlInput: { maxLength: 3_000 } }} onChange={({ target: { value } }) => change('finding', value)} />
          <TextField required label={t('conduct.restitution.amount')} value={typed.euros ?? ''} error={Boolean(error('euros'))} helperText={error('euros') ?? ''} slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 14 } }} sx={{ maxWidth: 220 }} onChange={({ target: { value } }) => change('euros', value)} />
          {damages.length > 0 ? (
            <TextField select label={t('conduct.restitution.damage')} value={typed.damage_id ?? ''} onChange={({ target: { value } }) => change('damage_id', value)} slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
              <MenuItem value="">{t('conduct.restitution.noDamage')}</MenuItem>
              {damages.map(({ id, occurred_on, description }) => <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>#{id} · {occurred_on} · {description.slice(0, 80)}</MenuItem>)}
            </TextField>
          ) : null}
        </Box>
      ) : null}
    </>
  );
}
