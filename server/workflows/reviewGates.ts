/** What must be true before a review moves, and the words that say why it is not. */
import { type Ask, type Gate, type Locale, say, textOf } from '#engine/workflow';
import { type Appealed, appealingGates } from './appealingGates.ts';
import { paymentGate } from './paymentGate.ts';
import { grounds, proofWindowDays } from './reviewWords.ts';

/** What the gates need beyond the row itself (review.sql.ts). */
export interface ReviewFacts extends Appealed {
  readonly open_signals: number;
  readonly confirmed_false_signals: number;
  readonly reply_invited: boolean;
  /** Who is reviewed, and where they can be written to. */
  readonly provider: { readonly name: string; readonly email: string | null; readonly locale: Locale };
}

const anyone = say('Any moderator can.', 'Tout modérateur le peut.');
const dayMs = 86_400_000;

/** Whether the days the author has to answer are over, or the author declined. */
const proofOver = ({ row, now }: Ask): boolean =>
  row.proof_refused_at != null || (row.proof_requested_at != null && Date.parse(now) - Date.parse(textOf(row.proof_requested_at)) >= proofWindowDays * dayMs);

/** A clause on abuse, or the file of an incident, named anywhere in a decision on a review. */
const citesIncident = /\babuse-policy\.|\bincidents?\s*(?:#|n[°ºo]\.?|number|numéro)\s*\d/i;

const typed = <Name extends string>(gates: Record<Name, Gate<ReviewFacts>>): Record<Name, Gate<ReviewFacts>> => gates;

export const reviewGates = typed({
  author_verified: {
    holds: (_facts, { row }) => !['received', 'verifying', 'unverifiable'].includes(row.state),
    before_state: true,
    code: 'AUTHOR_NOT_VERIFIED', clause: 'quality-charter.verified-author',
    says: say('The author is not confirmed yet.', 'L’auteur n’est pas encore confirmé.'),
    mend: say('Confirm the author first, by an engagement, an invoice, a link, a call or a document.', 'Confirmez d’abord l’auteur : prestation, facture, lien, appel ou document.'),
  },
  named_person: {
    holds: (_facts, { by }) => by.kind === 'staff',
    code: 'MODERATION_REQUIRED', clause: 'quality-charter.moderation',
    says: say('Only a named person decides on a review.', 'Seule une personne nommée décide d’un avis.'),
    mend: anyone,
  },
  signals_disposed: {
    holds: ({ open_signals }) => open_signals === 0,
    code: 'SIGNAL_NOT_DISPOSED', clause: 'quality-charter.no-false-reviews',
    says: say('A signal is still waiting for a person’s verdict.', 'Un signalement attend encore l’avis d’une personne.'),
    mend: say('Look at each open signal and say whether it is confirmed or harmless.', 'Examinez chaque signalement ouvert : confirmé ou sans suite.'),
  },
  reply_invited: {
    holds: ({ reply_invited }) => reply_invited,
    code: 'REPLY_INVITATION_MISSING', clause: 'quality-charter.right-of-reply',
    says: say('The provider was not invited to reply.', 'Le prestataire n’a pas été invité à répondre.'),
    mend: say('Give the provider an address, then invite them.', 'Renseignez l’adresse du prestataire, puis invitez-le.'),
  },
  reply_not_invited: {
    holds: ({ reply_invited }) => !reply_invited,
    code: 'ALREADY_INVITED', clause: 'quality-charter.right-of-reply',
    says: say('The provider was already invited to reply.', 'Le prestataire a déjà été invité à répondre.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  provider_reachable: {
    holds: ({ provider }) => Boolean(provider.email),
    code: 'PROVIDER_UNREACHABLE', clause: 'quality-charter.right-of-reply',
    says: say('The provider has no address to be invited at.', 'Le prestataire n’a pas d’adresse où l’inviter.'),
    mend: say('Give the provider an e-mail address first.', 'Renseignez d’abord l’adresse e-mail du prestataire.'),
  },
  still_open: {
    holds: (_facts, { row }) => row.closed_at == null,
    code: 'ALREADY_CLOSED', clause: 'quality-charter.right-of-reply',
    says: say('This item is closed already.', 'Ce dossier est déjà clos.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  not_retaliation: {
    of_input: true,
    before_state: true,
    holds: (_facts, { input }) => !/incident|abus|behaviou?r|retaliation/i.test(textOf(input?.ground)) && input?.incident_id === undefined && !Object.values(input ?? {}).some((value) => citesIncident.test(textOf(value))),
    code: 'RETALIATION_FORBIDDEN', clause: 'abuse-policy.no-retaliation',
    says: say('An incident with the customer is no ground against their review.', 'Un incident avec le client n’est pas un motif contre son avis.'),
    mend: say('Treat the incident in its own file; judge the review on its text.', 'Traitez l’incident dans son dossier ; jugez l’avis sur son texte.'),
  },
  closed_ground: {
    of_input: true,
    before_state: true,
    holds: (_facts, { input }) => typeof input?.ground !== 'string' || Object.hasOwn(grounds, input.ground),
    code: 'CRITICAL_REVIEW_MUST_BE_PUBLISHED', clause: 'quality-charter.critical-reviews',
    says: say('A confirmed author’s opinion is published, however critical. Only the five listed grounds can hold a text back.', 'L’opinion d’un auteur confirmé est publiée, si critique soit-elle. Seuls les cinq motifs de la liste peuvent retenir un texte.'),
    mend: say('Publish it, or name the listed ground that applies.', 'Publiez-le, ou indiquez le motif de la liste qui s’applique.'),
  },
  returned_first: {
    of_input: true,
    holds: (_facts, { row, input }) => Number(row.returned_count) > 0 || ['duplicate', 'unlawful'].includes(String(input?.ground)),
    code: 'RETURN_TO_AUTHOR_FIRST', clause: 'quality-charter.return-first',
    says: say('The author has not had a chance to change the text.', 'L’auteur n’a pas encore pu modifier son texte.'),
    mend: say('Return it to the author first; only a duplicate or unlawful text can be refused at once.', 'Renvoyez-le d’abord à l’auteur ; seul un doublon ou un contenu illicite peut être refusé d’emblée.'),
  },
  proof_window_over: {
    holds: (_facts, ask) => proofOver(ask),
    code: 'PROOF_WINDOW_OPEN', clause: 'quality-charter.verified-author',
    says: say(`The author still has time: ${proofWindowDays} days from the request.`, `L’auteur a encore du temps : ${proofWindowDays} jours à compter de la demande.`),
    mend: say('Wait for the answer, or for the days to pass.', 'Attendez la réponse, ou la fin du délai.'),
  },
  another_person: {
    holds: (_facts, { row, by }) => row.proposed_by !== by.id,
    code: 'SECOND_PERSON_REQUIRED', clause: 'house-rules.second-person',
    says: say('You proposed this rejection: another person must decide on it.', 'Vous avez proposé ce refus : une autre personne doit en décider.'),
    mend: say('Any other moderator, or a manager.', 'Tout autre modérateur, ou un responsable.'),
  },
  withdrawal_founded: {
    holds: ({ confirmed_false_signals }, ask) => confirmed_false_signals > 0 || (ask.row.proof_received_at == null && proofOver(ask)),
    code: 'WITHDRAWAL_NOT_FOUNDED', clause: 'client-protection.no-removal',
    says: say('Nothing establishes yet that the author is not a customer or that the review is false.', 'Rien n’établit encore que l’auteur n’est pas client ou que l’avis est faux.'),
    mend: say('Wait for the author’s proof, or dispose of a signal as confirmed.', 'Attendez la preuve de l’auteur, ou confirmez un signalement.'),
  },
  proposal_waits: {
    holds: (_facts, { row }) => row.proposal != null,
    code: 'NO_PROPOSAL', clause: 'house-rules.second-person',
    says: say('No proposal is waiting here.', 'Aucune proposition n’attend ici.'),
    mend: say('Somebody must propose first.', 'Quelqu’un doit d’abord proposer.'),
  },
  ...appealingGates,
  no_payment_data: paymentGate,
});
