/** The declarations as the console reads them: labels, tones, clauses. What is possible now comes from each record. */
import { type Resource, type Say, type StateLook, type Workflow, isWorkflow, say } from '#engine/workflow';
import { resources } from '#workflows/index';
import type { OfferedAction } from './record.ts';

const byName: ReadonlyMap<string, Resource> = new Map(resources.map((resource) => [resource.resource, resource]));

/** The declaration of a resource that moves from state to state. */
export function workflowOf(resource: string): Workflow | undefined {
  const found = byName.get(resource);
  return found && isWorkflow(found) ? found : undefined;
}

/** How a state is named and toned. */
export const stateLook = (resource: string, state: string): StateLook | undefined => workflowOf(resource)?.states[state];

/** What was done, for the toast and the history: “Published”; undefined for an action that no workflow declares. */
export const doneWords = (resource: string, name: string): Say | undefined => workflowOf(resource)?.transitions[name]?.done;

/** The name of the button, wherever the record did not bring it. */
export const actionWords = (resource: string, name: string): Say | undefined => workflowOf(resource)?.transitions[name]?.label;

/** The resource of the record that a field names by number: `provider_id` a provider, `decided_by` a colleague. */
export function namedBy(resource: string, field: string): string | undefined {
  if (field.endsWith('_by') || field === 'assignee_id' || field.endsWith('staff_id')) return 'staff';
  return Object.values(byName.get(resource)?.belongs ?? {}).find(({ by }) => by === field)?.resource;
}

const deletion = say('Delete', 'Supprimer');

/** What the declaration refuses to everybody, always: actions that are shown shut, with the clause, for people look for them. */
export function neverOffered(resource: string): readonly OfferedAction[] {
  const shut = (name: string, label: Say, { code, clause, says }: { code: string; clause: string; says: Say }): OfferedAction => ({
    name, label, refused: { because: 'gate', code, detail: says, clause_id: clause },
  });
  const deleted = workflowOf(resource)?.delete_refused;
  return [
    ...(byName.get(resource)?.refuses ?? []).flatMap((gate) => (gate.shuts ? [shut(gate.code.toLowerCase(), gate.shuts, gate)] : [])),
    ...(deleted ? [shut('delete', deletion, deleted)] : []),
  ];
}

/** Whether an act has an undo window at all. */
export const mayTakeBack = (resource: string, name: string): boolean => !workflowOf(resource)?.transitions[name]?.final_at_once;

type Labelled = { meta(): { labels?: Readonly<Record<string, Say>> } | undefined };

/** A value of a closed list as its form words it, though the record's column bears a longer name: `return_ground` holds a `ground`. */
export function valueWords(resource: string, field: string, value: string): Say | undefined {
  for (const { input } of Object.values(workflowOf(resource)?.transitions ?? {}))
    for (const [name, schema] of Object.entries(input?.shape ?? {})) {
      const words = field === name || field.endsWith(`_${name}`) ? (schema as Labelled).meta()?.labels?.[value] : undefined;
      if (words) return words;
    }
  return undefined;
}
