import { useState } from 'react';
import Box from '@mui/material/Box';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { type OfferedAction, asksForInput } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { AssignForm } from './AssignForm.tsx';
import { ConcludeForm } from './ConcludeForm.tsx';
import type { ComplaintRecord } from './complaint.ts';

const keys: Readonly<Record<string, string>> = { assign_reviewer: 'a', request_details: 'r', give_details: 't', record_account: 'v', conclude: 'c', record_posting: 'p', close: 'f' };
/** What one is here to do, by state. */
const first: Readonly<Record<string, string>> = { received: 'assign_reviewer', under_review: 'conclude', concluded: 'close' };

/** Before there are conclusions, nobody is here to close. */
const shown = ({ transitions = [], state }: ComplaintRecord): readonly OfferedAction[] =>
  transitions.filter(({ name, refused }) => (refused === null || refused.because === 'gate') && (name !== 'close' || state === 'concluded'));

/** What may be done with a complaint; the reviewer and the conclusions have forms of their own. */
export function ComplaintActions({ complaint }: { complaint: ComplaintRecord }) {
  const [asked, setAsked] = useState<OfferedAction>();
  const { act, pending } = useTransition('staff_complaints');
  const start = (action: OfferedAction) => {
    if (asksForInput(action)) setAsked(action);
    // A refusal has been said aloud already.
    else void act(complaint, action.name).catch(() => null);
  };
  const close = () => setAsked(undefined);
  const form = asked ? { complaint, action: asked, close } : undefined;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {shown(complaint).map((action) => (
        <ActionButton key={action.name} resource="staff_complaints" action={action} keys={keys[action.name]} primary={first[complaint.state] === action.name} pending={pending} run={() => start(action)} />
      ))}
      {form?.action.name === 'assign_reviewer' ? <AssignForm {...form} /> : null}
      {form?.action.name === 'conclude' ? <ConcludeForm {...form} /> : null}
      {form && !['assign_reviewer', 'conclude'].includes(form.action.name) ? <TransitionForm resource="staff_complaints" record={complaint} action={form.action} close={close} /> : null}
    </Box>
  );
}

/** What a form of a complaint is given. */
export interface ComplaintForm {
  readonly complaint: ComplaintRecord;
  readonly action: OfferedAction;
  close(): void;
}
