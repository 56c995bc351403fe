import { useState } from 'react';
import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useGetOne } from 'ra-core';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { type OfferedAction, asksForInput } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { CheckRecord } from './check.ts';
import { PassForm } from './PassForm.tsx';

const shown = ({ transitions = [] }: CheckRecord): readonly OfferedAction[] => transitions.filter(({ refused }) => refused === null || refused.because === 'gate');

/** What may be done with one check: pass it with its sheet, fail, waive, or end it. */
export function CheckActions({ id }: { id: number }) {
  // A list leaves its rows in the cache, without what may be done about them: the record is asked for itself.
  const { data: check } = useGetOne<CheckRecord>('checks', { id }, { staleTime: 0 });
  const [asked, setAsked] = useState<OfferedAction>();
  const { act, pending } = useTransition('checks');
  const client = useQueryClient();
  // What a check decides shows on the provider's page and on the file.
  const follow = () => {
    for (const resource of ['providers', 'applications']) void client.invalidateQueries({ queryKey: [resource, 'getOne'] });
  };
  if (!check) return null;
  const start = (action: OfferedAction) => {
    if (asksForInput(action)) setAsked(action);
    // A refusal has been said aloud already.
    else void act(check, action.name).then(follow, () => null);
  };
  const close = () => setAsked(undefined);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {shown(check).map((action) => <ActionButton key={action.name} resource={`checks.${id}`} action={action} pending={pending} run={() => start(action)} />)}
      {asked?.name === 'pass' ? <PassForm check={check} action={asked} close={close} done={follow} /> : null}
      {asked && asked.name !== 'pass' ? <TransitionForm resource="checks" record={check} action={asked} close={close} done={follow} /> : null}
    </Box>
  );
}
