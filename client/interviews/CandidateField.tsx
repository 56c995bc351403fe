import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import { stages } from '../applications/application.ts';
import { useT } from '../i18n/useT.ts';
import type { CandidateRecord } from './interview.ts';

export interface CandidateFieldProps {
  readonly value: number | null;
  readonly error: string | undefined;
  change(id: number | null): void;
}

/** Chooses among the candidates whose file is open. */
export function CandidateField({ value, error, change }: CandidateFieldProps) {
  const t = useT();
  const { data = [] } = useGetList<CandidateRecord>('applications', { filter: { state: [...stages] }, pagination: { page: 1, perPage: 100 }, sort: { field: 'created_at', order: 'DESC' } }, { retry: false });
  return (
    <Autocomplete
      options={data}
      value={data.find(({ id }) => id === value) ?? null}
      onChange={(_, chosen) => change(chosen?.id ?? null)}
      getOptionLabel={({ candidate_name: name, trade }) => (trade ? `${name} · ${trade}` : name)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={t('interviews.schedule.nobody')}
      renderInput={(params) => <TextField {...params} autoFocus required label={t('interviews.schedule.application')} placeholder={t('interviews.schedule.choose')} error={Boolean(error)} helperText={error} />}
    />
  );
}
