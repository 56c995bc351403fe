/**
 * The words in which a workflow is written down. Pure: the same declarations run the server and draw the console.
 */
import type * as z from 'zod';
import type { Column } from './column.ts';
import type { Deadline, Follow, LinkPurpose } from './otherHands.ts';

export type { Column } from './column.ts';
export type { Deadline, LinkPurpose } from './otherHands.ts';

/** The roles of staff (product.md, "The people"). A person may hold several. */
export const roles = ['vetting_officer', 'moderator', 'case_manager', 'manager', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts without being staff: outsiders by link, the clock, the platform's systems by key. */
export type Party = 'author' | 'provider' | 'customer' | 'candidate' | 'referee' | 'clock' | 'platform';

export type Locale = 'en' | 'fr';

/** One sentence in both languages. */
export interface Say {
  readonly en: string;
  readonly fr: string;
}

/** A sentence in English and in French; nothing is shown to a person that did not pass here or through a catalogue. */
export const say = (en: string, fr: string): Say => ({ en, fr });

/** Whoever acts: a member of staff, the holder of a link, the clock, or a key of the platform. */
export interface Actor {
  readonly kind: 'staff' | 'link' | 'clock' | 'key';
  readonly id: number;
  readonly name: string;
  readonly roles: readonly (Role | Party)[];
  readonly locale: Locale;
  /** What a key may do, such as `reviews:write`. */
  readonly scopes?: readonly string[];
  /** The one record that a link opens. */
  readonly only?: { readonly resource: string; readonly id: number };
}

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: number; readonly version: number };

/** A row that moves from state to state. */
export type CaseRow = Row & { readonly state: string };

