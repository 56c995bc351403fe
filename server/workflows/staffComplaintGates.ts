/** What must be true before a complaint about staff is examined, concluded and closed (S2-23 to S2-25). */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import { type ComplaintGround, type Finding, complaintGrounds, detailNames, listed, missingDetails } from './complaintWords.ts';
import { paymentGate } from './paymentGate.ts';

/** What the gates need beyond the row itself (staffComplaint.sql.ts). */
export interface ComplaintFacts {
  /** Members of the management whose account is open, and those of them who were trained. */
  readonly managers: readonly number[];
  readonly trained: readonly number[];
  /** When the letter with the conclusions left; null when it has not. */
  readonly letter_sent_at: string | null;
}

const examined = 'abuse-policy.management-review';
const concluded = 'abuse-policy.written-conclusions';

/** The words as they would stand after this form. */
const afterwards = ({ row, input }: Ask) => ({ details: [row.details, input?.details].filter(Boolean).join('\n\n'), how_short: [row.how_short, input?.how_short].filter(Boolean).join('\n\n') });

const missing = (names: readonly (keyof typeof detailNames)[]) =>
  say(`The complaint does not say yet: ${names.map((name) => detailNames[name].en).join('; ')}.`, `La plainte ne dit pas encore : ${names.map((name) => detailNames[name].fr).join(' ; ')}.`);

const reviewer = ({ input }: Ask): number => Number(input?.manager_id);
const findingsIn = ({ input }: Ask): readonly Finding[] => (Array.isArray(input?.findings) ? (input.findings as (Finding | undefined)[]).flatMap((one) => one ?? []) : []);

/** Grounds on which nothing was found yet, or for which no reason is given. */
const open = (ask: Ask): ComplaintGround[] =>
  listed<ComplaintGround>(ask.row.grounds).filter((ground) => findingsIn(ask).filter((one) => one.ground === ground && textOf(one.reasons).trim().length >= 3).length !== 1);
const foreign = (ask: Ask): boolean => findingsIn(ask).length !== listed(ask.row.grounds).length;

const askForThem = say('Ask the complainant for it; the complaint stays open, whatever its tone.', 'Demandez-le à la personne qui se plaint ; la plainte reste ouverte, quel qu’en soit le ton.');

