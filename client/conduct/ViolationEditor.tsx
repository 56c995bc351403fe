import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type Violation, type ViolationKind, aggravations, violationKinds, violationLabels } from '#workflows/conductWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useClauseText } from '../workflow/clauses.ts';

export type Draft = Partial<Violation>;

export interface ViolationEditorProps {
  readonly index: number;
  readonly violation: Draft;
  /** What is wrong with a field, as the server says it. */
  error(field: string): string | undefined;
  change(violation: Draft): void;
  /** Taken out, when there are others. */
  readonly remove: (() => void) | undefined;
}

const names = Object.keys(violationKinds) as ViolationKind[];
const marks = Object.keys(aggravations) as (keyof typeof aggravations)[];

/** One reproach: what it is, which clause it breaks, when, and the facts. The first clause of its kind is proposed. */
export function ViolationEditor({ index, violation, error, change, remove }: ViolationEditorProps) {
  const t = useT();
  const say = useSay();
  const textOf = useClauseText();
  const { type, clause_id = '', facts = '', occurred_on = '', aggravations: weighs = [], target = '' } = violation;
  const clauses: readonly string[] = type ? violationKinds[type].clauses : [];
  const set = (part: Draft) => change({ ...violation, ...part });
  const words = t('conduct.open.reproach', { number: index + 1 });
  const help = (field: string, otherwise = '') => error(field) ?? otherwise;
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, mb: 1.5, p: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ px: 0.5, fontWeight: 600, fontSize: '0.8125rem' }}>{words}</Box>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
        <TextField select required label={t('conduct.open.type')} value={type ?? ''} error={Boolean(error('type'))} helperText={help('type')} onChange={({ target: { value } }) => set({ type: value as ViolationKind, clause_id: violationKinds[value as ViolationKind].clauses[0] })}>
          {names.map((name) => <MenuItem key={name} value={name}>{say(violationLabels[name])}</MenuItem>)}
        </TextField>
        <TextField required type="date" label={t('conduct.open.on')} value={occurred_on} error={Boolean(error('occurred_on'))} helperText={help('occurred_on')} slotProps={{ inputLabel: { shrink: true } }} onChange={({ target: { value } }) => set({ occurred_on: value })} />
        <Box sx={{ gridColumn: '1 / -1' }}>
          <TextField
            select required label={t('conduct.open.clause')} value={clauses.includes(clause_id) ? clause_id : ''} error={Boolean(error('clause_id'))} helperText={help('clause_id', type ? '' : t('conduct.open.typeFirst'))} disabled={clauses.length === 0}
            onChange={({ target: { value } }) => set({ clause_id: value })} slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxWidth: 560 } } } } } }}
          >
            {clauses.map((one) => { const text = textOf(one); return <MenuItem key={one} value={one} sx={{ whiteSpace: 'normal' }}>{text ? say(text) : one}</MenuItem>; })}
          </TextField>
          <TextField required multiline minRows={2} maxRows={8} label={t('conduct.open.facts')} value={facts} error={Boolean(error('facts'))} helperText={help('facts', t('conduct.open.factsHelp'))} slotProps={{ htmlInput: { maxLength: 3_000 } }} onChange={({ target: { value } }) => set({ facts: value })} />
          {type === 'disparagement' ? <TextField label={t('conduct.open.target')} value={target} slotProps={{ htmlInput: { maxLength: 200 } }} onChange={({ target: { value } }) => set({ target: value })} /> : null}
          {marks.map((name) => (
            <FormControlLabel key={name} label={say(aggravations[name])} control={<Checkbox checked={weighs.includes(name)} onChange={(_, on) => set({ aggravations: on ? [...weighs, name] : weighs.filter((one) => one !== name) })} />} />
          ))}
        </Box>
      </Box>
      {remove ? <Button color="inherit" onClick={remove} aria-label={t('conduct.open.removeOne', { what: words })}>{t('conduct.open.remove')}</Button> : null}
    </Box>
  );
}
