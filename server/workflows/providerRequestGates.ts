/** What must be true before a request to a provider is answered, waived or passed on. */
import { type Ask, type Gate, type Locale, type Say, say, textOf } from '#engine/workflow';
import { paymentGate } from './paymentGate.ts';
import { type ProviderAnswer, type ProviderRequestKind, answers, answersOf } from './providerRequestWords.ts';

/** What the gates and letters need beyond the row itself (providerRequest.sql.ts). */
export interface ProviderRequestFacts {
  readonly provider: { readonly name: string; readonly email: string | null; readonly locale: Locale };
}

const rule = 'quality-charter.answer-customers';

/** What an answer still lacks; null when it is one. */
function lacking({ row, input }: Ask): Say | null {
  const possible = answersOf[row.kind as ProviderRequestKind];
  const outcome = textOf(input?.outcome) as ProviderAnswer;
  if (!possible.includes(outcome)) {
    const [en, fr] = (['en', 'fr'] as const).map((locale) => possible.map((one) => answers[one][locale].toLowerCase()).join(', '));
    return say(`Such a request ends in one of these: ${en}.`, `Une telle demande aboutit à l’une de ces issues : ${fr}.`);
  }
  if (outcome === 'declined' && !textOf(input?.decline_reason)) return say('A no gives its reason; each of them is a good one.', 'Un non donne sa raison ; toutes se valent.');
  return outcome === 'answered' && !textOf(input?.text).trim() ? say('An answer has words.', 'Une réponse a des mots.') : null;
}

export const providerRequestGates = {
  outcome_given: {
    of_input: true,
    holds: (_facts, ask) => lacking(ask) === null,
    detail: (_facts, ask) => lacking(ask) ?? say('', ''),
    code: 'REQUEST_OUTCOME_REQUIRED', clause: rule,
    says: say('A request ends with an outcome: it is taken up or declined, and a question is answered.', 'Une demande aboutit à une issue : suite donnée ou refus, et à une question une réponse.'),
    mend: say('Choose what the provider says; a no with a reason is always valid.', 'Choisissez ce que dit le prestataire ; un non motivé est toujours valable.'),
  },
  cannot_be_met: {
    holds: (_facts, { row }) => row.outcome === 'cannot_satisfy',
    code: 'NOTHING_TO_REROUTE', clause: 'quality-charter.declare-unable',
    says: say('The provider did not say that they cannot meet this request.', 'Le prestataire n’a pas dit qu’il ne pouvait pas satisfaire cette demande.'),
    mend: say('Nothing is to be passed on.', 'Il n’y a rien à transmettre.'),
  },
  not_rerouted: {
    holds: (_facts, { row }) => row.rerouted_at == null,
    code: 'ALREADY_REROUTED', clause: 'quality-charter.declare-unable',
    says: say('This was passed on already.', 'Ceci a déjà été transmis.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<ProviderRequestFacts>>;
