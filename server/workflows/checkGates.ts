/** What must be true before a check is passed or waived. */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import { neededToPass, passFields } from './checkWords.ts';
import { type CheckFact, dayOf, validOn } from './listing.ts';
import { paymentGate } from './paymentGate.ts';

export interface Certificate extends CheckFact {
  readonly policy_number: string | null;
}

/** What the gates need beyond the row itself (check.sql.ts). */
export interface CheckFacts {
  /** What the provider offers: what a skills check covers when nothing else is said. */
  readonly services: readonly string[];
  /** The provider's certificates of insurance, but for this one. */
  readonly certificates: readonly Certificate[];
  /** Files that belong to this check, its application or its provider. */
  readonly attachments: readonly number[];
}

const insurance = 'client-protection.insurance';
const verified = 'client-protection.verified-providers';

const isInsurance = ({ row }: Ask): boolean => row.kind === 'insurance';
const given = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value != null && value !== '');
const missingIn = ({ row, input }: Ask) => neededToPass(row.kind).filter((name) => !given(input?.[name]));
const plain = (number: unknown): string => textOf(number).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Another certificate of the same policy whose days overlap: most often the same document twice. */
function overlapping({ certificates }: CheckFacts, { input }: Ask): Certificate | undefined {
  const [from, to] = [textOf(input?.starts_on), textOf(input?.ends_on)];
  return certificates.find(({ state, policy_number, starts_on, ends_on }) => state === 'passed' && plain(policy_number) === plain(input?.policy_number) && (starts_on ?? '') <= to && (ends_on ?? '') >= from);
}

/** While a provider was without cover, a certificate that begins in the past may have been made up afterwards. */
const backdated = ({ certificates }: CheckFacts, { input, now }: Ask): boolean =>
  certificates.some(({ state }) => state === 'passed' || state === 'expired') && !validOn(certificates, dayOf(now)).length && textOf(input?.starts_on) < dayOf(now);

const datesRight = ({ row, input, now }: Ask): boolean =>
  row.kind === 'insurance' ? !given(input?.starts_on) || !given(input?.ends_on) || textOf(input?.starts_on) <= textOf(input?.ends_on) : !given(input?.valid_until) || textOf(input?.valid_until) >= dayOf(now);

const asAnother = say('Correct the dates, or fail this check.', 'Corrigez les dates, ou déclarez le contrôle non réussi.');

export const checkGates = {
  sheet_complete: {
    of_input: true,
    holds: (_facts, ask) => missingIn(ask).length === 0,
    code: 'CHECK_SHEET_INCOMPLETE', clause: verified,
    says: say('Something is missing to pass this check.', 'Il manque un élément pour valider ce contrôle.'),
    detail: (_facts, ask) => say(`Missing: ${missingIn(ask).map((name) => passFields[name].en).join('; ')}.`, `Il manque : ${missingIn(ask).map((name) => passFields[name].fr).join(' ; ')}.`),
    mend: say('Fill in what is asked.', 'Complétez ce qui est demandé.'),
  },
  dates_right: {
    of_input: true,
    holds: (_facts, ask) => datesRight(ask),
    code: 'CHECK_DATES_WRONG', clause: verified,
    says: say('The last day comes before the first, or is over.', 'Le dernier jour précède le premier, ou est déjà passé.'),
    mend: asAnother,
  },
  not_over: {
    of_input: true,
    holds: (_facts, ask) => !isInsurance(ask) || !given(ask.input?.ends_on) || textOf(ask.input?.ends_on) >= dayOf(ask.now),
    code: 'INSURANCE_EXPIRED', clause: insurance,
    says: say('This certificate has ended already.', 'Cette attestation a déjà pris fin.'),
    mend: say('Ask the provider for the one that is valid now.', 'Demandez au prestataire celle qui est valable maintenant.'),
  },
  no_overlap: {
    of_input: true,
    holds: (facts, ask) => !isInsurance(ask) || overlapping(facts, ask) === undefined,
    code: 'INSURANCE_OVERLAP', clause: insurance,
    says: say('A certificate of this policy already covers some of these days.', 'Une attestation de ce contrat couvre déjà une partie de ces jours.'),
    detail: (facts, ask) => {
      const { starts_on, ends_on } = overlapping(facts, ask) ?? {};
      return say(`A certificate of this policy already covers ${starts_on} to ${ends_on}.`, `Une attestation de ce contrat couvre déjà du ${starts_on} au ${ends_on}.`);
    },
    mend: asAnother,
  },
  not_backdated: {
    of_input: true,
    holds: (facts, ask) => !isInsurance(ask) || ask.input?.confirmed_with_insurer === true || !backdated(facts, ask),
    code: 'INSURANCE_BACKDATED', clause: insurance,
    says: say('The provider had no cover, and this certificate begins in the past.', 'Le prestataire n’était plus couvert, et cette attestation commence dans le passé.'),
    mend: say('Ask the insurer, and say that they confirm it.', 'Interrogez l’assureur, et indiquez qu’il la confirme.'),
  },
  attachment_here: {
    of_input: true,
    holds: ({ attachments }, { input }) => input?.attachment_id == null || attachments.includes(Number(input.attachment_id)),
    code: 'ATTACHMENT_ELSEWHERE', clause: verified,
    says: say('This file does not belong to this check, its application or its provider.', 'Ce fichier n’appartient ni à ce contrôle, ni à sa candidature, ni à son prestataire.'),
    mend: say('Add the file here, then choose it.', 'Ajoutez le fichier ici, puis choisissez-le.'),
  },
  waivable: {
    holds: (_facts, ask) => !isInsurance(ask),
    code: 'INSURANCE_REQUIRED', clause: insurance,
    says: say('Insurance is never waived.', 'L’assurance ne fait l’objet d’aucune dispense.'),
    mend: say('Pass it with a valid certificate.', 'Validez-la avec une attestation valable.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<CheckFacts>>;
