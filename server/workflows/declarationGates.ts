/** What must be true of the customers whom a candidate declares, and of an exception to the three references (S0-15, S0-16, C-12). */
import { type Gate, type Row, say } from '#engine/workflow';
import type { ApplicationFacts } from './applicationGates.ts';
import { declaredBy, exceptionsOf, slots } from './applicationWords.ts';
import { paymentGate } from './paymentGate.ts';

type Facts = Pick<ApplicationFacts, 'references'>;
type Input = Readonly<Record<string, unknown>> | undefined;
type Named = Readonly<Record<string, unknown>>;

/** The customers of an answer that is still to be checked. */
const customersIn = (input: Input): Named[] => (Array.isArray(input?.customers) ? (input.customers as unknown[]).filter((one): one is Named => typeof one === 'object' && one !== null) : []);

const stateIn = ({ references }: Facts, slot: unknown): string | undefined => references.find((one) => one.slot === slot)?.state;

/** Customers who may still answer: fewer than three, or none at all, and there is nobody to replace one by (C-12). */
const tooFew = ({ references }: Facts, row: Row): boolean =>
  row.declared_at != null && Math.max(declaredBy(row).length, references.length) - references.filter(({ state }) => ['refused', 'unreachable'].includes(state)).length < slots.length;

function exceptionHolds(facts: Facts, row: Row, slot: unknown): boolean {
  if (exceptionsOf(row).some((one) => one.slot === slot)) return false;
  const state = stateIn(facts, slot);
  return state === 'unreachable' || ((state === undefined || state === 'refused') && tooFew(facts, row));
}

const typed = <Name extends string>(gates: Record<Name, Gate<Facts>>): Record<Name, Gate<Facts>> => gates;

export const declarationGates = typed({
  not_declared: {
    holds: ({ references }, { row }) => references.length === 0 && row.declared_at == null,
    code: 'ALREADY_DECLARED', clause: 'quality-charter.references-by-candidate',
    says: say('The customers of this file are declared already.', 'Les clients de ce dossier sont déjà déclarés.'),
    mend: say('Replace a customer in their slot, with the candidate’s reason.', 'Remplacez un client à son emplacement, avec la raison du candidat.'),
  },
  customers_named: {
    of_input: true,
    holds: (_facts, { input }) => (customersIn(input).length === 0) === (input?.worked_before === false),
    code: 'CUSTOMERS_NOT_NAMED', clause: 'quality-charter.last-three-clients',
    says: say('Name your most recent customers, or say that you have had none yet; not both.', 'Indiquez vos clients les plus récents, ou dites que vous n’en avez pas encore eu ; non les deux.'),
    mend: say('Without a past customer a manager may grant an exception: something else is checked.', 'Sans ancien client, un responsable peut accorder une exception : autre chose est contrôlé.'),
  },
  consent_declared: {
    of_input: true,
    holds: (_facts, { input }) => customersIn(input).every(({ agrees }) => agrees === true),
    code: 'CONSENT_NOT_DECLARED', clause: 'quality-charter.references-by-candidate',
    says: say('Name only customers who agree to be contacted.', 'N’indiquez que des clients qui acceptent d’être contactés.'),
    mend: say('Ask the customer first, then say that they agree.', 'Demandez d’abord au client, puis indiquez son accord.'),
  },
  service_over: {
    of_input: true,
    holds: (_facts, { input, now }) => customersIn(input).every(({ service_ended_on }) => typeof service_ended_on !== 'string' || service_ended_on <= now.slice(0, 10)),
    code: 'SERVICE_NOT_ENDED', clause: 'quality-charter.last-three-clients',
    says: say('A service that has not ended yet cannot be judged.', 'Une prestation qui n’est pas terminée ne peut être jugée.'),
    mend: say('Name services that are over.', 'Indiquez des prestations terminées.'),
  },
  exception_founded: {
    of_input: true,
    holds: (facts, { row, input }) => exceptionHolds(facts, row, input?.slot),
    code: 'EXCEPTION_NOT_FOUNDED', clause: 'house-rules.exceptions',
    says: say(
      'An exception is for a customer who cannot be reached, or when there are fewer than three past customers; never for a slot that is completed or still open.',
      'Une exception vaut pour un client injoignable, ou quand il y a moins de trois anciens clients ; jamais pour un emplacement complété ou encore ouvert.',
    ),
    mend: say('Contact the customer, or have the candidate name another.', 'Contactez le client, ou faites-en désigner un autre par le candidat.'),
  },
  no_payment_data: paymentGate,
});
