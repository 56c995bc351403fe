/** The words and shapes of a scoping note, without schemas: the console carries them too. */
import { type Say, say } from '#engine/workflow';

/** Who takes a measure (S1-22). */
export const measurers = {
  customer: say('The customer', 'Le client'),
  provider: say('The provider', 'Le prestataire'),
  both: say('Both together', 'Les deux ensemble'),
  third: say('Somebody else', 'Quelqu’un d’autre'),
} as const satisfies Record<string, Say>;

/** When satisfaction is asked about: not only afterwards (S1-18). */
export const moments = {
  start: say('At the start', 'Au début'),
  during: say('On the way', 'En chemin'),
  end: say('At the end', 'À la fin'),
} as const satisfies Record<string, Say>;

/** What makes each customer unlike any other: none is asked for by itself, one at least is filled (S1-07). */
export const contexts = {
  trade: say('What they do', 'Ce qu’ils font'),
  history: say('What happened before', 'Ce qui s’est passé avant'),
  place: say('The place', 'Le lieu'),
  people: say('The people', 'Les personnes'),
} as const satisfies Record<string, Say>;
export type Context = Readonly<Partial<Record<keyof typeof contexts, string>>>;

/** A service, and the number of the need that it answers; one that answers none goes beyond what is needed (S1-08). */
export interface NoteService {
  readonly service: string;
  readonly need?: number | null;
}
export interface NoteMilestone {
  readonly what: string;
  readonly due_on: string;
}
/** What success is, by what figure, how much of it, who takes it and when. */
export interface Criterion {
  readonly what: string;
  readonly metric: string;
  readonly target: string;
  readonly measured_by: keyof typeof measurers;
  readonly measured_on: string;
}
/** A figure that was taken, by the number of its criterion. */
export interface Measure {
  readonly criterion: number;
  readonly moment: keyof typeof moments;
  readonly value: string;
  readonly met: boolean;
  readonly on: string;
  readonly note?: string | null;
}

/** The needs of a note, one to a line, as they are numbered. */
export const needsOf = (need: string): readonly string[] => need.split('\n').map((line) => line.trim()).filter(Boolean);

/** Numbers of the services that answer no need that was confirmed. */
export const beyondNeed = (need: string, services: readonly NoteService[]): readonly number[] =>
  services.flatMap((one, index) => (one.need != null && one.need >= 1 && one.need <= needsOf(need).length ? [] : [index + 1]));

/** How long the links of a note stay open. */
export const noteLinkDays = 30;

/** A list as a row keeps it, opened; empty when there is none. */
export const listOf = <One>(kept: unknown): readonly One[] => (typeof kept === 'string' && kept ? (JSON.parse(kept) as One[]) : []);
