import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.ts';

export interface NamesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  /** Names to choose among; any other may be written. */
  readonly among: readonly string[];
  readonly error: string | undefined;
  change(names: readonly string[]): void;
}

/** A list of names: chosen among those known, or written. */
export function NamesField({ label, value, among, error, change }: NamesFieldProps) {
  const t = useT();
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      options={among}
      value={[...value]}
      onChange={(_, names) => change(names.map((name) => name.trim()).filter(Boolean))}
      renderInput={(params) => <TextField {...params} label={label} error={Boolean(error)} helperText={error ?? t('checks.listHelp')} />}
    />
  );
}
