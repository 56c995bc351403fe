import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { type Outcome, ladder, outcomes } from '#workflows/conductWords';
import { drawnAt } from '../i18n/dates.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { ConductRecord } from './conduct.ts';
import { type Typed, allegedClauses, latestEnd } from './decisionForm.ts';
import { RestitutionFields } from './RestitutionFields.tsx';

export interface DecisionFieldsProps {
  readonly record: ConductRecord;
  readonly typed: Typed;
  /** What is wrong with a field, in words. */
  error(field: keyof Typed): string | undefined;
  change(field: keyof Typed, value: unknown): void;
  /** The house asked for the sentence that says why. */
  readonly departs: boolean;
}

const heading = { fontSize: '0.8125rem', fontWeight: 600 } as const;

function Clauses({ record, typed, change }: DecisionFieldsProps) {
  const t = useT();
  const say = useSay();
  const chosen = typed.clause_ids ?? [];
  return (
    <FormControl component="fieldset" sx={{ mt: 1 }}>
      <FormLabel component="legend" sx={heading}>{t('conduct.decision.clauses')}</FormLabel>
      <FormGroup>
        {allegedClauses(record).map(({ id, advisory }) => {
          const text = record.clause_texts?.[id];
          return (
            <FormControlLabel
              key={id} sx={{ alignItems: 'flex-start', mb: 0.5 }}
              control={<Checkbox sx={{ pt: 0.25 }} checked={chosen.includes(id)} onChange={(_, on) => change('clause_ids', on ? [...chosen, id] : chosen.filter((one) => one !== id))} />}
              label={<>{text ? say(text) : id} {advisory ? <ToneChip tone="neutral">{t('conduct.alleged.advisory')}</ToneChip> : null}</>}
            />
          );
        })}
      </FormGroup>
      <FormHelperText>{t('conduct.decision.clausesHelp')}</FormHelperText>
    </FormControl>
  );
}

function Dates({ typed, change, error }: DecisionFieldsProps) {
  const t = useT();
  const today = drawnAt().toISOString().slice(0, 10);
  const most = latestEnd(typed.starts_on ?? today);
  const field = (name: 'starts_on' | 'ends_on', min: string, max?: string) => (
    <TextField
      type="date" required={name === 'ends_on'} label={t(`conduct.decision.${name}`)} value={typed[name] ?? ''} error={Boolean(error(name))} helperText={error(name) ?? t(`conduct.decision.${name}Help`)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min, max } }} onChange={({ target: { value } }) => change(name, value || undefined)}
    />
  );
  return <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>{field('starts_on', today)}{field('ends_on', typed.starts_on ?? today, most)}</Box>;
}

/** In what this outcome differs from a milder step and from like cases: the reason is asked for before the house has to. */
function Departs({ record, typed, change, error, departs }: DecisionFieldsProps) {
  const t = useT();
  const say = useSay();
  const departure = typed.outcome ? record.departures?.[typed.outcome] : null;
  if (!departure && !departs) return null;
  const told = [
    departure?.skips ? t('conduct.decision.skips', { level: say(outcomes[departure.skips]).toLowerCase() }) : '',
    departure?.outside ? t('conduct.decision.outside', { from: say(outcomes[departure.outside.from]).toLowerCase(), to: say(outcomes[departure.outside.to]).toLowerCase() }) : '',
  ].filter(Boolean).join(' ');
  return <TextField required multiline minRows={2} label={t('conduct.decision.departsBecause')} value={typed.departs_because ?? ''} error={Boolean(error('departs_because'))} helperText={error('departs_because') ?? told} slotProps={{ htmlInput: { maxLength: 1_000 } }} onChange={({ target: { value } }) => change('departs_because', value)} />;
}

/** The decision, question by question; what the outcome does not need is not asked. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { record, typed, change, error } = props;
  const t = useT();
  const say = useSay();
  const { outcome } = typed;
  return (
    <>
      <FormControl component="fieldset" required error={Boolean(error('outcome'))}>
        <FormLabel component="legend" sx={heading}>{t('conduct.decision.outcome')}</FormLabel>
        <RadioGroup row value={outcome ?? ''} onChange={(_, value) => change('outcome', value as Outcome)}>
          {ladder.map((one) => <FormControlLabel key={one} value={one} label={say(outcomes[one])} control={<Radio />} />)}
        </RadioGroup>
        <FormHelperText>{error('outcome') ?? (outcome === 'termination' ? t('conduct.decision.managers') : '')}</FormHelperText>
      </FormControl>
      {outcome && outcome !== 'no_action' ? <Clauses {...props} /> : null}
      {outcome === 'suspension' ? <Dates {...props} /> : null}
      {outcome ? <Departs {...props} /> : null}
      <TextField required multiline minRows={3} maxRows={12} label={t('conduct.decision.reasons')} value={typed.reasons ?? ''} error={Boolean(error('reasons'))} helperText={error('reasons') ?? t('conduct.decision.reasonsHelp')} slotProps={{ htmlInput: { maxLength: 5_000 } }} onChange={({ target: { value } }) => change('reasons', value)} />
      <RestitutionFields providerId={record.provider_id} typed={typed} change={change} error={error} />
    </>
  );
}
