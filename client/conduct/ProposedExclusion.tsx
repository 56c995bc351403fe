import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Part } from '../applications/Part.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { type ConductRecord, drawn } from './conduct.ts';
import { Consequences } from './Consequences.tsx';

/** An exclusion that a manager proposes: the reasons, what would come of it, the letter, and the two answers of a second manager. */
export function ProposedExclusion({ record, proposal, done }: { record: ConductRecord; proposal: NonNullable<ConductRecord['proposal']>; done(): void }) {
  const t = useT();
  const say = useSay();
  const name = useStaffName(proposal.by);
  const [refusing, setRefusing] = useState(false);
  const { act, pending } = useTransition('conduct_cases');
  const [confirming, opposing] = [drawn(record, 'decide'), drawn(record, 'refuse_proposal')];
  const { reasons, departs_because, clause_ids } = proposal.input as { reasons?: string; departs_because?: string; clause_ids?: readonly string[] };
  const confirm = async () => {
    if (await act(record, 'decide', proposal.input).catch(() => null)) done();
  };
  const refused = confirming?.refused;
  return (
    <Part title={t('conduct.proposed.title', { name })} aside={<When at={proposal.at} focusable />}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{reasons}</Typography>
      {(clause_ids ?? []).map((id) => <ClauseQuote key={id} id={id} on={record.violations?.find((one) => one.clause_id === id)?.occurred_on} />)}
      {departs_because ? <Typography sx={{ mt: 1, maxWidth: '72ch' }}><strong>{t('conduct.decision.departs')}</strong> {departs_because}</Typography> : null}
      <Box sx={{ mt: 1.5 }}><Consequences typed={{ outcome: 'termination' }} /></Box>
      {refused ? <Refusal detail={say(refused.detail)} clauseId={refused.clause_id} on={refused.clause_on} mend={refused.mend ? say(refused.mend) : undefined} /> : null}
      {confirming && !refused ? <LetterPreview resource="conduct_cases" id={record.id} name="decide" input={{}} /> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {confirming ? <ActionButton resource="conduct_cases" action={confirming} label={t('conduct.proposed.confirm')} keys="y" primary pending={pending} run={() => void confirm()} /> : null}
        {opposing ? <ActionButton resource="conduct_cases" action={opposing} keys="n" run={() => setRefusing(true)} /> : null}
      </Box>
      {refusing && opposing ? <TransitionForm resource="conduct_cases" record={record} action={opposing} close={() => setRefusing(false)} done={done} /> : null}
    </Part>
  );
}
