/** The one function that refuses and explains: a record's `transitions` and `perform` both ask it. Pure. */
import type { MongoAbility } from '@casl/ability';
import { subject as typed } from '@casl/ability';
import { type Ask, type Gate, type Say, type Workflow, say } from './workflow.ts';

export interface Unmet {
  readonly code: string;
  readonly detail: Say;
  readonly clause_id: string;
  readonly mend: Say;
}

export interface Refusal {
  readonly because: 'permission' | 'state' | 'gate';
  readonly status: number;
  readonly code: string;
  readonly detail: Say;
  readonly clause_id?: string;
  readonly mend?: Say;
  readonly unmet?: readonly Unmet[];
}

const notAllowed: Refusal = {
  because: 'permission',
  status: 403,
  code: 'FORBIDDEN',
  detail: say('Your role does not allow this action.', 'Votre rôle ne permet pas cette action.'),
};

const needsAnother: Refusal = {
  because: 'gate',
  status: 422,
  code: 'SECOND_PERSON_REQUIRED',
  clause_id: 'house-rules.second-person',
  detail: say(
    'You proposed this yourself: another person must confirm it.',
    'Vous l’avez proposé vous-même : une autre personne doit le confirmer.',
  ),
  mend: say('Any other person who may do this can confirm it.', 'Toute autre personne habilitée peut le confirmer.'),
};

/** Whether somebody other than `by` holds a claim that still runs. */
export const claimedByAnother = ({ row, by, now }: Ask): boolean =>
  row.claimed_by != null && row.claimed_by !== by.id && by.kind === 'staff' && String(row.claimed_until) > now;

const claimed: Refusal = {
  because: 'state',
  status: 409,
  code: 'CLAIMED',
  detail: say(
    'A colleague is working on this one. Take it over with a reason, or choose another.',
    'Un collègue y travaille. Reprenez-le en donnant une raison, ou choisissez-en un autre.',
  ),
};

function ofGates(gates: readonly Gate<never>[]): Refusal | null {
  const first = gates[0];
  if (!first) return null;
  const unmet = gates.map((gate) => ({ code: gate.code, detail: gate.says, clause_id: gate.clause, mend: gate.mend }));
  return { because: 'gate', status: 422, code: first.code, detail: first.says, clause_id: first.clause, mend: first.mend, unmet };
}

/**
 * Why `by` may not perform `name` on the row now; null when nothing stands against it.
 * Gates on the form's answer are asked only when `ask.input` is given.
 */
export function refusal(workflow: Workflow, name: string, facts: unknown, ask: Ask, ability: MongoAbility): Refusal | null {
  const transition = workflow.transitions[name];
  if (!transition) return notAllowed;
  const { row, by, input } = ask;
  if (!ability.can(name, typed(workflow.subject, { ...row }))) return notAllowed;

  const unmet = [...(workflow.always ?? []), ...(transition.needs ?? [])]
    .flatMap((gate) => workflow.gates[gate] ?? [])
    .filter((gate) => !(gate.of_input && !input) && !gate.holds(facts as never, ask));
  const first = ofGates(unmet.filter((gate) => gate.before_state));
  if (first) return first;
  if (!transition.from.includes(row.state)) {
    const label = workflow.states[row.state]?.label ?? say(row.state, row.state);
    return {
      because: 'state',
      status: 409,
      code: 'INVALID_TRANSITION',
      detail: say(
        `“${transition.label.en}” is not possible from “${label.en}”.`,
        `« ${transition.label.fr} » n’est pas possible depuis « ${label.fr} ».`,
      ),
    };
  }
  if (claimedByAnother(ask)) return claimed;
  const refused = ofGates(unmet);
  if (refused) return refused;
  if (transition.second_person && proposalOf(row)?.name === name && proposalOf(row)?.by === by.id) return needsAnother;
  return null;
}

export interface Proposal {
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly by: number;
  readonly at: string;
}

/** The first person's act that waits on the row for a second, if any. */
export const proposalOf = (row: Ask['row']): Proposal | null =>
  typeof row.proposal === 'string' && row.proposal !== '' ? (JSON.parse(row.proposal) as Proposal) : null;
