/** Invitations that calendars understand (iCalendar, RFC 5545): one meeting keeps its uid, and each change counts one further. */
import { createEvent } from 'ics';
import type { House } from '../house.ts';

export interface Guest {
  readonly name: string;
  readonly email: string;
}

export interface Meeting {
  readonly uid: string;
  /** Grows with each change, so that an older copy never replaces a newer one. */
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly starts_at: string;
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  readonly guests: readonly Guest[];
}

/** The address from which letters leave, and to which people answer. */
export const houseAddress = ({ settings }: House): string => `moderation@${new URL(settings.BASE_URL).hostname}`;

/** A name as a parameter may hold it: the format has no way to write a quotation mark or the end of a line there. */
const plain = (name: string): string => name.replace(/["\p{Cc}]+/gu, ' ').trim();

/**
 * The text of an invitation, stamped with the house's own time.
 * @throws Error when the meeting cannot be written down
 */
export function calendarOf(house: House, at: string, meeting: Meeting): string {
  const attributes = {
    uid: meeting.uid,
    sequence: meeting.sequence,
    method: meeting.method,
    status: meeting.method === 'CANCEL' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    productId: '-//Entente//Interviews//EN',
    // The library writes its own machine's time unless it is told; its types do not know that it may be.
    timestamp: Date.parse(at),
    start: Date.parse(meeting.starts_at),
    end: Date.parse(meeting.starts_at) + meeting.minutes * 60_000,
    title: meeting.title,
    description: meeting.description,
    ...(meeting.place && { location: meeting.place }),
    organizer: { name: 'Entente', email: houseAddress(house) },
    attendees: meeting.guests.map(({ name, email }) => ({ name: plain(name), email, rsvp: meeting.method === 'REQUEST', role: 'REQ-PARTICIPANT' as const, partstat: 'NEEDS-ACTION' as const })),
  };
  const { error, value } = createEvent(attributes);
  if (error || value === null) throw new Error(`An invitation cannot be written: ${error?.message ?? meeting.uid}`);
  return value;
}
