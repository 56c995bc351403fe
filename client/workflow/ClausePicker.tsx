import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type ClauseInForce, useClausesFor } from './clauses.ts';

export interface ClausePickerProps {
  readonly value: string | undefined;
  readonly label: string;
  readonly error: string | undefined;
  /** Only clauses of documents that speak to these; every document when left out. */
  readonly audiences?: readonly string[];
  change(id: string | undefined): void;
}

const shownMost = 60;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();

/** Chooses a clause in force by a few of its words, in either language, by its document or by its name. */
export function ClausePicker({ value, label, error, audiences, change }: ClausePickerProps) {
  const t = useT();
  const say = useSay();
  const clauses = useClausesFor(audiences);
  const words = ({ id, title, text }: ClauseInForce) => plain(`${id} ${title.en} ${title.fr} ${text.en} ${text.fr}`);
  return (
    <Autocomplete
      options={clauses}
      value={clauses.find(({ id }) => id === value) ?? null}
      onChange={(_, chosen) => change(chosen?.id)}
      groupBy={({ title }) => say(title)}
      getOptionLabel={({ text }) => say(text)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(all, { inputValue }) => {
        const asked = plain(inputValue).split(/\s+/).filter(Boolean);
        return all.filter((clause) => asked.every((word) => words(clause).includes(word))).slice(0, shownMost);
      }}
      noOptionsText={t('workflow.clause.none')}
      autoHighlight
      clearText={t('workflow.clause.clear')}
      openText={t('workflow.clause.open')}
      closeText={t('workflow.clause.close')}
      renderOption={({ key, ...props }, clause) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <Typography variant="body2">{say(clause.text)}</Typography>
          <Typography variant="caption" color="text.secondary" component="code">{clause.id}</Typography>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} required label={label} placeholder={t('workflow.clause.choose')} error={Boolean(error)} helperText={error ?? (value ? `${say(clauses.find(({ id }) => id === value)?.title ?? { en: '', fr: '' })} · ${value}` : undefined)} />}
    />
  );
}
