/** The ways in which a mediation ends without an agreement, each with its reason and its letters to both. */
import { type Changes, type Party, type Role, type Transition, say } from '#engine/workflow';
import * as forms from './mediationForms.ts';
import { type EndReason, endReasons } from './mediationWords.ts';

type State = 'requested' | 'eligible' | 'exchanging' | 'agreed' | 'followed' | 'ended';
type Ending<Gate extends string = never> = Transition<State, Gate>;

const anywhere = ['requested', 'eligible', 'exchanging', 'agreed', 'followed'] as const;
const before = ['requested', 'eligible', 'exchanging'] as const;

/** What every ending writes; the offers that still stood go with it (mediation.sql.ts). */
const ended = (reason: EndReason, at: string, from: string, more: Changes = {}): Changes => ({ reason, ended_from: from, closed_at: at, turn: null, due_at: null, ...more });

const ending = (reason: EndReason, from: readonly State[], by: readonly (Role | Party)[], clause: string): Pick<Ending, 'from' | 'to' | 'by' | 'sends' | 'clause' | 'sets'> => ({
  from, to: 'ended', by, sends: [`ended_${reason}`], clause,
  sets: (input, { at, row }) => ended(reason, at, row.state, typeof input.explanation === 'string' ? { explanation: input.explanation } : {}),
});

export const endings = {
  report_parallel_action: {
    ...ending('parallel_action', anywhere, ['customer', 'case_manager', 'manager'], 'quality-charter.mediation-only-way'),
    input: forms.parallelAction, grave: true,
    label: say('Report another way that was started', 'Signaler une autre voie engagée'), done: say('Ended: another way was started', 'Terminée : autre voie engagée'),
    sets: (input, { at, row }) => ended('parallel_action', at, row.state, { parallel_kind: String(input.kind), parallel_source: String(input.source), parallel_at: at }),
  },
  withdraw: {
    ...ending('withdrawn', before, ['customer', 'provider', 'case_manager', 'manager'], 'quality-charter.mediation'),
    input: forms.explained, grave: true,
    label: say('Withdraw from the mediation', 'Se retirer de la médiation'), done: say('Ended: withdrawn', 'Terminée : retrait'),
  },
  end_no_agreement: {
    ...ending('no_agreement', ['exchanging'], ['case_manager', 'manager'], 'quality-charter.mediation'),
    input: forms.explained, grave: true,
    label: say('End without an agreement', 'Terminer sans accord'), done: say('Ended without an agreement', 'Terminée sans accord'),
  },
  end_membership: {
    ...ending('membership', anywhere, ['clock'], 'quality-charter.mediation-members'),
    label: say('End: no longer a member', 'Terminer : plus membre'), done: say(endReasons.membership.en, endReasons.membership.fr),
  },
  end_parallel_action: {
    ...ending('parallel_action', anywhere, ['clock'], 'quality-charter.mediation-only-way'),
    label: say('End: another way was started', 'Terminer : autre voie engagée'), done: say(endReasons.parallel_action.en, endReasons.parallel_action.fr),
  },
  end_time: {
    ...ending('time', before, ['clock'], 'quality-charter.mediation'),
    label: say('End: the time is over', 'Terminer : temps écoulé'), done: say(endReasons.time.en, endReasons.time.fr),
  },
} as const satisfies Record<string, Ending>;
