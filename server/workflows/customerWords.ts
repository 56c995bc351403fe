/** The closed lists of the ladder (requirements, section H) in both languages. The client reads them too: nothing here knows a schema. */
import { type Role, type Say, say } from '#engine/workflow';

/** Those who see where a customer stands: nobody else's work is to be coloured by it (S2-17). */
export const ladderReaders: readonly Role[] = ['case_manager', 'manager', 'auditor'];

/** The rungs from the lowest to the highest. */
export const rungs = ['in_good_standing', 'asked_to_stop', 'correspondence_stopped', 'blocked'] as const;
export type Rung = (typeof rungs)[number];

/** The rungs on which a measure stands. */
export const measured: readonly Rung[] = ['asked_to_stop', 'correspondence_stopped', 'blocked'];

/** What each measure means, to whoever bears it. */
export const measures = {
  asked_to_stop: say('You were asked to stop', 'Il vous a été demandé de cesser'),
  correspondence_stopped: say('Your messages are not answered', 'Vos messages restent sans réponse'),
  blocked: say('Your messages are held back', 'Vos messages sont retenus'),
} as const satisfies Partial<Record<Rung, Say>>;

/** The ways by which a customer's messages come in, and may be held back. */
export const channels = {
  email: say('E-mail', 'E-mail'),
  phone: say('Telephone', 'Téléphone'),
  form: say('Contact form', 'Formulaire de contact'),
  chat: say('Chat', 'Messagerie instantanée'),
  letter: say('Letter', 'Courrier postal'),
} as const satisfies Record<string, Say>;
export type Channel = keyof typeof channels;

/** Categories of incident that never lead to a measure by themselves (S2-09, S2-17, C-09). */
export const tooLow: readonly string[] = ['assumptions', 'reputation_threat'];

export const referralGrounds = {
  specific_case: say('A case that is grave by itself', 'Un cas grave en lui-même'),
  repeat_offender: say('Abuse that keeps coming back', 'Des abus qui se répètent'),
} as const satisfies Record<string, Say>;

/** What two customers share that lets one ask whether they are one person. */
export const identityKinds = {
  email: say('Same mailbox', 'Même boîte e-mail'),
  phone: say('Same telephone', 'Même téléphone'),
  address: say('Same address', 'Même adresse'),
} as const satisfies Record<string, Say>;
export type IdentityKind = keyof typeof identityKinds;

export const identityVerdicts = {
  same_person: say('The same person', 'La même personne'),
  not_the_same: say('Not the same person', 'Pas la même personne'),
} as const satisfies Record<string, Say>;
