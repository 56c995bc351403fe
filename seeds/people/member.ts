/** A provider of the marketplace before they were admitted, and the numbers at which their past clients are called. */
import type { Answer } from '../words/references.ts';
import { type PastClient, boxOf } from './candidate.ts';
import type { Locale } from '../../server/engine/workflow.ts';

type Judged = Answer['professionalism'];
export type ClientLine = readonly [name: string, reach: 'phone' | 'mail', what: string, ended: number, professionalism: Judged, satisfaction: Judged];

export interface MemberSeed {
  readonly years: number;
  readonly background: string;
  readonly insurer: string;
  /** A customer of theirs, by name. */
  readonly by: { readonly name: string; readonly relation: string; readonly message: string };
  readonly clients: readonly [ClientLine, ClientLine, ClientLine];
}

/** A number kept for fiction: the `nth` client of a file. */
export const numberFor = (locale: Locale, file: number, nth: number): string => (locale === 'fr' ? `+33 1 99 00 ${20 + file} ${10 + nth * 7}` : `+44 1632 960 ${100 + file * 10 + nth}`);

/** A past client of this file as the candidate names them. */
export const pastClient = ([name, reach, what, ended]: ClientLine, locale: Locale, file: number, nth: number): PastClient => ({
  name, what, ended, locale, phone: reach === 'phone' ? numberFor(locale, file, nth) : null, email: reach === 'mail' ? boxOf(name) : null,
});

export const answerOf = ([, , , , professionalism, satisfaction]: ClientLine): Answer => ({ professionalism, satisfaction });
