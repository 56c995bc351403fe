/** The letter that tells of a new version of a policy. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import type { Difference } from '../workflows/policyDifference.ts';
import { inLocale, paper, quoted, written } from './paper.ts';

export interface PolicyLetterFacts {
  readonly name: string;
  readonly title: Say;
  readonly number: number;
  readonly reason: Say;
  readonly difference: Difference;
  /** Days before it takes effect, for those whom the notice period protects. */
  readonly days?: number;
  /** Whether the person is asked to accept. */
  readonly signs: boolean;
}

/** So many changes are quoted; a letter is not the document. */
const most = 20;

interface Words {
  readonly subject: (title: string, number: number) => string;
  readonly opening: (title: string, number: number, reason: string) => string;
  readonly effect: (days: number | undefined) => string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly more: (n: number) => string;
  readonly sign: string;
  readonly ask: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    subject: (title, number) => `${title}: version ${number} is coming`,
    opening: (title, number, reason) => written`Version ${number} of our document “${title}” is ready.\nWhat changes and why: ${reason}`,
    effect: (days) => (days ? `It takes effect at the earliest ${days} days after this message.` : 'It will take effect soon.'),
    added: 'New:',
    changed: 'Changed; it now says:',
    removed: 'No longer there:',
    more: (n) => `And ${n} other changes, in the document itself.`,
    sign: 'Read it and accept it here; the link is yours alone:\n{link:policy}',
    ask: 'You need to do nothing. If you have a question, answer this message.',
  },
  fr: {
    subject: (title, number) => `${title} : la version ${number} arrive`,
    opening: (title, number, reason) => written`La version ${number} de notre document « ${title} » est prête.\nCe qui change et pourquoi : ${reason}`,
    effect: (days) => (days ? `Elle prend effet au plus tôt ${days} jours après ce message.` : 'Elle prendra bientôt effet.'),
    added: 'Nouveau :',
    changed: 'Modifié ; il est désormais écrit :',
    removed: 'N’y figure plus :',
    more: (n) => `Et ${n} autres modifications, dans le document lui-même.`,
    sign: 'Lisez-la et acceptez-la ici ; ce lien est personnel :\n{link:policy}',
    ask: 'Vous n’avez rien à faire. Si vous avez une question, répondez à ce message.',
  },
};

/** Builds the notice in the person's language. @throws Error when a place is unfilled */
export function policyLetter(locale: Locale, { name, title, number, reason, difference, days, signs }: PolicyLetterFacts): { subject: string; body: string } {
  const say = words[locale];
  const changes = [
    ...difference.changed.map(({ after }) => [say.changed, after] as const),
    ...difference.added.map((clause) => [say.added, clause] as const),
    ...difference.removed.map((clause) => [say.removed, clause] as const),
  ];
  const told = changes.slice(0, most).map(([what, clause]) => `${what}\n${quoted(inLocale(locale, clause.text))}`);
  const rest = changes.length - told.length;
  return paper(locale, name, say.subject(inLocale(locale, title), number), [
    say.opening(inLocale(locale, title), number, inLocale(locale, reason)),
    ...told,
    ...(rest > 0 ? [say.more(rest)] : []),
    say.effect(days),
    signs ? say.sign : say.ask,
  ]);
}
