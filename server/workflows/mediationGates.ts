/** What must be true at each step of a mediation, and the words that say why it is not (S0-24 to S0-26, S0-07, S0-33). */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import type { MediationFacts } from './mediationFacts.ts';
import { roomGates } from './mediationRoomGates.ts';
import { type DeclineReason, declineReasons, openStates } from './mediationWords.ts';

const isOpen = ({ row }: Ask): boolean => (openStates as readonly string[]).includes(row.state);
const byClock = ({ by }: Ask): boolean => by.kind === 'clock';
const settle = say('Another case can be opened once this is settled.', 'Un autre dossier pourra être ouvert une fois la chose réglée.');
const manager = say('A case manager names another mediator.', 'Un chargé de dossiers désigne un autre médiateur.');

const typed = <Name extends string>(gates: Record<Name, Gate<MediationFacts>>): Record<Name, Gate<MediationFacts>> => gates;

export const mediationGates = typed({
  not_declined: {
    holds: (_facts, { row }) => row.state !== 'declined',
    before_state: true,
    code: 'MEDIATION_DECLINED', clause: 'quality-charter.mediation',
    says: say('We declined to mediate here.', 'Nous avons décliné cette médiation.'),
    detail: (_facts, { row }) => {
      const why = declineReasons[row.decline_reason as DeclineReason];
      return say(`We declined to mediate here. ${why.en}.`, `Nous avons décliné cette médiation. ${why.fr}.`);
    },
    mend: settle,
  },
  still_member: {
    holds: ({ member }, ask) => member || byClock(ask) || !isOpen(ask),
    before_state: true, falls: 'end_membership',
    code: 'NOT_A_MEMBER', clause: 'quality-charter.mediation-members',
    says: say('The provider is no longer a member of the network: the mediation ends here.', 'Le prestataire n’est plus membre du réseau : la médiation prend fin.'),
    mend: say('Nobody can mend this: both sides are told, and keep every other way.', 'Personne n’y peut rien : les deux parties sont averties et gardent toutes les autres voies.'),
  },
  no_parallel: {
    holds: ({ parallel }, ask) => !parallel || byClock(ask) || !isOpen(ask),
    before_state: true, falls: 'end_parallel_action',
    code: 'PARALLEL_ACTION_STARTED', clause: 'quality-charter.mediation-only-way',
    says: say('Another way was started (a court, a lawyer, another mediator): the mediation ends here.', 'Une autre voie a été engagée (tribunal, avocat, autre médiateur) : la médiation prend fin.'),
    mend: settle,
  },
  declared: {
    holds: (_facts, { row }) => row.declared_at != null && (row.declared_stage === row.state || !['requested', 'eligible', 'exchanging'].includes(row.state)),
    code: 'PARALLEL_ACTION_DECLARATION_REQUIRED', clause: 'quality-charter.mediation-only-way',
    says: say('The customer has not declared at this stage that no other way was started.', 'Le client n’a pas déclaré, à cette étape, n’avoir engagé aucune autre voie.'),
    mend: say('Ask the customer again; they answer by their link, or sign a document.', 'Redemandez-le au client ; il répond par son lien ou signe un document.'),
  },
  confirms: {
    holds: (_facts, { input }) => input?.confirms === true,
    of_input: true,
    code: 'PARALLEL_ACTION_DECLARATION_REQUIRED', clause: 'quality-charter.mediation-only-way',
    says: say('Without this declaration we cannot mediate.', 'Sans cette déclaration, nous ne pouvons pas mener de médiation.'),
    mend: say('Tick it if it is so; if it is not, tell us which way was started.', 'Cochez-la si c’est vrai ; sinon, dites-nous quelle voie a été engagée.'),
  },
  by_document: {
    holds: ({ documents }, { by, input, now }) => by.kind !== 'staff' || (documents.includes(Number(input?.document_id)) && textOf(input?.signed_on) !== '' && textOf(input?.signed_on) <= now.slice(0, 10)),
    of_input: true,
    code: 'SIGNED_DOCUMENT_REQUIRED', clause: 'quality-charter.mediation-only-way',
    says: say('Nobody declares it for the customer: name the document that they signed, and its day.', 'Nul ne le déclare pour le client : indiquez le document qu’il a signé, et son jour.'),
    mend: say('Attach the signed document to this mediation first.', 'Joignez d’abord le document signé à cette médiation.'),
  },
  contact_tried: {
    holds: (_facts, { row }) => row.direct_contact_on != null && textOf(row.direct_contact) !== '',
    code: 'DIRECT_CONTACT_REQUIRED', clause: 'quality-charter.mediation',
    says: say('It is not known that the two have spoken to each other first.', 'On ne sait pas si les deux se sont d’abord parlé.'),
    mend: say('Record when and how they tried.', 'Notez quand et comment ils ont essayé.'),
  },
  mediator_named: {
    holds: ({ mediators }, { row }) => row.mediator_id != null && mediators.has(Number(row.mediator_id)),
    code: 'MEDIATOR_REQUIRED', clause: 'quality-charter.trusted-third-party',
    says: say('Nobody is named as the mediator.', 'Aucun médiateur n’est désigné.'),
    mend: manager,
  },
  mediator_neutral: {
    holds: ({ conflicts }, { row }) => row.mediator_id == null || !conflicts.has(Number(row.mediator_id)),
    code: 'MEDIATOR_CONFLICT', clause: 'quality-charter.trusted-third-party',
    says: say('The mediator has had to do with this dispute or with one of the two.', 'Le médiateur a eu affaire à ce litige ou à l’une des parties.'),
    mend: manager,
  },
  candidate_may: {
    holds: ({ mediators }, { input }) => mediators.has(Number(input?.mediator_id)),
    of_input: true,
    code: 'MEDIATOR_REQUIRED', clause: 'quality-charter.trusted-third-party',
    says: say('A mediator is a case manager or a manager who works here today.', 'Un médiateur est un chargé de dossiers ou un responsable, en poste aujourd’hui.'),
    mend: manager,
  },
  candidate_neutral: {
    holds: ({ conflicts }, { input }) => !conflicts.has(Number(input?.mediator_id)),
    of_input: true,
    code: 'MEDIATOR_CONFLICT', clause: 'quality-charter.trusted-third-party',
    says: say('This colleague handled the complaint, decided against one of the two, or is tied to them.', 'Ce collègue a traité la réclamation, décidé contre l’une des parties, ou lui est lié.'),
    mend: manager,
  },
  mediator_itself: {
    holds: (_facts, { row, by }) => by.kind !== 'staff' || row.mediator_id === by.id,
    personal: true,
    code: 'NOT_THE_MEDIATOR', clause: 'quality-charter.trusted-third-party',
    says: say('In the room only its mediator speaks and writes down.', 'Dans la salle, seul le médiateur parle et consigne.'),
    mend: manager,
  },
  party_itself: {
    holds: (_facts, { by }) => by.kind === 'link',
    personal: true,
    code: 'OUTCOME_CANNOT_BE_IMPOSED', clause: 'quality-charter.mediation',
    says: say('Only the two sides accept, refuse or sign, each by their own link. We impose no outcome, and sign for nobody.', 'Seules les deux parties acceptent, refusent ou signent, chacune par son lien. Nous n’imposons pas d’issue et ne signons pour personne.'),
    mend: say('Write to the side whose turn it is.', 'Écrivez à la partie dont c’est le tour.'),
  },
  ...roomGates,
});
