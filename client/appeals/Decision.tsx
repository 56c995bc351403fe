import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { useListed } from '../workflow/useStaffNames.ts';
import { type AppealRecord, type AppealedDecision } from './appeal.ts';

/** The exact letter, as its reader has it. */
function Letter({ letter }: { letter: AppealedDecision['letter'] }) {
  const t = useT();
  if (!letter) return <Typography color="text.secondary">{t('appeals.noLetter')}</Typography>;
  return (
    <Box component="article" aria-label={t('appeals.letter')} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Box sx={{ px: 1.5, py: 0.75, bgcolor: 'background.default', borderBottom: 1, borderColor: 'divider' }}>
        {letter.sent_at ? <Typography variant="caption" color="text.secondary" component="p"><When at={letter.sent_at} focusable /></Typography> : null}
        <Typography variant="h3" component="p" lang={letter.locale}>{letter.subject}</Typography>
      </Box>
      <Typography lang={letter.locale} tabIndex={0} sx={{ px: 1.5, py: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 420, overflowY: 'auto' }}>{letter.body}</Typography>
    </Box>
  );
}

/** What was decided, by whom and why, by which clause as it read then, and the letter that told of it. */
export function Decision({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const allowed = useAbility();
  const listed = useListed();
  const { decision, of_resource, of_id, decided_on_at } = appeal;
  if (!decision) return null;
  const name = decision.reference ?? `#${of_id}`;
  return (
    <>
      <Facts
        resource="appeals"
        facts={[
          { name: 'of_resource', value: <>{t(`values.of_resource.${of_resource}`)} · {allowed('list', of_resource) ? <Link to={`/${of_resource}/${of_id}/show`}>{name}</Link> : name}</> },
          { name: 'decided_on_at', value: <When at={decided_on_at} focusable /> },
          { name: 'decision_by', value: listed(decision.by) },
          { name: 'state', value: <StateChip resource={of_resource} state={decision.state} /> },
          { name: 'ends_at', value: decision.ends_at ? <When at={decision.ends_at} focusable /> : null },
        ]}
      />
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>{t('appeals.reasons')}</Typography>
      {decision.ground ? <Typography sx={{ fontWeight: 600 }}>{say(decision.ground)}</Typography> : null}
      {decision.reasons ? <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{decision.reasons}</Typography> : null}
      {decision.clauses.map(({ id, on, text, title, version }) => (
        <Box key={id} component="blockquote" sx={{ m: 0, mt: 1.5, pl: 1.5, borderInlineStart: 2, borderColor: 'divider' }}>
          <Typography variant="caption" color="text.secondary" component="p">{t('appeals.clause', { day: onDay(on, locale) })}{title && version ? ` · ${t('appeals.version', { title: say(title), version })}` : ''}</Typography>
          <Typography>{say(text)}</Typography>
        </Box>
      ))}
      <Typography variant="h3" component="h3" sx={{ mt: 2, mb: 0.5 }}>{t('appeals.letter')}</Typography>
      <Letter letter={decision.letter} />
    </>
  );
}
