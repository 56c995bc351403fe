/** Second looks: what may be answered, and on which clause each answer rests. The client reads them too: nothing here knows a schema. */
import { type Locale, type Say, say } from '#engine/workflow';
import { type Ground, clauseOfGround, grounds } from './reviewWords.ts';

/** What somebody would have done with the review. */
export const verdicts = {
  publish: say('Publish it', 'Le publier'),
  hold: say('Hold it back, on a ground of the list', 'Le retenir, pour un motif de la liste'),
} as const satisfies Record<string, Say>;
export type LookOutcome = keyof typeof verdicts;

export { grounds };

/** The clause that an outcome rests on. */
export const clauseOfLook = (outcome: string, ground: string | null): string => (outcome === 'publish' ? 'quality-charter.critical-reviews' : clauseOfGround[ground as Ground]);

/** Both as one word, for counting how often two readers say the same. */
export const sameWord = (outcome: string, ground: string | null): string => (outcome === 'publish' ? outcome : `${outcome} ${ground}`);

/** Days in which a second look should be taken. */
export const lookDays = 7;

/** What the second reader is shown: the text and what was known, without names and without any decision. */
export interface SeenReview {
  readonly rating: number;
  readonly title: string | null;
  readonly body: string;
  readonly locale: Locale;
  readonly experience_on: string | null;
  /** How the author was confirmed. */
  readonly method: string | null;
  /** How often the text had been with its author. */
  readonly returned: number;
  readonly signals: readonly { readonly kind: string; readonly verdict: string | null; readonly passage: string | null }[];
}
