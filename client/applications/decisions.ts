/** Which actions of a file stand where: those that move it on, on its page; those that end it, on the decision sheet. */
import type { OfferedAction } from '../workflow/record.ts';
import type { ApplicationRecord } from './application.ts';

/** The actions of the decision sheet, in order, with their keys: letters that every board has in its own place. */
export const decisive = { request_signature: 's', admit: 'a', decline: 'r', grant_exception: 'x', withdraw: 'q' } as const;
export type Decisive = keyof typeof decisive;

const answering = ['refuse_proposal'];

/** Letters that are asked for again: of no use once what they ask for is there. */
const asking = ['ask_for_references', 'ask_signature_again'];

/** One key moves a file on, whatever comes next; another asks the candidate. */
export const keyOf = (name: string): string => (asking.includes(name) ? 's' : 'a');

/** What the rules shut now stays, with its reason; what another state or another role would do is not drawn. */
const isDrawn = ({ refused }: OfferedAction): boolean => refused === null || refused.because === 'gate' || refused.code === 'CLAIMED';

/** The names of the actions that move the file on from where it stands. */
export const forwardOf = ({ transitions = [] }: ApplicationRecord): readonly string[] =>
  transitions.filter((action) => isDrawn(action) && !(action.name in decisive && action.name !== 'request_signature') && !answering.includes(action.name) && !(asking.includes(action.name) && action.refused)).map(({ name }) => name);

/** One action of the sheet, when it is drawn at all. */
export const drawn = ({ transitions = [] }: ApplicationRecord, name: string): OfferedAction | undefined => transitions.find((action) => action.name === name && isDrawn(action));