export const complaintGates = {
  details_given: {
    holds: (_facts, { row }) => missingDetails(row).length === 0,
    code: 'COMPLAINT_DETAILS_REQUIRED', clause: 'abuse-policy.complaint-details',
    says: say('The complaint lacks details.', 'La plainte manque de précisions.'),
    detail: (_facts, { row }) => missing(missingDetails(row)),
    mend: askForThem,
  },
  nothing_left_out: {
    of_input: true,
    holds: (_facts, ask) => missingDetails(afterwards(ask)).length === 0,
    code: 'COMPLAINT_DETAILS_REQUIRED', clause: 'abuse-policy.complaint-details',
    says: say('Something is still missing.', 'Il manque encore quelque chose.'),
    detail: (_facts, ask) => missing(missingDetails(afterwards(ask))),
    mend: say('Write it down, in a sentence or more.', 'Écrivez-le, en une phrase au moins.'),
  },
  reviewer_manages: {
    of_input: true,
    holds: ({ managers }, ask) => managers.includes(reviewer(ask)),
    code: 'MANAGEMENT_REVIEWER_REQUIRED', clause: examined,
    says: say('Only a member of the management examines a complaint about staff.', 'Seul un membre de la direction examine une plainte visant l’équipe.'),
    mend: say('Choose a manager.', 'Choisissez un responsable.'),
  },
  reviewer_free: {
    of_input: true,
    holds: (_facts, ask) => reviewer(ask) !== ask.row.staff_id && reviewer(ask) !== ask.row.taken_by,
    code: 'REVIEWER_CONFLICT', clause: examined,
    says: say('Whoever examines it is neither the person complained of nor the one who took the complaint in.', 'Qui l’examine n’est ni la personne visée ni celle qui a reçu la plainte.'),
    mend: say('Choose another manager.', 'Choisissez un autre responsable.'),
  },
  reviewer_trained: {
    of_input: true,
    holds: ({ trained }, ask) => trained.includes(reviewer(ask)),
    code: 'TRAINING_REQUIRED', clause: 'abuse-policy.training',
    says: say('This manager has not been trained on the policy in force.', 'Ce responsable n’a pas été formé à la politique en vigueur.'),
    mend: say('Train them and record it, or choose a manager who was trained.', 'Formez cette personne et enregistrez la formation, ou choisissez un responsable formé.'),
  },
  is_reviewer: {
    personal: true,
    holds: (_facts, { row, by }) => row.reviewer_id === by.id,
    code: 'NOT_THE_REVIEWER', clause: examined,
    says: say('This complaint is being examined by another manager.', 'Cette plainte est examinée par un autre responsable.'),
    mend: say('Its reviewer does it, or it is assigned to somebody else.', 'C’est à la personne qui l’examine de le faire, ou à confier à quelqu’un d’autre.'),
  },
  account_heard: {
    holds: (_facts, { row }) => row.account_at != null,
    code: 'ACCOUNT_REQUIRED', clause: examined,
    says: say('The colleague has not been heard yet.', 'Notre collègue n’a pas encore été entendu.'),
    mend: say('Ask them in person, and write down what they say, or that they would rather not answer.', 'Interrogez cette personne de vive voix, et notez ce qu’elle dit, ou qu’elle préfère ne pas répondre.'),
  },
  conclusions_written: {
    of_input: true,
    holds: (_facts, ask) => !open(ask).length && !foreign(ask) && textOf(ask.input?.text).trim().length >= 10,
    code: 'WRITTEN_CONCLUSIONS_REQUIRED', clause: concluded,
    says: say('The conclusions say what was found on each ground, why, and in words for the complainant.', 'Les conclusions disent ce qui a été constaté sur chaque motif, pourquoi, et en des mots pour la personne qui s’est plainte.'),
    detail: (_facts, ask) => {
      const left = open(ask);
      return left.length
        ? say(`Not said yet, one finding with its reasons for each: ${left.map((ground) => complaintGrounds[ground].en).join('; ')}.`, `Il manque un constat motivé sur : ${left.map((ground) => complaintGrounds[ground].fr).join(' ; ')}.`)
        : say('One finding for each ground of the complaint, no other, and words for the complainant.', 'Un constat pour chaque motif de la plainte, aucun autre, et des mots pour la personne qui s’est plainte.');
    },
    mend: say('Write a finding with its reasons for each ground, and the words of the letter.', 'Écrivez un constat motivé pour chaque motif, et les mots du courrier.'),
  },
  letter_left: {
    before_state: true,
    holds: ({ letter_sent_at }, { row }) => letter_sent_at != null || row.letter_sent_at != null,
    code: 'WRITTEN_CONCLUSIONS_REQUIRED', clause: concluded,
    says: say('The complainant has not been written to yet.', 'La personne qui s’est plainte n’a pas encore reçu de courrier.'),
    mend: say('It closes once the letter with the conclusions has left; by post where there is no e-mail address.', 'La plainte se clôt une fois parti le courrier qui porte les conclusions ; par la poste s’il n’y a pas d’adresse e-mail.'),
  },
  posted_already: {
    of_input: true,
    holds: (_facts, { row, input, now }) => textOf(input?.sent_on) <= now.slice(0, 10) && textOf(input?.sent_on) >= textOf(row.concluded_at).slice(0, 10),
    code: 'POSTING_DATE_WRONG', clause: concluded,
    says: say('The letter was posted between its conclusions and today.', 'Le courrier a été posté entre ses conclusions et aujourd’hui.'),
    mend: say('Correct the day.', 'Corrigez la date.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<ComplaintFacts>>;
