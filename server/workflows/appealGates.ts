/** What must be true before an appeal is given to somebody, and before it is decided (S3-21). */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import { type Appealable, milder } from './appealWords.ts';
import { appealClause } from './appealingGates.ts';
import { longestSuspension } from './conductWords.ts';
import { rungs } from './customerWords.ts';
import { houseDay } from './localTime.ts';
import { paymentGate } from './paymentGate.ts';

/** What the gates need beyond the row itself (appeal.sql.ts). */
export interface AppealFacts {
  /** Colleagues who did anything to the decided case. */
  readonly touched: readonly number[];
  /** Colleagues whose work lets them read such a case and judge it. */
  readonly able: readonly number[];
  /** What was decided, as it stands: a sanction's level and days, a customer's rung. */
  readonly level: string;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
}

const chosen = ({ input }: Ask): number => Number(input?.staff_id);
const conflict = { code: 'REVIEWER_CONFLICT', clause: appealClause } as const;
const another = say('Somebody who did nothing in the case looks at it.', 'Une personne qui n’est pas intervenue dans ce dossier l’examine.');
const levels = ['warning', 'suspension', 'termination'];
const dayMs = 86_400_000;

const reducing = ({ input }: Ask): boolean => input?.outcome === 'reduced';

/** Whether what is proposed is of the decision's own kind, and less than it is. */
function isMilder({ level, ends_at }: AppealFacts, { row, input }: Ask): boolean {
  const to = textOf(input?.reduced_to);
  const kinds = (milder as Partial<Record<Appealable, readonly string[]>>)[row.of_resource as Appealable];
  if (!kinds?.includes(to)) return false;
  const ladder: readonly string[] = row.of_resource === 'sanctions' ? levels : rungs;
  if (to !== level) return ladder.indexOf(to) < ladder.indexOf(level);
  return to === 'suspension' && ends_at !== null && textOf(input?.ends_on) !== '' && textOf(input?.ends_on) < houseDay(new Date(Date.parse(ends_at) - 1).toISOString());
}

/** A suspension that takes the place of another runs from that one's first day; one in the place of an exclusion begins now. */
function endsInTime({ level, starts_at }: AppealFacts, { input, now }: Ask): boolean {
  if (textOf(input?.reduced_to) !== 'suspension') return true;
  const ends = textOf(input?.ends_on);
  const from = houseDay(level === 'suspension' && starts_at ? starts_at : now);
  return ends >= from && Date.parse(ends) - Date.parse(from) < longestSuspension * dayMs;
}

export const appealGates = {
  reviewer_free: {
    of_input: true, ...conflict,
    holds: ({ touched }, ask) => !touched.includes(chosen(ask)),
    says: say('This colleague took part in the case that is appealed against.', 'Cette personne est intervenue dans le dossier contesté.'),
    mend: another,
  },
  reviewer_able: {
    of_input: true,
    holds: ({ able }, ask) => able.includes(chosen(ask)),
    code: 'REVIEWER_NOT_ABLE', clause: appealClause,
    says: say('This colleague’s work does not let them read and judge such a case.', 'Le rôle de cette personne ne lui permet pas de lire et de juger un tel dossier.'),
    mend: say('Choose somebody whose role does, or a manager.', 'Choisissez une personne dont le rôle le permet, ou un responsable.'),
  },
  is_reviewer: {
    personal: true,
    holds: (_facts, { row, by }) => row.reviewer_id === by.id,
    code: 'NOT_THE_REVIEWER', clause: appealClause,
    says: say('This appeal was given to somebody else.', 'Ce recours a été confié à une autre personne.'),
    mend: say('They decide it, or a manager gives it to you.', 'C’est à elle d’en décider, ou à un responsable de vous le confier.'),
  },
  reviewer_untouched: {
    personal: true, ...conflict,
    holds: ({ touched }, { by }) => !touched.includes(by.id),
    says: say('You took part in the case that is appealed against.', 'Vous êtes intervenu dans le dossier contesté.'),
    mend: say('A manager gives it to somebody who did not.', 'Un responsable le confie à une personne qui n’y a pas pris part.'),
  },
  milder_than_before: {
    of_input: true,
    holds: (facts, ask) => !reducing(ask) || isMilder(facts, ask),
    code: 'NOT_MILDER', clause: 'conduct-policy.appeal',
    says: say('This is no milder form of the decision.', 'Ce n’est pas une forme plus douce de la décision.'),
    mend: say('A sanction: a lower level or an earlier end. A measure: a lower rung. Anything else stands or is overturned.', 'Une sanction : un degré plus bas ou une fin plus proche. Une mesure : un échelon plus bas. Le reste est confirmé ou annulé.'),
  },
  suspension_ends: {
    of_input: true,
    holds: (facts, ask) => !reducing(ask) || endsInTime(facts, ask),
    code: 'SUSPENSION_END_REQUIRED', clause: 'conduct-policy.suspension-ends',
    says: say('A suspension bears the day on which it ends, ninety days after its first at most.', 'Une suspension porte le jour de sa fin, quatre-vingt-dix jours après le premier au plus.'),
    mend: say('Give that day.', 'Indiquez ce jour.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<AppealFacts>>;
