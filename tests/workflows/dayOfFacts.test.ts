/** A refusal cites the text that was in force on the day of the facts; the server says which day that is (architecture.md, "Policies"). */
import { expect, test } from 'vitest';
import { type Person, type World, world } from '../support/world.ts';
import { admitting, applicationAt, newVersion } from './admitting.ts';
import { member } from './members.ts';

type Refused = { readonly clause_id?: string; readonly clause_on?: string; readonly unmet?: readonly { readonly clause_on?: string }[] };

const refusalOf = async (person: Person, resource: string, id: number, name: string): Promise<Refused> =>
  ((await person.sees(resource, id)).transitions.find((one) => one.name === name)?.refused ?? {}) as Refused;
const clauseOn = async (person: Person, { clause_id = '', clause_on }: Refused) =>
  (await person.reads(`/api/clauses/${clause_id}${clause_on ? `?on=${clause_on}` : ''}`)).body as unknown as { policy_version: number };
const today = (here: World): string => here.house.clock.now().toISOString().slice(0, 10);

test('a review is judged by the text of the day on which it came, whatever came into force since', async () => {
  const here = await world();
  const review = await here.review();
  const received = today(here);
  here.passes({ days: 40 });
  const lea = await here.who('lea');
  await newVersion(here, 'quality-charter');
  const told = await refusalOf(lea, 'reviews', review.id, 'publish');
  expect(told).toMatchObject({ clause_id: expect.stringMatching(/^quality-charter\./) as unknown, clause_on: received, unmet: [{ clause_on: received }] });
  expect((await lea.does('publish', review)).body).toMatchObject({ clause_id: told.clause_id, clause_on: received });
  expect(await clauseOn(lea, told)).toMatchObject({ policy_version: 1 });
  expect(await lea.sees('reviews', review.id)).toMatchObject({ clause_on: received });
});

test('a recommendation is judged by the text of the day on which it was received', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const own = await (await here.key('recommendations:write')).asks('POST', '/api/recommendations', {
    candidate_name: 'Karim Sow', candidate_email: 'karim@sow.example', trade: 'plumbing', recommender_kind: 'customer', recommender_name: 'Karim', recommender_email: 'karim@sow.example', received_at: '2026-02-20T09:00:00.000Z',
  });
  expect(await refusalOf(ines, 'recommendations', own.body.id, 'confirm')).toMatchObject({ clause_id: 'quality-charter.recommendation', clause_on: '2026-02-20' });
});

test('a file under way is judged by today’s texts, and a decided one by those of the day of its decision', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'awaiting_signature');
  const open = await refusalOf(dora, 'applications', file.id, 'admit');
  expect(open).toMatchObject({ clause_id: 'quality-charter.acceptance' });
  expect(open).not.toHaveProperty('clause_on');
  await ines.does('withdraw', file, { reason: 'He found other work.' });
  const decided = today(here);
  here.passes({ days: 3 });
  const again = await here.signIn(dora.id);
  const { gates } = await again.sees('applications', file.id);
  expect((gates as { clause_on?: string }[]).every(({ clause_on }) => clause_on === decided)).toBe(true);
  expect((await again.does('admit', file, admitting)).status).toBe(409);
});

test('what was not told before a booking is said in the text of the day of the booking', async () => {
  const here = await world();
  const provider = await member(here);
  const key = await here.key('engagements:write', 'customers:write');
  const customer = await key.asks('POST', '/api/customers', { name: 'Awa Kane', locale: 'en' });
  const booking = await key.asks('POST', '/api/engagements', { provider_id: provider.id, customer_id: customer.body.id, title: 'A sink', booked_at: '2026-02-11T09:00:00.000Z' });
  expect(await (await here.who('nora')).sees('engagements', booking.body.id)).toMatchObject({ prebooking: { code: 'PREBOOKING_INFO_MISSING', clause_on: '2026-02-11' } });
});
