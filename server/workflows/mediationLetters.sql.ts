/** To whom each letter of a mediation goes: to one side, to the other, or to both. */
import type { Addressed, Work } from '../engine/behaviour.ts';
import { type MediationLetter, mediationLetter } from '../letters/mediation.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { type DeclineReason, type ParallelKind, type Side, otherSide } from './mediationWords.ts';

type Input = Readonly<Record<string, unknown>>;

const both: readonly Side[] = ['customer', 'provider'];

const sideIn = (value: unknown): Side | null => (value === 'customer' || value === 'provider' ? value : null);

/** Who is told that something was said: whoever may read it and did not say it. */
function toldOf({ party, visibility, space }: Input): readonly Side[] {
  const side = sideIn(party);
  if (visibility === 'private') return side ? [] : both.filter((one) => one === space);
  return both.filter((one) => one !== side);
}

/** The sides that a letter of this kind is for. */
function sidesFor(kind: MediationLetter, row: CaseRow, input: Input): readonly Side[] {
  if (kind === 'received' || kind === 'declaration_asked' || kind === 'accepted') return ['customer'];
  if (kind === 'declined') return both.filter((side) => side === row.requested_by || row.requested_by === 'platform' || row.requested_by === undefined);
  if (kind === 'words') return toldOf(input);
  if (kind === 'offer_made') return [otherSide(sideIn(input.from) ?? 'customer')];
  if (kind === 'signed') return row.state === 'agreed' ? both : both.filter((side) => row[`${side}_signed_at`] == null);
  // Before the room opens the provider has not been written to.
  return kind.startsWith('ended_') && row.ended_from === 'requested' ? ['customer'] : both;
}

interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** Builds the letters of this kind, one for each side that is written to. */
export async function mediationLetterFor(kind: string, { trx }: Work, row: CaseRow, input: Input): Promise<readonly Addressed[]> {
  const of = (table: string, id: unknown): Promise<Person> => trx(table).where({ id: Number(id) }).first('name', 'email', 'locale') as Promise<Person>;
  const people: Readonly<Record<Side, Person>> = { customer: await of('customers', row.customer_id), provider: await of('providers', row.provider_id) };
  return sidesFor(kind as MediationLetter, row, input).map((side) => {
    const { name, email, locale } = people[side];
    const letter = mediationLetter(kind as MediationLetter, locale, {
      name, side, other: people[otherSide(side)].name, reference: textOf(row.reference) || `M-${row.id}`, subject: textOf(row.subject) || `#${row.id}`, stops_at: textOf(row.stops_at) || null,
      decline_reason: (input.reason ?? row.decline_reason) as DeclineReason | undefined,
      explanation: textOf(input.explanation) || textOf(row.explanation) || undefined,
      parallel_kind: ((input.kind ?? row.parallel_kind) as ParallelKind | null | undefined) ?? undefined,
      agreed: row.state === 'agreed',
    });
    return { ...letter, name, email, locale };
  });
}
