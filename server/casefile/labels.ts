/** What the fields of a case are called on paper, in both languages: their own question where a form asks one, else the word here. */
import * as z from 'zod';
import { type Say, say } from '#engine/workflow';
import type { Answer } from './caseFile.ts';

/** Fields that no form asks a person for: the platform or the engine fills them. */
const words: Readonly<Record<string, Say>> = {
  title: say('Title', 'Titre'),
  body: say('Text', 'Texte'),
  text: say('Text', 'Texte'),
  subject: say('Subject', 'Objet'),
  kind: say('Kind', 'Nature'),
  rating: say('Stars', 'Étoiles'),
  channel: say('Channel', 'Voie'),
  category: say('Category', 'Catégorie'),
  severity: say('Severity', 'Gravité'),
  experience_on: say('Experience of', 'Expérience du'),
  occurred_at: say('Happened', 'Survenu'),
  occurred_on: say('Happened on', 'Survenu le'),
  received_at: say('Received', 'Reçu'),
  summary: say('Summary', 'Résumé'),
  facts: say('Facts', 'Faits'),
  requested_by: say('Requested by', 'Demandé par'),
  trade: say('Trade', 'Métier'),
  message: say('Message', 'Message'),
  details: say('Details', 'Détails'),
  grounds: say('Grounds', 'Motifs'),
  standards: say('Standards', 'Exigences'),
  starts_at: say('Begins', 'Début'),
  ends_at: say('Ends', 'Fin'),
  level: say('Level', 'Niveau'),
  reasons: say('Reasons', 'Motivation'),
  statement: say('Statement', 'Déclaration'),
  service_description: say('Service', 'Prestation'),
  service_ended_on: say('Service ended on', 'Fin de la prestation'),
};

interface Described {
  readonly label?: Say;
  readonly labels?: Readonly<Record<string, Say>>;
}

const described = new WeakMap<z.ZodObject, Readonly<Record<string, Described>>>();

function fieldsOf(form: z.ZodObject): Readonly<Record<string, Described>> {
  let known = described.get(form);
  if (!known) {
    known = Object.fromEntries(Object.entries(form.shape).map(([name, schema]) => [name, z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Described]));
    described.set(form, known);
  }
  return known;
}

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (value !== null && typeof value === 'object') return Object.values(value).filter((one) => one != null && one !== '').map(inWords).join(' · ');
  return String(value as string | number);
};

/** The label of a form's field; null when nobody would understand its name. */
export const labelOf = (form: z.ZodObject | undefined, name: string): Say | null => (form && fieldsOf(form)[name]?.label) ?? words[name] ?? null;

/** A form as it was answered, each value under its question; what is empty, or has no words, is left out. */
export function answersOf(form: z.ZodObject | undefined, values: Readonly<Record<string, unknown>>): Answer[] {
  const fields = form ? fieldsOf(form) : {};
  return Object.entries(values).flatMap(([name, value]): Answer[] => {
    const label = labelOf(form, name);
    if (!label || value == null || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'boolean') return [{ label, value: value ? say('yes', 'oui') : say('no', 'non') }];
    return [{ label, value: (typeof value === 'string' && fields[name]?.labels?.[value]) || inWords(value) }];
  });
}
