import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useGetList } from 'ra-core';
import type { Role } from '#engine/workflow';
import { useT } from '../i18n/useT.ts';

interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface InterviewerFieldsProps {
  readonly value: readonly number[];
  readonly error: string | undefined;
  change(ids: readonly number[]): void;
}

/** Who holds the interview, among those whose role allows it. */
export function InterviewerFields({ value, error, change }: InterviewerFieldsProps) {
  const t = useT();
  const { data = [] } = useGetList<Colleague>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } }, { staleTime: 300_000, retry: false });
  const able = data.filter(({ roles }) => Array.isArray(roles) && (roles.includes('vetting_officer') || roles.includes('manager')));
  return (
    <FormControl component="fieldset" required error={Boolean(error)} fullWidth sx={{ mt: 1 }}>
      <FormLabel component="legend" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('interviews.schedule.interviewers')}</FormLabel>
      <FormGroup row>
        {able.map(({ id, name }) => (
          <FormControlLabel key={id} label={name} control={<Checkbox checked={value.includes(id)} onChange={(_, on) => change(on ? [...value, id] : value.filter((one) => one !== id))} />} />
        ))}
      </FormGroup>
      <FormHelperText>{error ?? ''}</FormHelperText>
    </FormControl>
  );
}
