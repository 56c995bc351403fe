/** What must be true of the documents that a candidate accepts on joining (requirements, section D). */
import { type Gate, type Say, say, textOf } from '#engine/workflow';
import type { ApplicationFacts, DocumentFact } from './applicationGates.ts';
import { documents } from './applicationWords.ts';

type Facts = Pick<ApplicationFacts, 'documents'>;

const isTerms = ({ policy }: DocumentFact): boolean => policy === 'terms-of-use';
const isCurrent = ({ number, accepted }: DocumentFact): boolean => number !== null && accepted === number;

/** Charters of which no version was ever accepted, or none is in force to be accepted. */
const unaccepted = ({ documents: all }: Facts): DocumentFact[] => all.filter((one) => !isTerms(one) && (one.number === null || one.accepted === null));
const outdated = ({ documents: all }: Facts): DocumentFact[] => all.filter((one) => !isTerms(one) && one.number !== null && one.accepted !== null && !isCurrent(one));
const deemed = ({ documents: all }: Facts): DocumentFact[] => all.filter((one) => one.deemed && !isCurrent(one));

const titleOf = ({ policy }: DocumentFact): Say => documents[policy] ?? say(policy, policy);
const titles = (all: readonly DocumentFact[]): Say => say(all.map((one) => titleOf(one).en).join(', '), all.map((one) => titleOf(one).fr).join(', '));

/** A gate that names the documents it lacks; `held` says it when it lacks none. */
const none = (lacking: (facts: Facts) => readonly DocumentFact[], held: Say, gate: Omit<Gate<Facts>, 'holds' | 'detail'>): Gate<Facts> => ({
  ...gate,
  holds: (facts) => lacking(facts).length === 0,
  detail: (facts) => {
    const names = titles(lacking(facts));
    return names.en ? say(gate.says.en.replace(/\.$/, `: ${names.en}.`), gate.says.fr.replace(/\.$/, ` : ${names.fr}.`)) : held;
  },
});

const sendLink = say('Ask the candidate for their signature: the link shows the version in force.', 'Demandez sa signature au candidat : le lien montre la version en vigueur.');

const typed = <Name extends string>(gates: Record<Name, Gate<Facts>>): Record<Name, Gate<Facts>> => gates;

export const signatureGates = typed({
  charter_accepted: none(unaccepted, say('The charters are accepted.', 'Les chartes sont acceptées.'), {
    code: 'CHARTER_NOT_ACCEPTED', clause: 'quality-charter.acceptance',
    says: say('A charter is not accepted by the candidate.', 'Une charte n’est pas acceptée par le candidat.'),
    mend: sendLink,
  }),
  charter_current: none(outdated, say('No acceptance of a charter is out of date.', 'Aucune acceptation d’une charte n’est dépassée.'), {
    code: 'CHARTER_VERSION_OUTDATED', clause: 'quality-charter.acceptance',
    says: say('The candidate accepted an earlier version than the one in force.', 'Le candidat a accepté une version antérieure à celle en vigueur.'),
    mend: sendLink,
  }),
  terms_accepted: none(({ documents: all }) => all.filter((one) => isTerms(one) && !isCurrent(one)), say('The terms of use are accepted in the version in force.', 'Les conditions d’utilisation sont acceptées dans la version en vigueur.'), {
    code: 'TERMS_NOT_ACCEPTED', clause: 'terms-of-use.acceptance',
    says: say('The version in force is not accepted by the candidate.', 'La version en vigueur n’est pas acceptée par le candidat.'),
    mend: sendLink,
  }),
  explicit_acceptance: none(deemed, say('No acceptance rests on mere use.', 'Aucune acceptation ne repose sur le seul usage.'), {
    code: 'EXPLICIT_ACCEPTANCE_REQUIRED', clause: 'quality-charter.deemed-acceptance',
    says: say('An acceptance by mere use does not count on joining.', 'Une acceptation par le seul usage ne suffit pas pour nous rejoindre.'),
    mend: sendLink,
  }),
  every_document: {
    of_input: true,
    holds: ({ documents: all }, { input }) => all.every(({ policy }) => (input?.accepts as unknown[] | undefined)?.includes(policy) ?? false),
    code: 'EXPLICIT_ACCEPTANCE_REQUIRED', clause: 'quality-charter.acceptance',
    says: say('Each document is accepted explicitly, one by one.', 'Chaque document est accepté expressément, un à un.'),
    mend: say('Read each document and tick it.', 'Lisez chaque document et cochez-le.'),
  },
  as_it_was_sent: {
    holds: ({ documents: all }, { row }) => all.every(({ in_force_at }) => in_force_at !== null && in_force_at <= textOf(row.signature_requested_at)),
    code: 'CHARTER_VERSION_OUTDATED', clause: 'quality-charter.acceptance',
    says: say('A newer version came into force since this link was sent: we send you another link.', 'Une nouvelle version est entrée en vigueur depuis l’envoi de ce lien : nous vous en enverrons un autre.'),
    mend: say('Ask for the signature again.', 'Demandez à nouveau la signature.'),
  },
  not_signed: {
    holds: ({ documents: all }) => !all.every(isCurrent),
    code: 'ALREADY_SIGNED', clause: 'quality-charter.acceptance',
    says: say('Every document is accepted already, in the version in force.', 'Chaque document est déjà accepté, dans la version en vigueur.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
});