/** What a gate is asked: the row, who asks, when, and (when a person has filled the form) their answer. */
export interface Ask {
  readonly row: CaseRow;
  readonly by: Actor;
  readonly now: string;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** A sentence that must be true before a transition happens, and the words that say why it is not. */
export interface Gate<Facts> {
  holds(facts: Facts, ask: Ask): boolean;
  readonly code: string;
  /** The clause of the policies that asks for it. */
  readonly clause: string;
  readonly says: Say;
  /** The same with what is missing in this very case. */
  detail?(facts: Facts, ask: Ask): Say;
  /** Who can mend it, and how. */
  readonly mend: Say;
  /** Judged on the form's answer, before its fields are checked. */
  readonly of_input?: true;
  /** Explains a wrong state better than "not from here", so it is asked first. */
  readonly before_state?: true;
  /** About who asks, not about the case: asked before the others, and answered with its own code. */
  readonly personal?: true;
  /** A condition on which the whole case stands: when a step finds it gone, the step is refused and the clock performs this at once. */
  readonly falls?: string;
}

/** Values that a transition writes beside the state. */
export type Changes = Record<string, string | number | null>;

/** What happens to a row, who may do it, and what must be true first. */
export interface Transition<State extends string, GateName extends string> {
  readonly from: readonly State[];
  /** The state afterwards, `stays`, one per state it comes from, or those among which the form's field `answer` chooses. */
  readonly to: State | 'stays' | Readonly<Partial<Record<State, State>>> | readonly State[];
  readonly answer?: string;
  /** Chooses among the states of `to` by what was judged (both have signed), when no field does. */
  leads?(input: Record<string, unknown>, context: { at: string; by: Actor; row: CaseRow; facts: never }): State;
  readonly label: Say;
  /** What was done, for the toast and the history: "Published". */
  readonly done: Say;
  readonly by: readonly (Role | Party)[];
  readonly needs?: readonly GateName[];
  readonly input?: z.ZodObject;
  sets?(input: Record<string, unknown>, context: { at: string; by: Actor; row: CaseRow; facts: never }): Changes;
  readonly sends?: readonly string[];
  /** Kept as a proposal until another person confirms it: always, or when a field of the form is answered so. */
  readonly second_person?: true | { readonly field: string; readonly is: string };
  /** Who may be the second person, when not everybody who may propose. */
  readonly second_by?: readonly Role[];
  /** What the refusal is called when gates stand against it; each is named in `unmet`. */
  readonly unmet_code?: string;
  /** The facts that were judged are kept in the event, as they were; and on the row what its behaviour's `snapshot` makes of them. */
  readonly freezes?: true;
  /** Fields of the form that another record keeps and shows to fewer people: left out of this one's history. */
  readonly kept_elsewhere?: readonly string[];
  /** The clause a decision cites when the person does not choose one. */
  readonly clause?: string;
  /** Why it cannot be taken back, even at once; every other act of the team can, for 20 seconds and while nothing has left the house. */
  readonly final_at_once?: Say;
  /** Chosen for many rows at once with the same answer; each is judged, recorded and refused by itself. */
  readonly many?: true;
  readonly grave?: true;
}

export interface StateLook {
  readonly label: Say;
  readonly tone: 'waiting' | 'active' | 'good' | 'bad' | 'neutral';
  readonly final?: true;
  /** Reached by the effect of another workflow's transition, `applications.admit`, from these states. */
  readonly reached_by?: { readonly transition: string; readonly from: readonly string[] };
}

type Holder = Role | Party;
export type Grant = (action: string | string[], conditions?: Record<string, unknown>) => void;

/** What plain records and workflows have in common. */
export interface Resource {
  readonly subject: string;
  readonly resource: string;
  readonly label: Say;
  readonly fields: z.ZodObject;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns searched by `q`. */
  readonly search?: readonly string[];
  readonly reads: readonly Holder[];
  readonly creates: readonly Holder[];
  readonly edits?: { readonly by: readonly Holder[]; readonly fields: readonly string[] };
  readonly deletes?: readonly Holder[];
  /** Order of the queue, written beside the index that serves it. */
  readonly order: readonly [string, 'ASC' | 'DESC'];
  /** `provider: providers by provider_id`: what `embed` may add. */
  readonly belongs?: Readonly<Record<string, { resource: string; by: string }>>;
  readonly has?: Readonly<Record<string, { resource: string; by: string }>>;
  /** A row that belongs to a case bumps its version, so that a decision on stale facts is refused. */
  readonly child_of?: { readonly resource: string; readonly by: string };
  /** Between few: left out of every file that is made of the case it belongs to. */
  readonly apart?: true;
  rules?(by: Actor, allow: Grant, forbid: Grant): void;
  /** Kept from somebody who may hold every role: a key brings it in and reads none of it back, and no record that others read names one. */
  readonly sealed?: true;
  /** Values refused in a create or an edit, with the gate's own code. */
  readonly refuses?: readonly FieldGate[];
}

/** A value that the house never accepts, whoever sends it. */
export interface FieldGate {
  holds(values: Readonly<Record<string, unknown>>): boolean;
  readonly code: string;
  readonly clause: string;
  readonly says: Say;
  /** The action that nobody ever has because of it: the console shows it shut, with these words. */
  readonly shuts?: Say;
}

/** A case that moves: states, gates, transitions, clocks and links. */
export interface Workflow extends Resource {
  readonly starts: string;
  readonly states: Readonly<Record<string, StateLook>>;
  // A workflow's own file knows its facts; the engine only carries them from the query to the gate.
  readonly gates: Readonly<Record<string, Gate<never>>>;
  /** Gates that every transition must pass. */
  readonly always?: readonly string[];
  readonly transitions: Readonly<Record<string, Transition<string, string>>>;
  readonly deadlines?: Readonly<Record<string, Deadline<string, string>>>;
  readonly follows?: Follow<string, string>;
  readonly links?: Readonly<Record<string, LinkPurpose<string>>>;
  /** Letters that leave when one is created. */
  readonly sends?: readonly string[];
  /** Gates that the record shows whatever its state: what is true already and what is missing. */
  readonly glass?: readonly string[];
  /** The columns that tell the day of the facts, the first that is filled: what is refused is refused by the text of that day. Today’s when none is. */
  readonly judged_on?: readonly string[];
  /** The column that keeps since when a case stands in its state. */
  readonly entered?: string;
  /** What the clock performs when a letter about the case could not be delivered. */
  readonly undelivered?: string;
  /** Refused with this gate when somebody asks to delete one. */
  readonly delete_refused?: { readonly code: string; readonly clause: string; readonly says: Say };
}

interface Declaration<Facts, State extends string, GateName extends string, Name extends string>
  extends Omit<Workflow, 'starts' | 'states' | 'gates' | 'always' | 'glass' | 'transitions' | 'deadlines' | 'follows' | 'links' | 'undelivered'> {
  readonly starts: NoInfer<State>;
  readonly states: Readonly<Record<State, StateLook>>;
  readonly gates: Readonly<Record<GateName, Gate<Facts>>>;
  readonly always?: readonly NoInfer<GateName>[];
  readonly glass?: readonly NoInfer<GateName>[];
  readonly transitions: Readonly<Record<Name, Transition<NoInfer<State>, NoInfer<GateName>>>>;
  readonly deadlines?: Readonly<Record<string, Deadline<NoInfer<State>, NoInfer<Name>>>>;
  readonly follows?: Follow<NoInfer<State>, NoInfer<Name>>;
  readonly links?: Readonly<Record<string, LinkPurpose<NoInfer<Name>>>>;
  readonly undelivered?: NoInfer<Name>;
}

/** Declares a workflow whose gates read `Facts`; wrong states, gates or deadlines do not compile. */
export const workflow =
  <Facts>() =>
  <State extends string, GateName extends string, Name extends string>(
    declaration: Declaration<Facts, State, GateName, Name>,
  ): Workflow =>
    declaration as unknown as Workflow;

/** Declares a plain record: fields and rules, no states. */
export const record = (declaration: Resource): Resource => declaration;

/** Whether a resource moves from state to state. */
export const isWorkflow = (resource: Resource): resource is Workflow => 'transitions' in resource;

/** Whether this act, with this answer, takes two people. */
export function takesTwo({ second_person }: Pick<Transition<string, string>, 'second_person'>, input: Readonly<Record<string, unknown>>): boolean {
  return typeof second_person === 'object' ? input[second_person.field] === second_person.is : second_person === true;
}

/** The text of a column or of a form's field; empty when it holds none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The states a transition may lead to from `state`: one, unless its form decides. */
export function statesAfter({ to }: Pick<Transition<string, string>, 'to'>, state: string): readonly string[] {
  if (typeof to === 'string') return [to === 'stays' ? state : to];
  return Array.isArray(to) ? (to as readonly string[]) : [(to as Readonly<Partial<Record<string, string>>>)[state] ?? state];
}

/** The state a transition leads to from `state`; the same when it stays. */
export function stateAfter(transition: Pick<Transition<string, string>, 'to' | 'answer'>, state: string, input: Readonly<Record<string, unknown>> = {}): string {
  const [first, ...others] = statesAfter(transition, state);
  return others.find((one) => one === input[transition.answer ?? '']) ?? first ?? state;
}
