/** What must be true before somebody is admitted (requirements, sections A to D), and the words that say why it is not. */
import { type Gate, type Say, say } from '#engine/workflow';
import { type Appealed, appealingGates } from './appealingGates.ts';
import type { Reason } from './listing.ts';
import { exceptionsOf, slots } from './applicationWords.ts';
import { declarationGates } from './declarationGates.ts';
import { signatureGates } from './signatureGates.ts';

/** What the gates need beyond the row itself (application.sql.ts). */
export interface ApplicationFacts extends Appealed {
  readonly recommendation_genuine: boolean;
  readonly self_recommended: boolean;
  /** Interviews held whose scorecards are complete. */
  readonly interviews_held: number;
  /** Those of them that validated profile and motivation. */
  readonly interviews_validated: number;
  /** Who sat in one of them and has yet to write their own scorecard: they are not told what the others concluded. */
  readonly interviewers_awaited: readonly number[];
  /** The customer who stands in each slot now; one found to be the candidate or their recommender counts for nothing. */
  readonly references: readonly { readonly slot: number; readonly state: string; readonly own_circle: boolean }[];
  /** Recommended by a provider who is not, or no longer, a member (C-15). */
  readonly recommended_from_outside: boolean;
  /** The check that such a recommender asks for is passed, or waived by a manager. */
  readonly recommender_checked: boolean;
  /** Checks passed in the place of a reference. */
  readonly compensating_passed: number;
  readonly warnings_open: number;
  /** What stands against checks and insurance today (listing.ts). */
  readonly reasons: readonly Reason[];
  /** Documents to accept, in the version in force, and how each was accepted. */
  readonly documents: readonly DocumentFact[];
}

export interface DocumentFact {
  readonly policy: string;
  /** The version in force; null when there is none. */
  readonly number: number | null;
  readonly in_force_at: string | null;
  /** The last version that was accepted explicitly. */
  readonly accepted: number | null;
  /** Whether the version in force was accepted merely by use. */
  readonly deemed: boolean;
}

export type ApplicationGate = Gate<ApplicationFacts>;

/** Slots that neither a completed reference nor an exception fills. */
function openSlots(facts: ApplicationFacts, row: Parameters<typeof exceptionsOf>[0]): number[] {
  const filled = new Set([...facts.references.filter(({ state, own_circle }) => state === 'completed' && !own_circle).map(({ slot }) => slot), ...exceptionsOf(row).map(({ slot }) => slot)]);
  return slots.filter((slot) => !filled.has(slot));
}

/** A gate on what stands against checks or insurance, by its code; `held` says it when nothing does. */
const clear = (code: string, clause: string, says: Say, held: Say, mend: Say): ApplicationGate => ({
  holds: ({ reasons }) => !reasons.some((reason) => reason.code === code),
  code, clause, says, mend,
  detail: ({ reasons }) => reasons.find((reason) => reason.code === code)?.detail ?? held,
});

/** A gate that the file shows: its sentence says so when it holds. */
const shown = (held: Say, gate: ApplicationGate): ApplicationGate => ({ ...gate, detail: (facts, ask) => (gate.holds(facts, ask) ? held : (gate.detail?.(facts, ask) ?? gate.says)) });

const independent = (column: 'assignee_id' | 'signature_requested_by', says: Say): ApplicationGate => ({
  holds: (_facts, { row, by }) => row[column] !== by.id,
  personal: true,
  code: 'SECOND_PERSON_REQUIRED', clause: 'house-rules.second-person', says,
  mend: say('Any other manager can admit.', 'Tout autre responsable peut admettre.'),
});

const typed = <Name extends string>(gates: Record<Name, ApplicationGate>): Record<Name, ApplicationGate> => gates;

