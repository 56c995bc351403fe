/** The one function that refuses and explains: a record's `transitions` and `perform` both ask it. Pure. */
import type { MongoAbility } from '@casl/ability';
import { subject as typed } from '@casl/ability';
import { type Ask, type Gate, type Say, type Transition, type Workflow, say, textOf } from './workflow.ts';

export interface Unmet {
  readonly code: string;
  readonly detail: Say;
  readonly clause_id: string;
  /** The day whose text of the clause counts, `YYYY-MM-DD`; today's when left out. */
  readonly clause_on?: string;
  readonly mend: Say;
}

export interface Refusal {
  readonly because: 'permission' | 'state' | 'gate';
  readonly status: number;
  readonly code: string;
  readonly detail: Say;
  readonly clause_id?: string;
  readonly clause_on?: string;
  readonly mend?: Say;
  readonly unmet?: readonly Unmet[];
  /** What the clock performs at once, because of what this refusal found. */
  readonly falls?: string;
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

const needsOther: Refusal = {
  ...notAllowed,
  detail: say('Another role proposes or confirms this.', 'Un autre rôle le propose ou le confirme.'),
};

/** The day of the facts of a case, and so the text of a clause that stands beside a refusal: the one place that decides it. Empty when today is the day. */
export function onDayOfFacts({ judged_on = [] }: Pick<Workflow, 'judged_on'>, row: Ask['row']): { clause_on?: string } {
  const day = judged_on.map((column) => textOf(row[column])).find(Boolean)?.slice(0, 10);
  return day ? { clause_on: day } : {};
}

/** A gate as it stands for this case: its words, with what is missing here when it knows, and its clause with the day whose text counts. */
export const told = (workflow: Workflow, gate: Gate<never>, facts: unknown, ask: Ask): Unmet => ({
  code: gate.code, detail: gate.detail?.(facts as never, ask) ?? gate.says, clause_id: gate.clause, ...onDayOfFacts(workflow, ask.row), mend: gate.mend,
});

function ofGates(unmet: readonly Unmet[], code?: string): Refusal | null {
  const first = unmet[0];
  if (!first) return null;
  const all = unmet.map(({ detail }) => detail);
  const detail = code ? say(all.map(({ en }) => en).join(' '), all.map(({ fr }) => fr).join(' ')) : first.detail;
  const { clause_id, clause_on, mend } = first;
  return { because: 'gate', status: 422, code: code ?? first.code, detail, clause_id, ...(clause_on && { clause_on }), mend, unmet };
}

/** Whether this person's role fits the half of an act for two that is due: proposing it, or confirming what another proposed. */
function rightHalf({ by: proposers, second_by }: Transition<string, string>, waits: boolean, { by }: Ask): boolean {
  const holds = (who: readonly string[]) => who.some((holder) => (by.roles as readonly string[]).includes(holder));
  return !second_by || holds(waits ? second_by : proposers);
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
  const words = (gates: readonly Gate<never>[]) => gates.map((gate) => told(workflow, gate, facts, ask));
  const early = unmet.filter((gate) => gate.before_state);
  const first = ofGates(words(early));
  if (first) return { ...first, ...(early[0]?.falls && { falls: early[0].falls }) };
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
  const refused = ofGates(words(unmet.filter((gate) => gate.personal))) ?? ofGates(words(unmet), transition.unmet_code);
  if (refused) return refused;
  if (!transition.second_person) return null;
  const proposal = proposalOf(row)?.name === name ? proposalOf(row) : null;
  if (proposal?.by === by.id) return needsAnother;
  return rightHalf(transition, proposal !== null, ask) ? null : needsOther;
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
