/**
 * The machine's hints on a review (S0-09): each says what was seen and why it speaks, and a person disposes of it.
 * Nothing here refuses, hides or delays a review.
 */
import type { Say } from '#engine/workflow';
import { type Rhythm, burst } from './burst.ts';
import * as explain from './explanations.ts';
import { type Language, languageOf, plainly } from './language.ts';
import { SHORTEST_WORDING } from './nearDuplicate.ts';
import { overlap } from './overlap.ts';
import { quote, shorten } from './passage.ts';
import { findPaymentData, maskPaymentData } from './paymentData.ts';
import { findPersonalData, type PersonalKind } from './personalData.ts';
import { findRudeWords } from './rudeWords.ts';
import { type Contact, sameContact } from './sameContact.ts';

export { loadLanguages } from './language.ts';
export { bands, similarity, sketch } from './nearDuplicate.ts';
export {  maskPaymentData } from './paymentData.ts';

export type SignalKind = 'same_contact' | 'near_duplicate' | 'burst' | 'personal_data' | 'rude_words' | 'payment_data' | 'language';

/** One hint: how strong it is (0 to 1), the words it points at, why it was given, and the other review where there is one. */
export interface Signal {
  readonly kind: SignalKind;
  readonly score: number;
  readonly passage: string;
  readonly explanation: Say;
  readonly other_review_id?: number;
}

/** What is read of a review. `created_at` is the instant it was written. */
export interface ReviewRead {
  readonly title?: string | null;
  readonly body: string;
  readonly locale: Language;
  readonly author_name?: string | null;
  readonly author_email?: string | null;
  readonly author_phone?: string | null;
  readonly created_at: string;
}

/** What it is compared with: the reviewed provider, how fast the provider's reviews came lately, and the bodies of likely copies. */
export interface SignalContext {
  readonly provider: Contact;
  readonly rhythm: Rhythm;
  readonly similar: readonly { readonly id: number; readonly text: string; readonly similarity: number }[];
}

/** Two reviews that share less of their wording than this are two reviews. */
export const SIMILAR_ENOUGH = 0.6;

/** Gives the hints on a review, at most one of each kind; `loadLanguages()` must have been awaited for that of the language. */
export function detect(review: ReviewRead, context: SignalContext): Signal[] {
  // Some authors repeat the title as the body: read once, or three words would pass for enough to tell a language.
  const written = review.title && review.title !== review.body ? `${review.title}\n${review.body}` : review.body;
  const author: Contact = { name: review.author_name, email: review.author_email, phone: review.author_phone };
  const read = plainly(written, review.locale) ? null : languageOf(written);
  const hints = [
    contactHint(author, context.provider),
    duplicateHint(review.body, context.similar),
    burstHint(context.rhythm),
    personalHint(written, context.provider, author),
    rudeHint(written, read?.language ?? review.locale),
    paymentHint(written),
    read && read.language !== review.locale ? languageHint(written, read, review.locale) : null,
  ];
  return hints.filter((hint) => hint !== null);
}

function contactHint(author: Contact, provider: Contact): Signal | null {
  const shared = sameContact(author, provider);
  return shared && { kind: 'same_contact', score: shared.score, passage: shared.value, explanation: explain.explainContact(shared) };
}

function duplicateHint(body: string, similar: SignalContext['similar']): Signal | null {
  if (body.length < SHORTEST_WORDING) return null;
  const shared = similar.map(({ id, text }) => ({ id, ...overlap(body, text) })).filter(({ share }) => share >= SIMILAR_ENOUGH);
  const [closest, ...others] = shared.sort((a, b) => b.share - a.share || a.id - b.id);
  if (!closest) return null;
  const masked = maskPaymentData(body);
  const longest = quote(masked, closest.passages.slice(0, 1));
  return {
    kind: 'near_duplicate',
    score: closest.share,
    passage: longest,
    explanation: explain.explainDuplicate(
      closest.share,
      closest.id,
      shorten(longest, 120),
      others.slice(0, 3).map(({ id }) => id),
    ),
    other_review_id: closest.id,
  };
}

function burstHint(rhythm: Rhythm): Signal | null {
  const seen = burst(rhythm);
  return seen && { kind: 'burst', score: seen.score, passage: '', explanation: explain.explainBurst(seen) };
}

function personalHint(text: string, provider: Contact, author: Contact): Signal | null {
  const masked = maskPaymentData(text);
  const passages = findPersonalData(masked, provider, author);
  if (passages.length === 0) return null;
  const counts = new Map<PersonalKind, number>();
  for (const { kind } of passages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const score = counts.has('phone') || counts.has('email') ? 0.9 : 0.6;
  return { kind: 'personal_data', score, passage: quote(masked, passages), explanation: explain.explainPersonal(counts) };
}

function rudeHint(text: string, language: Language): Signal | null {
  const passages = findRudeWords(text, language);
  if (passages.length === 0) return null;
  const score = Math.min(1, 0.4 + 0.2 * passages.length);
  return { kind: 'rude_words', score, passage: quote(maskPaymentData(text), passages), explanation: explain.explainRude(passages.length) };
}

function paymentHint(text: string): Signal | null {
  const passages = findPaymentData(text);
  if (passages.length === 0) return null;
  const kinds = new Set(passages.map(({ kind }) => kind));
  return { kind: 'payment_data', score: 1, passage: quote(maskPaymentData(text), passages), explanation: explain.explainPayment(kinds) };
}

function languageHint(text: string, read: { language: Language; margin: number }, declared: Language): Signal {
  const score = Math.min(1, 0.5 + read.margin);
  const passage = shorten(maskPaymentData(text).trim(), 120);
  return { kind: 'language', score, passage, explanation: explain.explainLanguage(read.language, declared) };
}
