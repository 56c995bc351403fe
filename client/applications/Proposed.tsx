import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { actionWords } from '../workflow/declared.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { useWords } from '../workflow/words.ts';
import type { CaseRecord } from '../workflow/record.ts';
import type { ApplicationRecord } from './application.ts';
import { Part } from './Part.tsx';

export interface ProposedProps {
  readonly application: ApplicationRecord;
  readonly proposal: NonNullable<CaseRecord['proposal']>;
  done(): void;
}

/** What a colleague proposes and why, the letter that would leave, and the two answers of a second person. */
export function Proposed({ application, proposal, done }: ProposedProps) {
  const t = useT();
  const say = useSay();
  const words = useWords('applications');
  const by = useStaffName(proposal.by);
  const [refusing, setRefusing] = useState(false);
  const { act, pending } = useTransition('applications');
  const named = (name: string) => application.transitions?.find((action) => action.name === name);
  const [confirming, opposing] = [named(proposal.name), named('refuse_proposal')];
  const label = actionWords('applications', proposal.name);
  const confirm = async () => {
    if (await act(application, proposal.name, proposal.input).catch(() => null)) done();
  };
  const { refused } = confirming ?? { refused: null };
  return (
    <Part title={t('vetting.decision.proposes', { name: by, what: label ? say(label) : proposal.name })} aside={<When at={proposal.at} focusable />}>
      <Box component="dl" sx={{ m: 0, mb: 1, display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) 1fr', gap: '2px 16px' }}>
        {Object.entries(proposal.input).map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">{words.field(field, confirming?.input?.properties?.[field])}</Typography>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words.written(field, value)}</Box>
          </Box>
        ))}
      </Box>
      {refused ? <Refusal detail={say(refused.detail)} clauseId={refused.clause_id} on={refused.clause_on} mend={refused.mend ? say(refused.mend) : undefined} /> : <LetterPreview resource="applications" id={application.id} name={proposal.name} input={{}} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {confirming ? <ActionButton resource="applications" action={confirming} label={t('vetting.decision.confirm', { what: say(confirming.label) })} keys="y" primary pending={pending} run={() => void confirm()} /> : null}
        {opposing && opposing.refused?.because !== 'permission' ? <ActionButton resource="applications" action={opposing} keys="w" run={() => setRefusing(true)} /> : null}
      </Box>
      {refusing && opposing ? <TransitionForm resource="applications" record={application} action={opposing} close={() => setRefusing(false)} done={done} /> : null}
    </Part>
  );
}
