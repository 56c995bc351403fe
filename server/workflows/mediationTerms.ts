/** Offers side by side: what both say, what only one says, what they say differently. Pure. */
import { type Say, say } from '#engine/workflow';
import { type Obligor, type Term, obligors, termKinds } from './mediationWords.ts';

const same = (one: Term, other: Term): boolean => (one.amount ?? null) === (other.amount ?? null) && (one.due_on ?? null) === (other.due_on ?? null) && plainly(one.what) === plainly(other.what);
const plainly = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/[.!]+$/, '').trim();

/** One point of two offers: the same on both, different, or named by one alone. */
export interface Point {
  readonly kind: Term['kind'];
  readonly who: Obligor;
  readonly agreed: boolean;
  readonly before: Term | null;
  readonly after: Term | null;
}

/** Compares two offers term by term: a term answers another of the same kind that binds the same side. */
export function differences(before: readonly Term[], after: readonly Term[]): readonly Point[] {
  const left = [...after];
  const points = before.map((term): Point => {
    const alike = (one: Term) => one.kind === term.kind && one.who === term.who;
    const at = left.findIndex((one) => alike(one) && same(one, term));
    const found = at >= 0 ? at : left.findIndex(alike);
    const [answer = null] = found >= 0 ? left.splice(found, 1) : [];
    return { kind: term.kind, who: term.who, agreed: answer !== null && same(term, answer), before: term, after: answer };
  });
  return [...points, ...left.map((term): Point => ({ kind: term.kind, who: term.who, agreed: false, before: null, after: term }))];
}

const money = (locale: string, amount: number): string => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount);
const dated = (locale: string, day: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** A term in a sentence of each language; what somebody wrote stays in their own words. */
export function termInWords({ kind, who, what, amount, due_on }: Term): Say {
  const [label, side] = [termKinds[kind], obligors[who]];
  return say(
    `${side.en}: ${label.en.toLowerCase()}${amount == null ? '' : `, ${money('en-GB', amount)}`}${due_on == null ? '' : `, by ${dated('en-GB', due_on)}`} — ${what}`,
    `${side.fr} : ${label.fr.toLowerCase()}${amount == null ? '' : `, ${money('fr-FR', amount)}`}${due_on == null ? '' : `, au plus tard le ${dated('fr-FR', due_on)}`} — ${what}`,
  );
}
