/** A declaration as the console needs it: words, looks and which acts write letters; no rule, for the server decides. Pure. */
import * as z from 'zod';
import { type FieldGate, type Resource, type Say, type StateLook, type Transition, type Workflow, isWorkflow } from './workflow.ts';

export interface DescribedTransition extends Pick<Transition<string, string>, 'label' | 'done' | 'to' | 'answer' | 'needs' | 'sends' | 'second_person' | 'final_at_once'> {
  /** Offered to what is selected in a list: from which states, and the form that all of them share, as JSON Schema. */
  readonly many?: { readonly from: readonly string[]; readonly input: object };
}

/** What nobody may do, with the words that say why. */
export interface Shut {
  readonly name: string;
  readonly label?: Say;
  readonly code: string;
  readonly clause: string;
  readonly says: Say;
}

export interface Described {
  readonly resource: string;
  readonly states: Readonly<Record<string, StateLook>>;
  readonly transitions: Readonly<Record<string, DescribedTransition>>;
  /** Field of a form to value to words: the closed lists. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Say>>>>;
  readonly shut: readonly Shut[];
  readonly belongs: NonNullable<Resource['belongs']>;
}

/** The labels of a form's closed lists; of two forms that share a field's name, what either offers. */
function labelsOf(forms: readonly z.ZodObject[]): Described['values'] {
  const found: Record<string, Record<string, Say>> = {};
  for (const form of forms)
    for (const [name, schema] of Object.entries(form.shape)) {
      const { labels } = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as { labels?: Record<string, Say> };
      if (labels) found[name] = { ...found[name], ...labels };
    }
  return found;
}

const shutBy = ({ code, clause, says, shuts }: FieldGate): Shut[] => (shuts ? [{ name: code.toLowerCase(), label: shuts, code, clause, says }] : []);

const nothing = z.object({});

const told = ({ label, done, from, to, answer, needs, sends, input = nothing, second_person, final_at_once, many }: Transition<string, string>): DescribedTransition => ({
  label, done, to, ...(answer && { answer }), ...(many && { many: { from, input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) } }),
  ...(needs && { needs }), ...(sends && { sends }), ...(second_person && { second_person }), ...(final_at_once && { final_at_once }),
});

/** Describes one declaration. */
export function described(resource: Resource): Described {
  const moves: Partial<Workflow> = isWorkflow(resource) ? resource : {};
  const transitions = Object.entries(moves.transitions ?? {});
  return {
    resource: resource.resource,
    belongs: resource.belongs ?? {},
    states: moves.states ?? {},
    transitions: Object.fromEntries(transitions.map(([name, transition]) => [name, told(transition)])),
    values: labelsOf([resource.fields, ...transitions.flatMap(([, { input }]) => input ?? [])]),
    shut: [...(resource.refuses ?? []).flatMap(shutBy), ...(moves.delete_refused ? [{ name: 'delete', ...moves.delete_refused }] : [])],
  };
}
