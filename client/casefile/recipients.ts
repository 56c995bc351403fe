import { type Recipient, makesFor, recipients } from '#workflows/caseFileWords';
import { whoIsHere } from '../providers/session.ts';

/** The recipients for whom whoever is signed in may make a file. */
export const offeredTo = (): readonly Recipient[] => (Object.keys(recipients) as Recipient[]).filter((one) => makesFor(one, whoIsHere()?.roles ?? []));