export const applicationGates = typed({
  recommendation_genuine: shown(say('The recommendation is confirmed as genuine.', 'L’authenticité de la recommandation est confirmée.'), {
    holds: ({ recommendation_genuine }) => recommendation_genuine,
    code: 'RECOMMENDATION_NOT_VERIFIED', clause: 'quality-charter.recommendation',
    says: say('The recommendation is not confirmed as genuine.', 'L’authenticité de la recommandation n’est pas confirmée.'),
    mend: say('Confirm the recommendation first, or dismiss it.', 'Confirmez d’abord la recommandation, ou écartez-la.'),
  }),
  another_recommends: shown(say('Somebody else than the candidate recommends them.', 'Une autre personne que le candidat le recommande.'), {
    holds: ({ self_recommended }) => !self_recommended,
    code: 'SELF_RECOMMENDATION', clause: 'quality-charter.recommendation',
    says: say('The candidate and whoever recommends them are one person.', 'Le candidat et la personne qui le recommande ne font qu’un.'),
    mend: say('A recommendation comes from a customer or from another provider.', 'Une recommandation vient d’un client ou d’un autre prestataire.'),
  }),
  recommender_known: shown(say('Whoever recommends is a customer, a member, or was checked.', 'La personne qui recommande est un client, un membre, ou a été contrôlée.'), {
    holds: ({ recommended_from_outside: outside, recommender_checked }) => !outside || recommender_checked,
    code: 'RECOMMENDER_CHECK_MISSING', clause: 'house-rules.outside-recommender',
    says: say('The provider who recommends is not, or no longer, a member, and nobody checked them.', 'Le prestataire qui recommande n’est pas, ou plus, membre, et personne ne l’a contrôlé.'),
    mend: say('Pass the check on the recommender, or name the member that they are on the recommendation.', 'Passez le contrôle de cette personne, ou indiquez sur la recommandation de quel membre il s’agit.'),
  }),
  interview_held: shown(say('Interview held: profile and motivation validated.', 'Entretien tenu : profil et motivation validés.'), {
    // To whoever sat there and has not filed, the gate would tell what the others concluded.
    holds: ({ interviews_validated, interviewers_awaited }, { by }) => interviews_validated > 0 && !interviewers_awaited.includes(by.id),
    code: 'INTERVIEW_REQUIRED', clause: 'quality-charter.meetings',
    says: say('No interview has validated profile and motivation, with a complete scorecard.', 'Aucun entretien n’a validé le profil et la motivation, grille complète à l’appui.'),
    detail: ({ interviews_held, interviewers_awaited }, { by }) => {
      if (interviewers_awaited.includes(by.id)) return say('You sat in an interview: your own scorecard comes first, then you are shown what the others concluded.', 'Vous avez pris part à un entretien : déposez d’abord votre grille, vous verrez ensuite ce que les autres ont conclu.');
      return interviews_held
        ? say('An interview was held, but profile and motivation are not both validated.', 'Un entretien a eu lieu, mais le profil et la motivation ne sont pas tous deux validés.')
        : say('No interview was held with a complete scorecard.', 'Aucun entretien n’a été tenu avec une grille complète.');
    },
    mend: say('Hold an interview and file its scorecard.', 'Tenez un entretien et déposez sa grille.'),
  }),
  references_in: shown(say('All three references are in, or excepted.', 'Les trois références sont là, ou font l’objet d’une exception.'), {
    holds: (facts, { row }) => openSlots(facts, row).length === 0,
    code: 'REFERENCES_INCOMPLETE', clause: 'quality-charter.last-three-clients',
    says: say('The last three customers have not all answered.', 'Les trois derniers clients n’ont pas tous répondu.'),
    detail: (facts, { row }) => {
      const open = openSlots(facts, row);
      return say(`References missing: ${open.length} of 3 (slot ${open.join(', ')}).`, `Références manquantes : ${open.length} sur 3 (emplacement ${open.join(', ')}).`);
    },
    mend: say('Complete each reference; a manager may grant an exception for a customer who cannot be reached.', 'Complétez chaque référence ; un responsable peut accorder une exception pour un client injoignable.'),
  }),
  compensating_passed: shown(say('No compensating check is missing.', 'Aucun contrôle compensatoire ne manque.'), {
    holds: ({ compensating_passed }, { row }) => compensating_passed >= exceptionsOf(row).length,
    code: 'COMPENSATING_CHECK_MISSING', clause: 'house-rules.exceptions',
    says: say('A check that replaces a reference is not passed.', 'Un contrôle qui remplace une référence n’est pas réussi.'),
    mend: say('A vetting officer passes the compensating check.', 'L’équipe des admissions passe le contrôle compensatoire.'),
  }),
  background_checked: clear('BACKGROUND_CHECK_MISSING', 'client-protection.verified-providers',
    say('No background check holds today.', 'Aucun contrôle d’antécédents n’est valable aujourd’hui.'), say('The background is checked.', 'Les antécédents sont contrôlés.'), say('Pass the background check; a manager may waive it with a reason.', 'Passez le contrôle d’antécédents ; un responsable peut en dispenser avec une raison.')),
  skills_checked: clear('SKILLS_CHECK_MISSING', 'client-protection.verified-providers',
    say('No skills check holds today.', 'Aucun contrôle de compétences n’est valable aujourd’hui.'), say('The skills are checked.', 'Les compétences sont contrôlées.'), say('Pass the skills check; a manager may waive it with a reason.', 'Passez le contrôle de compétences ; un responsable peut en dispenser avec une raison.')),
  insured: clear('INSURANCE_REQUIRED', 'client-protection.insurance',
    say('No valid certificate of insurance is known.', 'Aucune attestation d’assurance valable n’est connue.'), say('A certificate of insurance is known.', 'Une attestation d’assurance est connue.'), say('Ask the candidate for a certificate and check it.', 'Demandez une attestation au candidat et contrôlez-la.')),
  insurance_current: clear('INSURANCE_EXPIRED', 'client-protection.insurance',
    say('The insurance has ended.', 'L’assurance a pris fin.'), say('The insurance has not run out.', 'L’assurance n’est pas échue.'), say('Ask the candidate for the new certificate.', 'Demandez la nouvelle attestation au candidat.')),
  insurance_covers: clear('INSURANCE_ACTIVITY_NOT_COVERED', 'client-protection.insurance',
    say('The insurance does not cover what the candidate offers.', 'L’assurance ne couvre pas ce que le candidat propose.'), say('The insurance covers what is offered.', 'L’assurance couvre ce qui est proposé.'), say('Ask for a certificate that names the activity, or take the service off the file.', 'Demandez une attestation qui nomme l’activité, ou retirez le service du dossier.')),
  warnings_disposed: shown(say('No likeness between people of this file waits for a verdict.', 'Aucune ressemblance entre des personnes du dossier n’attend d’avis.'), {
    holds: ({ warnings_open }) => warnings_open === 0,
    code: 'MATCH_WARNING_OPEN', clause: 'quality-charter.references-by-candidate',
    says: say('A likeness between people of this file waits for a person’s verdict.', 'Une ressemblance entre des personnes du dossier attend l’avis d’une personne.'),
    detail: ({ warnings_open }) => say(`Likenesses that wait for a verdict: ${warnings_open}.`, `Ressemblances en attente d’un avis : ${warnings_open}.`),
    mend: say('Look at each of them and say whether it is confirmed or harmless.', 'Examinez chacune : confirmée ou sans suite.'),
  }),
  not_assignee: independent('assignee_id', say('You are in charge of this file: another manager must admit.', 'Vous avez ce dossier en charge : un autre responsable doit admettre.')),
  not_requester: independent('signature_requested_by', say('You asked for the signature: another manager must admit.', 'Vous avez demandé la signature : un autre responsable doit admettre.')),
  proposal_waits: {
    holds: (_facts, { row }) => row.proposal != null,
    code: 'NO_PROPOSAL', clause: 'house-rules.second-person',
    says: say('No proposal is waiting here.', 'Aucune proposition n’attend ici.'),
    mend: say('Somebody must propose first.', 'Quelqu’un doit d’abord proposer.'),
  },
  ...declarationGates,
  ...signatureGates,
  ...appealingGates,
});
