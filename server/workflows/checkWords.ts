/** The closed lists of checks. */
import { say } from '#engine/workflow';

export const checkKinds = {
  background: say('Background', 'Antécédents'),
  skills: say('Skills', 'Compétences'),
  insurance: say('Insurance', 'Assurance'),
  compensating: say('Instead of a reference', 'À la place d’une référence'),
  recommender: say('A recommender who is no member', 'Un prestataire non membre qui recommande'),
} as const;
export type CheckKind = keyof typeof checkKinds;

/** What is filled in before a check of this kind can be passed. */
export const neededToPass = (kind: unknown): readonly (keyof typeof passFields)[] =>
  kind === 'insurance' ? ['insurer', 'policy_number', 'activities', 'amount', 'starts_on', 'ends_on'] : ['method'];

/** The fields of the form, by the question that stands above each. */
export const passFields = {
  method: say('What was checked, and how', 'Ce qui a été vérifié, et comment'),
  attachment_id: say('Document', 'Document'),
  valid_until: say('Valid until (none: no end)', 'Valable jusqu’au (vide : sans fin)'),
  categories: say('Services that were shown to be mastered', 'Services dont la maîtrise est établie'),
  insurer: say('Insurer', 'Assureur'),
  policy_number: say('Number of the policy', 'Numéro du contrat'),
  activities: say('Activities covered', 'Activités couvertes'),
  amount: say('Amount covered, in euros', 'Montant couvert, en euros'),
  starts_on: say('From', 'Du'),
  ends_on: say('To (last day covered)', 'Au (dernier jour couvert)'),
  confirmed_with_insurer: say('The insurer was asked and confirms this certificate', 'L’assureur, interrogé, confirme cette attestation'),
} as const;
