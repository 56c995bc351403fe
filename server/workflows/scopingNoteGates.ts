/** What must be true before a service is proposed, validated and measured. */
import { type Ask, type Gate, type Locale, type Say, say, textOf } from '#engine/workflow';
import { paymentGate } from './paymentGate.ts';
import { type Criterion, contexts, listOf } from './scopingNoteWords.ts';

interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** What the gates and letters need beyond the row itself (scopingNote.sql.ts). */
export interface ScopingNoteFacts {
  readonly provider: Person;
  readonly customer: Person;
  /** What the service is called. */
  readonly service: string;
  /** The mark of the text that stands now, with the terms of the service. */
  readonly hash: string;
  /** The mark that the text would bear with these services, stages and criteria. */
  seal(services: string, milestones: string, criteria: string): string;
}

const listed = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : []);

/** What the first criterion that cannot be measured lacks; null when each can. */
function unmeasurable(input: Ask['input']): Say | null {
  for (const [index, { metric, target, measured_by, measured_on }] of listed(input?.criteria).entries()) {
    const lacks = [
      ...(textOf(metric).trim() ? [] : [say('a figure or a scale', 'un chiffre ou une échelle')]), ...(textOf(target).trim() ? [] : [say('a target', 'un objectif')]),
      ...(textOf(measured_by) ? [] : [say('who measures it', 'qui le mesure')]), ...(textOf(measured_on) ? [] : [say('the day', 'le jour')]),
    ];
    if (lacks.length) return say(`Criterion ${index + 1} cannot be measured: it lacks ${lacks.map(({ en }) => en).join(', ')}.`, `Le critère ${index + 1} n’est pas mesurable : il manque ${lacks.map(({ fr }) => fr).join(', ')}.`);
  }
  return null;
}

/** Whether one line of the context is filled. */
export const hasContext = (context: unknown): boolean => Object.keys(contexts).some((name) => textOf((context as Record<string, unknown> | undefined)?.[name]).trim() !== '');

const bySelf = ({ by }: Ask): boolean => by.kind === 'link';
const validated = ({ row }: Ask): boolean => row.content_hash != null && row.provider_hash === row.content_hash && row.customer_hash === row.content_hash;
const together = 'service-charter.scoping-together';

export const contextMissing = {
  code: 'CONTEXT_MISSING', clause: 'service-charter.each-customer',
  says: say('Nothing is said of what is particular to this customer.', 'Rien n’est dit de ce qui est propre à ce client.'),
} as const;

export const scopingNoteGates = {
  context_given: {
    ...contextMissing,
    of_input: true,
    holds: (_facts, { input }) => hasContext(input?.context),
    mend: say('Fill one of these: what they do, what happened before, the place, the people.', 'Remplissez l’un de ces points : ce qu’ils font, ce qui s’est passé avant, le lieu, les personnes.'),
  },
  need_confirmed: {
    before_state: true,
    holds: (_facts, { row }) => row.need_confirmed_at != null,
    code: 'NEED_NOT_CONFIRMED', clause: 'service-charter.restated-need',
    says: say('The customer has not confirmed that they were understood: nothing is proposed before.', 'Le client n’a pas confirmé avoir été compris : rien ne se propose avant.'),
    mend: say('The customer confirms it by the link in their letter.', 'Le client le confirme par le lien de son courrier.'),
  },
  same_need: {
    of_input: true,
    holds: ({ hash }, { input }) => input?.hash === hash,
    code: 'NEED_NOT_CONFIRMED', clause: 'service-charter.restated-need',
    says: say('What was understood has been written anew since you were shown it.', 'Ce qui a été compris a été réécrit depuis que vous l’avez lu.'),
    mend: say('Read it again, and confirm what stands there now.', 'Relisez-le, et confirmez ce qui y figure désormais.'),
  },
  measurable: {
    of_input: true,
    holds: (_facts, { input }) => unmeasurable(input) === null,
    detail: (_facts, { input }) => unmeasurable(input) ?? say('', ''),
    code: 'CRITERION_NOT_MEASURABLE', clause: 'service-charter.scoping-criteria',
    says: say('A criterion says by what figure it is measured, how much is meant, who takes it and when.', 'Un critère dit par quel chiffre il se mesure, ce qui est visé, qui le relève et quand.'),
    mend: say('A wish alone is not enough: give it a measure.', 'Un souhait seul ne suffit pas : donnez-lui une mesure.'),
  },
  party_itself: {
    personal: true,
    holds: (_facts, ask) => bySelf(ask),
    code: 'JOINT_VALIDATION_REQUIRED', clause: together,
    says: say('The two validate the note themselves, each by their own link: nobody does it for them.', 'Les deux valident la note eux-mêmes, chacun par son lien : nul ne le fait à leur place.'),
    mend: say('Wait for their answers; send the letter again if it did not arrive.', 'Attendez leurs réponses ; renvoyez le courrier s’il n’est pas arrivé.'),
  },
  same_text: {
    of_input: true,
    holds: ({ hash }, ask) => !bySelf(ask) || ask.input?.hash === hash,
    code: 'JOINT_VALIDATION_REQUIRED', clause: together,
    says: say('The note has changed since you were shown it: both validate the very same text.', 'La note a changé depuis qu’elle vous a été montrée : les deux valident le même texte.'),
    mend: say('Read it again, and validate what stands there now.', 'Relisez-la, et validez ce qui y figure désormais.'),
  },
  validated_by_both: {
    before_state: true,
    holds: (_facts, ask) => validated(ask),
    code: 'JOINT_VALIDATION_REQUIRED', clause: together,
    says: say('Nothing is measured before both have validated the same note.', 'Rien ne se mesure avant que les deux aient validé la même note.'),
    mend: say('Each validates it by their own link.', 'Chacun la valide par son lien.'),
  },
  criterion_known: {
    of_input: true,
    holds: (_facts, { row, input }) => typeof input?.criterion !== 'number' || listOf<Criterion>(row.criteria)[input.criterion - 1] !== undefined,
    code: 'CRITERION_UNKNOWN', clause: 'service-charter.scoping-criteria',
    says: say('The note has no criterion of this number.', 'La note n’a pas de critère de ce numéro.'),
    mend: say('Choose one of those that both validated.', 'Choisissez l’un de ceux que les deux ont validés.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<ScopingNoteFacts>>;
