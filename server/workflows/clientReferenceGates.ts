/** What must be true before a client reference moves (S0-15 to S0-18), and the words that say why it is not. */
import { type Gate, type Say, say, textOf } from '#engine/workflow';
import { paymentGate } from './paymentGate.ts';
import { channels, fewestAttempts, fewestDays } from './referenceWords.ts';

/** What the gates need beyond the row itself (clientReference.sql.ts). */
export interface ReferenceFacts {
  readonly application_open: boolean;
  /** A person found this client to be the candidate, the recommender or one of ours. */
  readonly own_circle: boolean;
  /** Attempts in which nobody was reached, and the days on which they were made. */
  readonly attempts: number;
  readonly days: number;
}

type Input = Readonly<Record<string, unknown>>;

const scored = (judged: unknown): boolean => {
  const score = (judged as { score?: unknown } | null | undefined)?.score;
  return score !== undefined && score !== null && score !== '';
};
const answered = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What a sheet must say, each with its name; the rest is welcome and not required. */
const required: readonly { readonly name: Say; filled(input: Input): boolean }[] = [
  { name: say('the channel', 'le moyen de contact'), filled: ({ channel }) => answered(channel) },
  { name: say('the client’s agreement to answer', 'l’accord du client pour répondre'), filled: ({ agreed_to_answer }) => agreed_to_answer === true },
  { name: say('professionalism', 'le professionnalisme'), filled: ({ professionalism }) => scored(professionalism) },
  { name: say('satisfaction', 'la satisfaction'), filled: ({ satisfaction }) => scored(satisfaction) },
  { name: say('whether they would call again', 's’il referait appel'), filled: ({ would_hire_again }) => answered(would_hire_again) },
  { name: say('whether the service is as declared', 'si la prestation est celle déclarée'), filled: ({ service_as_declared }) => answered(service_as_declared) },
];

/** The names of what a sheet still lacks. */
export const lacking = (input: Input): Say[] => required.filter(({ filled }) => !filled(input)).map(({ name }) => name);

const typed = <Name extends string>(gates: Record<Name, Gate<ReferenceFacts>>): Record<Name, Gate<ReferenceFacts>> => gates;

export const referenceGates = typed({
  application_open: {
    holds: ({ application_open }) => application_open,
    code: 'APPLICATION_CLOSED', clause: 'quality-charter.last-three-clients',
    says: say('The application is over: its clients are contacted no more.', 'La candidature est close : ses clients ne sont plus contactés.'),
    mend: say('Nothing is left to do here.', 'Il n’y a plus rien à faire ici.'),
  },
  channel_allowed: {
    of_input: true,
    holds: (_facts, { input }) => !answered(input?.channel) || (typeof input?.channel === 'string' && Object.hasOwn(channels, input.channel)),
    code: 'CHANNEL_NOT_ALLOWED', clause: 'quality-charter.reference-channels',
    says: say('A client is contacted by e-mail or by telephone only.', 'Un client n’est contacté que par e-mail ou par téléphone.'),
    mend: say('Choose one of the two.', 'Choisissez l’un des deux.'),
  },
  sheet_complete: {
    of_input: true,
    holds: (_facts, { input }) => lacking(input ?? {}).length === 0,
    code: 'REFERENCE_SHEET_INCOMPLETE', clause: 'quality-charter.reference-sheet',
    says: say('The sheet is not complete.', 'La fiche n’est pas complète.'),
    detail: (_facts, { input }) => {
      const names = lacking(input ?? {});
      return say(`The sheet still lacks: ${names.map(({ en }) => en).join(', ')}.`, `Il manque encore à la fiche : ${names.map(({ fr }) => fr).join(', ')}.`);
    },
    mend: say('Ask the client, or record that they refuse to answer.', 'Demandez-le au client, ou notez qu’il refuse de répondre.'),
  },
  has_email: {
    holds: (_facts, { row }) => textOf(row.client_email) !== '',
    code: 'REFEREE_HAS_NO_EMAIL', clause: 'quality-charter.reference-channels',
    says: say('The candidate gave no e-mail address for this client.', 'Le candidat n’a pas donné d’adresse e-mail pour ce client.'),
    mend: say('Telephone, or ask the candidate for an address and replace the client by themselves with it.', 'Téléphonez, ou demandez une adresse au candidat et remplacez le client par lui-même avec cette adresse.'),
  },
  tried_enough: {
    holds: ({ attempts, days }) => attempts >= fewestAttempts && days >= fewestDays,
    code: 'ATTEMPTS_TOO_FEW', clause: 'quality-charter.last-three-clients',
    says: say(`A client is unreachable after ${fewestAttempts} attempts on ${fewestDays} different days.`, `Un client est injoignable après ${fewestAttempts} tentatives sur ${fewestDays} jours différents.`),
    detail: ({ attempts, days }) =>
      say(
        `A client is unreachable after ${fewestAttempts} attempts on ${fewestDays} different days; so far: ${attempts} on ${days}.`,
        `Un client est injoignable après ${fewestAttempts} tentatives sur ${fewestDays} jours différents ; jusqu’ici : ${attempts} sur ${days}.`,
      ),
    mend: say('Try again, on another day or another way.', 'Essayez encore, un autre jour ou d’une autre manière.'),
  },
  answer_void: {
    holds: ({ own_circle }, { row }) => row.state !== 'completed' || own_circle,
    code: 'REFERENCE_STANDS', clause: 'quality-charter.last-three-clients',
    says: say('This client has answered: their answer stands, whatever it says.', 'Ce client a répondu : sa réponse demeure, quoi qu’elle dise.'),
    mend: say('Only a client whom a match warning showed to be of the candidate’s own circle is replaced after answering.', 'Seul un client qu’un rapprochement a révélé proche du candidat est remplacé après sa réponse.'),
  },
  replacement_reason: {
    of_input: true,
    holds: (_facts, { input }) => textOf(input?.reason).trim().length >= 3,
    code: 'REFEREE_REPLACEMENT_REASON', clause: 'quality-charter.references-by-candidate',
    says: say('Say why this client is replaced.', 'Dites pourquoi ce client est remplacé.'),
    mend: say('Write what the candidate told you; the replaced client stays visible.', 'Écrivez ce que le candidat vous a dit ; le client remplacé reste visible.'),
  },
  no_payment_data: paymentGate,
});
