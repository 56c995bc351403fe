import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Postman, postman, sendDueLetters } from '../../server/engine/outbox.ts';
import { type MailSink, type ReceivedLetter, openMailSink } from '../support/mailSink.ts';
import { readPart } from '../support/mime.ts';
import { type World, refusedWith, world } from '../support/world.ts';
import { scheduled, schedules } from './interviewing.ts';

let sink: MailSink;
let post: Postman;
beforeEach(async () => {
  sink = await openMailSink();
});
afterEach(async () => {
  post.close();
  await sink.close();
});

async function postedWorld(): Promise<World> {
  const here = await world({ SMTP_URL: sink.url });
  post = postman(here.house);
  return here;
}

/** Sends what waits, and answers what each mailbox received of it. */
async function delivered(here: World): Promise<Record<string, ReceivedLetter>> {
  here.passes({ seconds: 21 });
  const before = sink.messages.length;
  while ((await sendDueLetters(here.house, post)) > 0);
  return Object.fromEntries(sink.messages.slice(before).map((letter) => [letter.to[0] ?? '', letter]));
}

/** An invitation as another program's calendar reads it. */
function invitation(letter: ReceivedLetter | undefined) {
  const part = readPart(letter?.raw ?? '', 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(part?.text ?? '') as unknown as string);
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('no event in it');
  const event = new ICAL.Event(component);
  return {
    type: part?.headers['content-type'] ?? '',
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid, sequence: event.sequence, status: component.getFirstPropertyValue('status'), place: event.location, title: event.summary, told: event.description,
    starts: event.startDate.toJSDate().toISOString(), minutes: event.duration.toSeconds() / 60, zone: event.startDate.zone.tzid, stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
    organizer: event.organizer.toLowerCase(), guests: event.attendees.map((guest) => [guest.getParameter('cn'), guest.getFirstValue()]),
  };
}

test('candidate and interviewers are invited, each in their own language, by a mail that calendars understand', async () => {
  const here = await postedWorld();
  const dora = await here.who('dora');
  const interview = await scheduled(here, [dora]);
  await here.house.database.transaction((trx) => trx('staff').where({ id: dora.id }).update({ locale: 'fr' }));
  const emails = (await here.house.database.read('staff').whereIn('name', ['Inès', 'Dora']).orderBy('name', 'desc').pluck('email')) as string[];
  const mail = await delivered(here);
  expect(Object.keys(mail).sort()).toEqual([...emails, 'karim@sow.example'].sort());
  expect(mail['karim@sow.example']?.subject).toBe('Votre entretien avec Entente');
  expect(mail['karim@sow.example']?.text).toContain('mercredi 4 mars 2026 à 15:00 (heure de Paris), 45 minutes\nSur place : 4 rue du Lac, Lyon\nVous rencontrerez Inès et Dora.');
  const own = invitation(mail['karim@sow.example']);
  expect(own.type).toMatch(/^text\/calendar;.*method=REQUEST/);
  expect(own).toMatchObject({
    method: 'REQUEST', sequence: 0, status: 'CONFIRMED', starts: '2026-03-04T14:00:00.000Z', zone: 'UTC', minutes: 45, stamp: '2026-03-02T10:00:00.000Z', place: '4 rue du Lac, Lyon',
    organizer: 'mailto:moderation@localhost', guests: [['Karim Sow', 'mailto:karim@sow.example']],
  });
  for (const email of emails) {
    const theirs = invitation(mail[email]);
    expect(theirs).toMatchObject({ uid: own.uid, method: 'REQUEST', sequence: 0, guests: [['Karim Sow', 'mailto:karim@sow.example'], ...['Inès', 'Dora'].map((name, n) => [name, `mailto:${emails[n]}`])] });
  }
  for (const email of emails) expect(mail['karim@sow.example']?.raw).not.toContain(email);
  expect(interview.uid).toBeUndefined();
});

