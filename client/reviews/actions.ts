/** Which actions of a review are drawn, in which order, with which key. */
import type { OfferedAction } from '../workflow/record.ts';
import type { ReviewRecord } from './review.ts';

/** Letters are read by the character typed, so each is the same key on every board; digits decide nothing. */
const keys: Readonly<Record<string, string>> = {
  publish: 'a', verify_author: 'v', confirm_author: 'v', request_proof: 'p', confirm_rejection: 'y', refuse_rejection: 'w', refuse_proposal: 'w', challenge: 'q', invite_reply: 'i', close: 'l',
};
/** Actions that give a reason: they stand behind `r`. */
const reasoned = ['return_to_author', 'propose_rejection', 'mark_unverifiable', 'withdraw'] as const;
export type Reasoned = (typeof reasoned)[number];

/** Whether a withdrawal waits on the review for a second person. */
export const withdrawalWaits = ({ proposal }: ReviewRecord): boolean => proposal?.name === 'withdraw';

/** What the rules shut now stays, with its reason; what another state or another role would do is not drawn. */
const drawn = ({ refused }: OfferedAction): boolean => refused === null || refused.because === 'gate' || refused.code === 'CLAIMED';

const isReasoned = ({ name }: OfferedAction, review: ReviewRecord): boolean => (reasoned as readonly string[]).includes(name) && !(name === 'withdraw' && withdrawalWaits(review));

export interface Keyed {
  readonly action: OfferedAction;
  readonly keys: string | undefined;
}

/** Actions that answer a proposal, a missing invitation, an open item. */
const answers: readonly string[] = ['refuse_proposal', 'invite_reply', 'close'];

/** The buttons of the bar, in a fixed order. */
export function barOf(review: ReviewRecord): readonly Keyed[] {
  const order = ['withdraw', ...Object.keys(keys)];
  return order.flatMap((name) => {
    const action = review.transitions?.find((one) => one.name === name);
    if (!action || !drawn(action) || isReasoned(action, review)) return [];
    // Answers to something that is not there would only be noise.
    if (action.refused && answers.includes(name)) return [];
    return [{ action, keys: name === 'withdraw' ? 'y' : keys[name] }];
  });
}

/** The action that is usually meant: the first open one; a challenge is the provider's to raise, and never suggested. */
export const usualOf = (bar: readonly Keyed[]): OfferedAction | undefined => bar.find(({ action }) => action.refused === null && action.name !== 'challenge')?.action;

/** The actions behind `r`. */
export const reasonsOf = (review: ReviewRecord): readonly OfferedAction[] =>
  reasoned.flatMap((name) => review.transitions?.find((action) => action.name === name && drawn(action) && isReasoned(action, review)) ?? []);

/** What the form of a confirmation begins with: what the house itself already knows. */
export function firstEvidence({ engagement, proof_received_at, proof_text }: ReviewRecord): Readonly<Record<string, unknown>> {
  if (engagement) return { method: 'engagement', evidence: [engagement.title, engagement.reference, engagement.completed_on].filter(Boolean).join(' · ') };
  return proof_received_at ? { method: 'email_link', ...(proof_text ? { evidence: proof_text } : {}) } : {};
}
