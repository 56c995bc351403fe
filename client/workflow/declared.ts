/** The declarations as the server describes them: labels, tones, which acts write letters. What is possible now comes from each record. */
import type { Described, Shut } from '#engine/described';
import { type Say, type StateLook, say } from '#engine/workflow';
import { http } from '../providers/http.ts';
import type { OfferedAction } from './record.ts';
import type { InputSchema } from './schema.ts';

let byName: ReadonlyMap<string, Described> = new Map();
let asked: Promise<void> | undefined;

/** Keeps what was told. */
export const learnDeclarations = (told: readonly Described[]): void => void (byName = new Map(told.map((one) => [one.resource, one])));

/** Asks for them once; every page behind the door is drawn after. */
export function loadDeclarations(): Promise<void> {
  asked ??= http('/api/declarations').then(({ json }) => learnDeclarations(json as Described[]));
  asked.catch(() => (asked = undefined));
  return asked;
}

/** The description of a resource. */
export const workflowOf = (resource: string): Described | undefined => byName.get(resource);

/** Whether the records of a resource are cases, which move from state to state. */
export const isCase = (resource: string): boolean => Object.keys(workflowOf(resource)?.states ?? {}).length > 0;

/** How a state is named and toned. */
export const stateLook = (resource: string, state: string): StateLook | undefined => workflowOf(resource)?.states[state];

/** What was done, for the toast and the history: “Published”; undefined for an action that no workflow declares. */
export const doneWords = (resource: string, name: string): Say | undefined => workflowOf(resource)?.transitions[name]?.done;

/** What an act of another record is called that left its trace on this one: an offer that was refused in its mediation. */
export const doneElsewhere = (name: string): Say | undefined => [...byName.values()].find(({ transitions }) => transitions[name])?.transitions[name]?.done;

/** The name of the button, wherever the record did not bring it. */
export const actionWords = (resource: string, name: string): Say | undefined => workflowOf(resource)?.transitions[name]?.label;

/** The resource of the record that a field names by number: `provider_id` a provider, `decided_by` a colleague. */
export function namedBy(resource: string, field: string): string | undefined {
  if (field.endsWith('_by') || ['assignee_id', 'reviewer_id', 'manager_id', 'mediator_id'].includes(field) || field.endsWith('staff_id')) return 'staff';
  return Object.values(workflowOf(resource)?.belongs ?? {}).find(({ by }) => by === field)?.resource;
}

const deletion = say('Delete', 'Supprimer');

/** What the declaration refuses to everybody, always: actions that are shown shut, with the clause, for people look for them. */
export const neverOffered = (resource: string): readonly OfferedAction[] =>
  (workflowOf(resource)?.shut ?? []).map(({ name, label = deletion, code, clause, says }: Shut) => ({
    name, label, refused: { because: 'gate', code, detail: says, clause_id: clause },
  }));

/** Why an act has no undo window; undefined when it has one. */
export const finalWords = (resource: string, name: string): Say | undefined => workflowOf(resource)?.transitions[name]?.final_at_once;

/** An act that many rows take with one answer, and its form. */
export interface ManyAct {
  readonly name: string;
  readonly label: Say;
  readonly from: readonly string[];
  readonly input: InputSchema;
}

/** The acts that what is selected in a list may take. */
export const manyActs = (resource: string): readonly ManyAct[] =>
  Object.entries(workflowOf(resource)?.transitions ?? {}).flatMap(([name, { label, many }]) => (many ? [{ name, label, from: many.from, input: many.input as InputSchema }] : []));

/** Whether letters leave with an act. */
export const writesLetters = (resource: string, name: string): boolean => (workflowOf(resource)?.transitions[name]?.sends?.length ?? 0) > 0;

/** A value of a closed list as its form words it, though the record's column bears a longer name: `return_ground` holds a `ground`. */
export function valueWords(resource: string, field: string, value: string): Say | undefined {
  for (const [name, labels] of Object.entries(workflowOf(resource)?.values ?? {}))
    if ((field === name || field.endsWith(`_${name}`)) && labels[value]) return labels[value];
  return undefined;
}
