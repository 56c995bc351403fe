/** What must be true of words, offers and signatures in the room (S0-24, S0-33), and the words that say why it is not. */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import { type MediationFacts, sideOf } from './mediationFacts.ts';
import { type Agreement, type Term, mostOfferDays } from './mediationWords.ts';

const dayMs = 86_400_000;
const reload = say('Look at the room as it is now.', 'Regardez la salle telle qu’elle est maintenant.');
const termsOf = ({ input }: Ask): readonly Partial<Term>[] => (Array.isArray(input?.terms) ? (input.terms as Partial<Term>[]) : []);

/** How many terms an agreement has. */
const termsIn = (agreement: unknown): number => (agreement == null ? 0 : (JSON.parse(textOf(agreement)) as Agreement).terms.length);

const typed = <Name extends string>(gates: Record<Name, Gate<MediationFacts>>): Record<Name, Gate<MediationFacts>> => gates;

export const roomGates = typed({
  space_named: {
    holds: (_facts, { input }) => !(input?.party === 'mediator' && input.visibility === 'private') || input.space != null,
    of_input: true,
    code: 'SPACE_REQUIRED', clause: 'quality-charter.trusted-third-party',
    says: say('Say for which side alone this is.', 'Dites à quelle partie seule cela s’adresse.'),
    mend: reload,
  },
  your_turn: {
    holds: (_facts, { row, by, input }) => row.turn == null || row.turn === sideOf(by, input?.from),
    of_input: true,
    code: 'NOT_YOUR_TURN', clause: 'quality-charter.mediation',
    says: say('The next offer is for the other side to make: nobody makes two in a row.', 'La prochaine proposition revient à l’autre partie : nul n’en fait deux de suite.'),
    mend: say('The other side answers, or says that it makes none.', 'L’autre partie répond, ou dit qu’elle n’en fait pas.'),
  },
  holds_turn: {
    holds: (_facts, { row, by }) => row.turn != null && (by.kind !== 'link' || row.turn === sideOf(by, null)),
    code: 'NOT_YOUR_TURN', clause: 'quality-charter.mediation',
    says: say('It is not this side’s turn.', 'Ce n’est pas le tour de cette partie.'),
    mend: reload,
  },
  nothing_waits: {
    holds: ({ standing }) => !standing?.accepted,
    code: 'AGREEMENT_WAITS', clause: 'quality-charter.mediation',
    says: say('An accepted offer waits for both signatures.', 'Une proposition acceptée attend les deux signatures.'),
    mend: say('Sign it, or refuse it first.', 'Signez-la, ou refusez-la d’abord.'),
  },
  offer_stands: {
    holds: ({ standing }, { input }) => standing !== null && (input?.number === undefined || input.number === standing.number),
    code: 'OFFER_NOT_OPEN', clause: 'quality-charter.mediation',
    says: say('No such offer stands: it was answered, or its time has passed.', 'Cette proposition n’est plus ouverte : elle a reçu une réponse, ou son délai est passé.'),
    mend: reload,
  },
  from_the_other: {
    holds: ({ standing }, { by }) => standing === null || standing.accepted || standing.from !== sideOf(by, null),
    code: 'NOT_YOUR_TURN', clause: 'quality-charter.mediation',
    says: say('This is your own offer: the answer is for the other side.', 'C’est votre propre proposition : la réponse revient à l’autre partie.'),
    mend: say('Wait for the answer.', 'Attendez la réponse.'),
  },
  only_parties_bound: {
    holds: (_facts, ask) => termsOf(ask).every(({ who }) => who === undefined || who === 'customer' || who === 'provider'),
    of_input: true,
    code: 'OBLIGOR_NOT_SIGNATORY', clause: 'quality-charter.no-obligation-for-others',
    says: say('A term may bind only the two who sign: neither us nor anybody else.', 'Une clause n’engage que les deux signataires : ni nous, ni personne d’autre.'),
    mend: say('Say what the customer or the provider will do.', 'Dites ce que fera le client ou le prestataire.'),
  },
  terms_precise: {
    holds: (_facts, ask) => termsOf(ask).every(({ kind, amount, due_on }) => (kind !== 'partial_refund' || amount != null) && (kind !== 'date' || due_on != null)),
    of_input: true,
    code: 'TERM_NOT_PRECISE', clause: 'quality-charter.mediation',
    says: say('A partial refund names its amount, and a date names its day.', 'Un remboursement partiel indique son montant, et une date son jour.'),
    mend: say('Fill in the amount or the day.', 'Indiquez le montant ou le jour.'),
  },
  offer_ends: {
    holds: (_facts, { input, now }) => input?.expires_at == null || (textOf(input.expires_at) > now && Date.parse(textOf(input.expires_at)) - Date.parse(now) <= mostOfferDays * dayMs),
    of_input: true,
    code: 'OFFER_END_REQUIRED', clause: 'quality-charter.mediation',
    says: say(`An offer stands until a day to come, ${mostOfferDays} days away at most.`, `Une proposition vaut jusqu’à un jour à venir, dans ${mostOfferDays} jours au plus.`),
    mend: say('Choose another day.', 'Choisissez un autre jour.'),
  },
  agreement_waits: {
    holds: ({ standing }, { row }) => standing?.accepted === true && row.agreement_hash != null,
    code: 'NO_AGREEMENT_YET', clause: 'quality-charter.mediation',
    says: say('There is nothing to sign: no offer was accepted.', 'Il n’y a rien à signer : aucune proposition n’a été acceptée.'),
    mend: say('One side accepts an offer of the other first.', 'Une partie accepte d’abord une proposition de l’autre.'),
  },
  same_text: {
    holds: (_facts, { row, input }) => input?.hash === row.agreement_hash,
    of_input: true,
    code: 'AGREEMENT_CHANGED', clause: 'quality-charter.no-obligation-for-others',
    says: say('This is not the text that is to be signed.', 'Ce n’est pas le texte à signer.'),
    mend: reload,
  },
  not_signed: {
    holds: (_facts, { row, by }) => row[`${sideOf(by, null) ?? 'customer'}_signed_at`] == null,
    code: 'ALREADY_SIGNED', clause: 'quality-charter.no-obligation-for-others',
    says: say('You have signed this agreement.', 'Vous avez signé cet accord.'),
    mend: say('The other side signs now.', 'C’est à l’autre partie de signer.'),
  },
  own_words: {
    holds: ({ words }, { by, input }) => Array.isArray(input?.statement_ids) && input.statement_ids.every((one) => words[sideOf(by, null) ?? 'customer'].includes(Number(one))),
    of_input: true,
    code: 'NOT_YOUR_WORDS', clause: 'quality-charter.trusted-third-party',
    says: say('Only whoever said it can let it be used elsewhere.', 'Seul l’auteur de ces mots peut permettre qu’ils servent ailleurs.'),
    mend: reload,
  },
  term_named: {
    holds: (_facts, { row, input }) => Number(input?.term) <= termsIn(row.agreement),
    of_input: true,
    code: 'TERM_UNKNOWN', clause: 'quality-charter.mediation',
    says: say('The agreement has no term of this number.', 'L’accord n’a pas de clause de ce numéro.'),
    mend: reload,
  },
  performance_known: {
    holds: (_facts, { row }) => new Set((JSON.parse(textOf(row.performance) || '[]') as { term: number }[]).map(({ term }) => term)).size >= termsIn(row.agreement),
    code: 'PERFORMANCE_UNKNOWN', clause: 'quality-charter.mediation',
    says: say('It is not known of every term whether it was kept.', 'On ne sait pas de chaque clause si elle a été tenue.'),
    mend: say('Record what became of each term.', 'Notez ce qu’il est advenu de chaque clause.'),
  },
});
