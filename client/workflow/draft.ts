/** Words written but not sent, kept in this tab for this person, record and action until they leave. */
import { whoIsHere } from '../providers/session.ts';

export type Draft = Readonly<Record<string, unknown>>;

const placeOf = (place: string): string => `entente.draft:${whoIsHere()?.id ?? 'nobody'}:${place}`;

/** The place of an action's draft. */
export const draftPlace = (resource: string, id: number | string, name: string): string => `${resource}:${id}:${name}`;

/** What was written there before, or nothing. */
export function draftAt(place: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(place)) ?? '{}') as Draft;
  } catch {
    // Half a value, from a tab that died while writing.
    return {};
  }
}

export const keepDraft = (place: string, draft: Draft): void => sessionStorage.setItem(placeOf(place), JSON.stringify(draft));
export const dropDraft = (place: string): void => sessionStorage.removeItem(placeOf(place));
