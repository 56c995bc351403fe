import { type ReactNode, useState } from 'react';
import Stack from '@mui/material/Stack';
import { ActionButton } from './ActionButton.tsx';
import { TransitionForm } from './TransitionForm.tsx';
import { type CaseRecord, type OfferedAction, asksForInput } from './record.ts';
import { useTransition } from './useTransition.ts';

export interface TransitionsProps {
  readonly resource: string;
  readonly record: CaseRecord;
  /** Keys by action: `{ publish: 'a', return_to_author: 'r' }`. */
  readonly keys?: Readonly<Record<string, string>>;
  /** None of them is what one is here to do: no button stands out. */
  readonly quiet?: boolean;
  /** Which actions to draw, in which order; every action that this person's role has when left out. */
  readonly only?: readonly string[];
  /** Whether keys and palette reach them; of several records on one screen, only one at a time. */
  readonly listens?: boolean;
  /** What stands beside the form of an action while it is filled: what to ask oneself. */
  readonly beside?: Readonly<Record<string, ReactNode>>;
  /** Told after an action is done: move on to the next. */
  done?(record: CaseRecord, name: string): void;
  /** Told when a blocked action is asked for: show what stands in the way. */
  blocked?(action: OfferedAction): void;
}

/** What another role would do is not shown; what the rules forbid now is, with its reason. */
const shown = (record: CaseRecord, only: readonly string[] | undefined): readonly OfferedAction[] => {
  const offered = record.transitions ?? [];
  if (only) return only.flatMap((name) => offered.find((action) => action.name === name) ?? []);
  return offered.filter(({ refused }) => refused?.because !== 'permission' && refused?.because !== 'state');
};

/** The actions of a record as buttons with keys: glass gates, where a shut one says why and who can open it. */
export function Transitions({ resource, record, keys = {}, quiet = false, only, listens = true, beside, done, blocked }: TransitionsProps) {
  const [asked, setAsked] = useState<OfferedAction>();
  const { act, pending } = useTransition(resource);

  const start = async (action: OfferedAction) => {
    if (asksForInput(action)) {
      setAsked(action);
      return;
    }
    // A refusal has been said aloud already; the record is asked again by whoever shows it.
    const after = await act(record, action.name).catch(() => null);
    if (after) done?.(after, action.name);
  };
  return (
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
      {shown(record, only).map((action, index) => (
        <ActionButton
          key={action.name}
          resource={resource}
          action={action}
          keys={keys[action.name]}
          primary={index === 0 && !quiet}
          listens={listens}
          pending={pending}
          run={() => void start(action)}
          blocked={blocked ? () => blocked(action) : undefined}
        />
      ))}
      {asked ? (
        <TransitionForm resource={resource} record={record} action={asked} beside={beside?.[asked.name]} close={() => setAsked(undefined)} done={(after) => done?.(after, asked.name)} />
      ) : null}
    </Stack>
  );
}
