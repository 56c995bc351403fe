import { type ReactNode, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { writesLetters } from '../workflow/declared.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { asksForInput } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { ApplicationRecord } from './application.ts';
import { type Decisive, decisive, drawn } from './decisions.ts';
import { Part } from './Part.tsx';

export interface DecisionProps {
  readonly application: ApplicationRecord;
  readonly name: Decisive;
  /** What would come of it, before the button. */
  readonly children?: ReactNode;
  done(): void;
}

/** One decision: what it means, the letters that would leave, and its button with its key. */
export function Decision({ application, name, children, done }: DecisionProps) {
  const t = useT();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { act, pending } = useTransition('applications');
  const action = drawn(application, name);
  if (!action) return null;
  const writes = writesLetters('applications', name);
  const perform = async () => {
    // A refusal has been said aloud already, and the file is asked again.
    if (await act(application, name).catch(() => null)) done();
  };
  return (
    <Part title={say(action.label)}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1, maxWidth: '72ch' }}>{t(`vetting.decision.means.${name}`)}</Typography>
      {children}
      {writes && !action.refused && !asksForInput(action) ? <LetterPreview resource="applications" id={application.id} name={name} input={{}} /> : null}
      <Box sx={{ mt: 1 }}>
        <ActionButton resource="applications" action={action} keys={decisive[name]} primary={name === 'admit' || name === 'request_signature'} pending={pending} run={() => (asksForInput(action) ? setAsking(true) : void perform())} />
      </Box>
      {asking ? <TransitionForm resource="applications" record={application} action={action} close={() => setAsking(false)} done={done} /> : null}
    </Part>
  );
}
