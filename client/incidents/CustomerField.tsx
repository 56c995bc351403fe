import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { usePaused } from '../layout/usePaused.ts';
import { useAbility } from '../providers/ability.ts';
import { useHouse } from '../providers/useHouse.ts';

export interface Chosen {
  readonly id?: number;
  readonly name: string;
  /** Typed by somebody who may not look customers up. */
  readonly email?: string;
}

export interface CustomerFieldProps {
  readonly value: Chosen | null;
  readonly error: string | undefined;
  change(value: Chosen | null): void;
}

/** Chooses a customer by name, e-mail, telephone or number. */
function Found({ value, error, change }: CustomerFieldProps) {
  const t = useT();
  const house = useHouse();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim(), 200);
  const { data = [], isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await house.search(q, { signal })).data,
    enabled: q.length > 1,
    retry: false,
  });
  const options: readonly Chosen[] = data.filter(({ resource }) => resource === 'customers').map(({ id, title }) => ({ id, name: title }));
  return (
    <Autocomplete<Chosen>
      autoHighlight
      options={options}
      value={value}
      loading={isFetching}
      loadingText={t('commands.palette.searching')}
      noOptionsText={t(q.length > 1 ? 'incidents.report.nobody' : 'incidents.report.typeName')}
      // The server has searched already.
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id, name }) => id ?? name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, chosen) => change(chosen)}
      renderInput={(params) => <TextField {...params} autoFocus required label={t('incidents.report.who')} error={Boolean(error)} helperText={error ?? t('incidents.report.whoHelp')} />}
    />
  );
}

/** The customer: looked up, or named by their address by those who may not look customers up. */
export function CustomerField(props: CustomerFieldProps) {
  const t = useT();
  const allowed = useAbility();
  if (allowed('list', 'customers')) return <Found {...props} />;
  const { value, error, change } = props;
  return (
    <TextField autoFocus required type="email" label={t('incidents.report.email')} value={value?.email ?? ''} error={Boolean(error)} helperText={error ?? t('incidents.report.emailHelp')} onChange={({ target }) => change(target.value === '' ? null : { name: target.value, email: target.value.trim() })} />
  );
}
