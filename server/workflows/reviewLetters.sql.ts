/** To whom a letter about a review goes, and the facts it needs. */
import type { Addressed, Work } from '../engine/behaviour.ts';
import { type ReviewLetter, type ReviewLetterFacts, isToAuthor, reviewLetter } from '../letters/review.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import type { ReviewFacts } from './reviewGates.ts';
import { clauseById } from './clauses.ts';
import { type Ground, clauseOfGround, grounds } from './reviewWords.ts';

const linksOf: Readonly<Record<string, readonly string[]>> = {
  proof_request: ['proof'],
  unverifiable: ['proof'],
  challenge_proof: ['proof'],
  returned: ['resubmit'],
  rejected: ['appeal'],
  withdrawn: ['appeal'],
  reply_invitation: ['reply', 'challenge'],
};

type Input = Readonly<Record<string, unknown>>;

/** The ground, clause and explanation of a decision: from the form, or kept on the row since the proposal. */
function reasonsOf(row: CaseRow, input: Input): Partial<ReviewLetterFacts> {
  const ground = (input.ground ?? row.rejection_ground) as Ground | null | undefined;
  const clause = clauseById(textOf(input.clause_id ?? row.rejection_clause ?? (ground && clauseOfGround[ground])));
  const explanation = input.explanation ?? row.rejection_explanation;
  return {
    ...(ground && { ground: grounds[ground] }),
    ...(clause && { clause: { id: clause.id, text: clause.text } }),
    ...(typeof explanation === 'string' && { explanation }),
    ...(typeof input.passage === 'string' && { passage: input.passage }),
  };
}

/** Builds the letter of this kind; null when the provider cannot be reached and is therefore not invited. */
export async function reviewLetterFor(kind: string, { trx }: Work, row: CaseRow, input: Input, facts: object): Promise<Addressed | null> {
  const { provider } = facts as ReviewFacts;
  const author = isToAuthor(kind);
  if (kind === 'reply_invitation' && !provider.email) return null;
  const locale = (author ? row.locale : provider.locale) as Locale;
  const letter = reviewLetter(kind as ReviewLetter, locale, {
    author: String(row.author_name),
    provider: provider.name,
    body: String(row.body),
    rating: Number(row.rating),
    created_at: String(row.created_at),
    ...reasonsOf(row, input),
  });
  const reply = kind === 'reply_invitation' ? ((await trx('replies').where({ review_id: row.id }).first('id')) as { id: number } | undefined) : undefined;
  return {
    ...letter,
    name: author ? String(row.author_name) : provider.name,
    email: author ? (row.author_email as string | null) : provider.email,
    locale,
    ...(linksOf[kind] && { links: linksOf[kind] }),
    ...(reply && { opens: { resource: 'replies', id: reply.id } }),
  };
}
