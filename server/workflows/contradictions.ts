/** Where what a candidate says of themselves and what their clients say do not agree. Pure; a contradiction is a question to ask, never a verdict. */
import { type Say, say } from '#engine/workflow';

export interface Claims {
  readonly claimed_years?: number | null;
}

export interface Heard {
  readonly id: number;
  readonly slot: number;
  readonly state: string;
  readonly client_name: string;
  readonly service_description: string;
  readonly service_ended_on: string;
  readonly service_as_declared?: string | null;
  readonly heard_service?: string | null;
  readonly heard_month?: string | null;
  readonly heard_years?: number | null;
  readonly professionalism_score?: number | null;
  readonly satisfaction_score?: number | null;
  readonly would_hire_again?: string | null;
}

export type ContradictionKind = 'years' | 'service' | 'month' | 'again' | 'professionalism' | 'satisfaction';

/** Two statements side by side; `references` are the clients it concerns. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly references: readonly number[];
  readonly said: Say;
  readonly heard: Say;
}

/** A client rounds: fewer years apart than this is no contradiction. */
const yearsApart = 3;
/** Marks of the same candidate that lie this far apart were given to different work, or to different people. */
const marksApart = 3;

const years = (count: number): Say => say(count === 1 ? '1 year' : `${count} years`, count === 1 ? '1 an' : `${count} ans`);
const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const both = (text: string): Say => say(text, text);

function ofOne({ claimed_years }: Claims, one: Heard): Contradiction[] {
  const found: Contradiction[] = [];
  const add = (kind: ContradictionKind, said: Say, heard: Say) => found.push({ kind, references: [one.id], said, heard });
  if (claimed_years != null && one.heard_years != null && Math.abs(claimed_years - one.heard_years) >= yearsApart) add('years', years(claimed_years), years(one.heard_years));
  if (one.service_as_declared === 'no' || one.service_as_declared === 'partly')
    add('service', both(one.service_description), one.heard_service ? both(one.heard_service) : one.service_as_declared === 'no' ? say('Not this service', 'Pas cette prestation') : say('Only in part', 'En partie seulement'));
  if (one.heard_month && Math.abs(monthsOf(one.heard_month) - monthsOf(one.service_ended_on)) > 1) add('month', both(one.service_ended_on.slice(0, 7)), both(one.heard_month));
  if (one.would_hire_again === 'no' && (one.satisfaction_score ?? 0) >= 4) add('again', say(`Satisfied: ${one.satisfaction_score}/5`, `Satisfait : ${one.satisfaction_score}/5`), say('Would not call again', 'Ne referait pas appel'));
  return found;
}

function apart(answered: readonly Heard[], kind: 'professionalism' | 'satisfaction'): Contradiction[] {
  const marked = answered.filter((one) => one[`${kind}_score`] != null).sort((a, b) => (a[`${kind}_score`] ?? 0) - (b[`${kind}_score`] ?? 0));
  const [least, most] = [marked[0], marked.at(-1)];
  if (!least || !most || (most[`${kind}_score`] ?? 0) - (least[`${kind}_score`] ?? 0) < marksApart) return [];
  const told = (one: Heard): Say => say(`${one.client_name}: ${one[`${kind}_score`]}/5`, `${one.client_name} : ${one[`${kind}_score`]}/5`);
  return [{ kind, references: [least.id, most.id], said: told(most), heard: told(least) }];
}

/** Every contradiction between the claims and the answers, and between the answers. */
export function contradictions(claims: Claims, references: readonly Heard[]): readonly Contradiction[] {
  const answered = references.filter(({ state }) => state === 'completed');
  return [...answered.flatMap((one) => ofOne(claims, one)), ...apart(answered, 'professionalism'), ...apart(answered, 'satisfaction')];
}