test('a meeting that is moved and cancelled stays the same one in every calendar', async () => {
  const here = await postedWorld();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  const created = invitation((await delivered(here))['karim@sow.example']);
  await ines.does('reschedule', interview, { starts_at: '2026-03-05T08:30:00.000Z', minutes: 60, place: '9, quai ; nord' });
  const moved = invitation((await delivered(here))['karim@sow.example']);
  await ines.does('cancel', interview, { reason: 'The line is on strike.' });
  const letter = (await delivered(here))['karim@sow.example'];
  const cancelled = invitation(letter);
  expect([moved.uid, cancelled.uid]).toEqual([created.uid, created.uid]);
  expect(created.uid).toMatch(/^[\w-]+@localhost$/);
  expect([created.sequence, moved.sequence, cancelled.sequence]).toEqual([0, 1, 2]);
  expect(moved).toMatchObject({ method: 'REQUEST', starts: '2026-03-05T08:30:00.000Z', minutes: 60, place: '9, quai ; nord' });
  expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', starts: '2026-03-05T08:30:00.000Z' });
  expect(cancelled.type).toMatch(/method=CANCEL/);
  expect(letter?.text).toContain('The line is on strike.');
});

test('what is taken back within twenty seconds was never sent, and the next move counts from what was', async () => {
  const here = await postedWorld();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  await delivered(here);
  const { body } = await ines.does('reschedule', interview, { starts_at: '2026-03-05T08:30:00.000Z' });
  expect((await ines.asks('POST', `/api/interviews/${interview.id}/undo`, { version: body.version })).status).toBe(201);
  expect(await delivered(here)).toEqual({});
  await ines.does('reschedule', interview, { starts_at: '2026-03-06T08:30:00.000Z' });
  expect(invitation((await delivered(here))['karim@sow.example'])).toMatchObject({ sequence: 1, starts: '2026-03-06T08:30:00.000Z' });
});

test('what would leave is read before it does, at the moment that is being chosen', async () => {
  const here = await postedWorld();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  const answer = await ines.asks('POST', `/api/interviews/${interview.id}/transitions/preview`, { name: 'reschedule', input: { starts_at: '2026-07-06T08:30:00.000Z' } });
  const letters = answer.body.letters as { to: string; body: string }[];
  expect(letters.map(({ to }) => to)).toEqual(['Karim Sow', 'Inès']);
  expect(letters[0]?.body).toContain('lundi 6 juillet 2026 à 10:30 (heure de Paris)');
});

test('names and places from outside cannot write into the invitation', async () => {
  const here = await postedWorld();
  const interview = await scheduled(here, [], { mode: 'phone', place: null });
  await here.house.database.transaction((trx) => trx('applications').update({ candidate_name: 'Karim "K"; X:\r\nATTENDEE:mailto:x@evil.example', candidate_phone: '01;02\nSUMMARY:Gone' }));
  refusedWith(await (await here.who('ines')).does('reschedule', interview, { starts_at: '2026-03-01T08:30:00.000Z' }), 'INTERVIEW_IN_THE_PAST');
  await (await here.who('ines')).does('reschedule', interview, { starts_at: '2026-03-05T08:30:00.000Z' });
  const staff = Object.entries(await delivered(here)).filter(([to]) => to.startsWith('ines')).map(([, letter]) => invitation(letter)).at(-1);
  expect(staff?.guests.map(([, address]) => address)).toEqual(['mailto:karim@sow.example', expect.stringMatching(/^mailto:ines/)]);
  expect(staff?.place).toBe('01;02\nSUMMARY:Gone');
});

test('a candidate without an address is not forgotten: the letter is set aside for a person, the colleague is invited', async () => {
  const here = await postedWorld();
  const ines = await here.who('ines');
  const interview = await scheduled(here);
  await here.house.database.transaction(async (trx) => void (await trx('applications').update({ candidate_email: null, candidate_phone: null })));
  await ines.does('cancel', interview, { reason: 'No address yet.' });
  const answer = await schedules(ines, Number(interview.application_id));
  expect(answer.status).toBe(201);
  const letters = await ines.lists('letters', { resource: 'interviews', record_id: answer.body.id });
  expect(letters.map(({ to_name, delivery }) => [to_name, delivery])).toEqual([['Karim Sow', 'set_aside'], ['Inès', 'waiting']]);
});
