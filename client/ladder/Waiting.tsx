import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { Section } from '../records/RecordPage.tsx';
import { When } from '../layout/When.tsx';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { actionWords } from '../workflow/declared.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { useWords } from '../workflow/words.ts';
import type { Measured } from './customer.ts';

/** What a colleague proposed, the letter that would leave, and the two answers of a second person. */
export function Waiting({ customer, proposal }: { customer: Measured; proposal: NonNullable<CaseRecord['proposal']> }) {
  const t = useT();
  const say = useSay();
  const words = useWords('customers');
  const by = useStaffName(proposal.by);
  const [refusing, setRefusing] = useState(false);
  const { act, pending } = useTransition('customers');
  const named = (name: string) => customer.transitions?.find((action) => action.name === name);
  const [confirming, opposing] = [named(proposal.name), named('refuse_proposal')];
  const label = actionWords('customers', proposal.name);
  const { incident_id, ...others } = proposal.input;
  const refused = confirming?.refused;
  return (
    <Section title={t('ladder.proposes', { name: by, what: label ? say(label) : proposal.name })}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}><When at={proposal.at} focusable /></Typography>
      <Box component="dl" sx={{ m: 0, mb: 1, display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) 1fr', gap: '2px 16px' }}>
        <Typography component="dt" variant="body2" color="text.secondary">{words.field('incident_id')}</Typography>
        <Box component="dd" sx={{ m: 0 }}><ReferenceLink resource="incidents" id={Number(incident_id)} /></Box>
        {Object.entries(others).map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">{words.field(field, confirming?.input?.properties?.[field])}</Typography>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{Array.isArray(value) ? value.map((one) => words.value(field, String(one), confirming?.input?.properties?.[field]?.items)).join(', ') : words.written(field, value)}</Box>
          </Box>
        ))}
      </Box>
      {refused ? <Refusal detail={say(refused.detail)} clauseId={refused.clause_id} on={refused.clause_on} mend={refused.mend ? say(refused.mend) : undefined} /> : <LetterPreview resource="customers" id={customer.id} name={proposal.name} input={{}} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {confirming && refused?.because !== 'permission' ? <ActionButton resource="customers" action={confirming} label={t('ladder.confirm', { what: say(confirming.label) })} keys="y" primary pending={pending} run={() => void act(customer, proposal.name, proposal.input).catch(() => null)} /> : null}
        {opposing && opposing.refused?.because !== 'permission' ? <ActionButton resource="customers" action={opposing} keys="x" run={() => setRefusing(true)} /> : null}
      </Box>
      {refusing && opposing ? <TransitionForm resource="customers" record={customer} action={opposing} close={() => setRefusing(false)} /> : null}
    </Section>
  );
}
