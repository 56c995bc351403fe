import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Mark } from '../applications/Mark.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { IncidentRecord } from '../incidents/incident.ts';
import { When } from '../layout/When.tsx';
import { unseen } from '../layout/unseen.ts';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { stateLook } from '../workflow/declared.ts';
import type { OfferedAction } from '../workflow/record.ts';
import { Act } from './Act.tsx';
import { type Measured, type StepName, steps } from './customer.ts';

const rungOf = { ask_to_stop: 'asked_to_stop', stop_correspondence: 'correspondence_stopped', block: 'blocked' } as const satisfies Record<StepName, string>;
const since = { ask_to_stop: 'asked_to_stop_at', stop_correspondence: 'stopped_at', block: 'blocked_at' } as const satisfies Record<StepName, keyof Measured>;

/** Why a step is not possible now, by which clause, and who can mend it. */
function WhyNot({ name, refused, below }: { name: StepName; refused: NonNullable<OfferedAction['refused']>; below: boolean }) {
  const t = useT();
  const say = useSay();
  // From another rung, or for another role, the rule itself says more than the refusal.
  if (below) return <Typography variant="body2" color="text.secondary">{t('ladder.notYet')}</Typography>;
  if (refused.because === 'permission') return <Typography variant="body2" color="text.secondary">{t(`ladder.who.${name}`)}</Typography>;
  const reasons = refused.unmet?.length ? refused.unmet : [refused];
  return reasons.map((reason) => (
    <Box key={`${reason.code}${reason.detail.en}`}>
      <Typography variant="body2">{say(reason.detail)}</Typography>
      {reason.mend ? <Typography variant="body2" color="text.secondary">{say(reason.mend)}</Typography> : null}
      <ClauseQuote id={reason.clause_id} on={reason.clause_on} />
    </Box>
  ));
}

export interface RungsProps {
  readonly customer: Measured;
  readonly incidents: readonly IncidentRecord[];
}

/** The ladder drawn: what was done and when, the one step that is possible now, and why the others are not. */
export function Rungs({ customer, incidents }: RungsProps) {
  const t = useT();
  const say = useSay();
  const reached = steps.findIndex((name) => rungOf[name] === customer.state);
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {steps.map((name, index) => {
        const [done, here] = [index <= reached, index === reached];
        const look = stateLook('customers', rungOf[name]);
        const at = customer[since[name]];
        const action = customer.transitions?.find((one) => one.name === name);
        const proposed = customer.proposal?.name === name;
        return (
          <Box component="li" key={name} aria-current={here ? 'step' : undefined} sx={{ display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: 1.25, position: 'relative', pb: 2, '&:last-child': { pb: 0 }, '&:not(:last-child)::before': { content: '""', position: 'absolute', left: '7.5px', top: 20, bottom: -2, borderLeft: 1, borderColor: done && index < reached ? 'text.secondary' : 'divider' } }}>
            <Box sx={{ pt: '3px' }}><Mark look={here ? 'under_way' : done ? 'done' : 'ahead'} /></Box>
            <Box sx={{ minWidth: 0 }}>
              <Typography component="p" sx={{ fontWeight: here ? 700 : done ? 500 : 400, color: done ? 'text.primary' : 'text.secondary' }}>
                {look ? say(look.label) : name}
                {done && at ? <Typography component="span" variant="body2" color="text.secondary">{' · '}<When at={at} focusable /></Typography> : null}
                <span style={unseen}>{' '}{t(here ? 'ladder.here' : done ? 'ladder.passed' : 'ladder.ahead')}</span>
              </Typography>
              {!done && action && !proposed ? (
                action.refused ? <WhyNot name={name} refused={action.refused} below={index > reached + 1} /> : <Box sx={{ mt: 0.5 }}><Act customer={customer} action={action} incidents={incidents} keys="s" primary /></Box>
              ) : null}
              {!done && proposed ? <Typography variant="body2" color="text.secondary">{t('ladder.waits')}</Typography> : null}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
