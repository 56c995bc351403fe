import type { House } from '../house.ts';
import { checkedInput, wellTyped } from './inputs.ts';
import { lettersOf, shown } from './letters.ts';
import { refusedBy, rowToJudge, transitionNamed, waitingFor, workflowNamed } from './perform.ts';
import { refusal } from './refusal.ts';
import { behaviourOf } from './registry.ts';
import { type Actor, stateAfter } from './workflow.ts';
import { workOf } from './work.ts';

export interface PreviewedLetter {
  readonly to: string;
  readonly email: string | null;
  readonly locale: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The letters that a transition would send, for the person to read before they decide. Nothing is written.
 * @throws Refused what `perform` would be refused for, and MISSING
 */
export function preview(house: House, act: { resource: string; id: number; name: string; input?: unknown; by: Actor }): Promise<PreviewedLetter[]> {
  const workflow = workflowNamed(act.resource);
  const transition = transitionNamed(workflow, act.name);
  return house.database.transaction(async (trx) => {
    const work = workOf(house, trx, act.by);
    const row = await rowToJudge(work, workflow, act.id, act.name);
    const given = waitingFor(transition, row, act.name)?.input ?? ((act.input ?? {}) as Record<string, unknown>);
    const facts = (await behaviourOf(workflow.resource).facts?.(trx, [row], work.at))?.[0] ?? {};
    const no = refusal(workflow, act.name, facts, { row, by: act.by, now: work.at, input: wellTyped(transition.input, given) }, work.ability);
    if (no) throw refusedBy(no);
    const input = checkedInput(transition.input, given);
    // As it would stand afterwards: a letter may tell what the act itself writes, such as a day.
    const after = { ...row, ...transition.sets?.(input, { at: work.at, by: act.by, row, facts: facts as never }), state: stateAfter(transition, row.state, input) };
    const letters = await lettersOf(work, workflow, transition, after, input, facts);
    return letters.map(({ letter }) => ({ to: letter.name, email: letter.email, locale: letter.locale, subject: letter.subject, body: shown(letter.body, letter.locale) }));
  });
}
