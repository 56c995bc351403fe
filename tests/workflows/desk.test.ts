import { expect, test } from 'vitest';
import { type Person, refusedWith, world } from '../support/world.ts';
import { byLink, challengedReview, daysPass, publishedReview, rejecting, verifiedReview, withdrawing } from './acting.ts';

interface Waiting {
  readonly resource: string;
  readonly id: number;
  readonly why: { en: string; fr: string };
  readonly due_at: string | null;
}
type Desk = Record<'now' | 'waiting' | 'slipping', Waiting[]>;

const deskOf = async (person: Person): Promise<Desk> => (await person.reads('/api/desk')).body as unknown as Desk;
const named = (items: Waiting[]): string[] => items.map(({ resource, id, why }) => `${resource} ${id}: ${why.en}`);
const story = (n: number) => ({ author_email: `a${n}@kane.example`, author_name: `Author ${n}`, body: `Story number ${n}, unlike each of the ${n} others that were told.` });

test('the desk holds what waits for this person: to do now, waiting on them, slipping', async () => {
  const here = await world();
  const [lea, ali, dora, vera] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('vera')];
  const received = await here.review(story(1));
  const verified = await verifiedReview(here, story(2));
  const proposed = await verifiedReview(here, story(3));
  await lea.does('propose_rejection', proposed, rejecting);
  const answered = await publishedReview(here, story(4));
  await byLink(here, 'sow@plumbing.example', 'reply', { body: 'I came twice.' });
  const asked = await here.review(story(5));
  await lea.does('request_proof', asked);
  const mine = await deskOf(lea);
  expect(named(mine.now)).toEqual([`reviews ${verified.id}: Author confirmed: to decide`, `reviews ${received.id}: Author to be confirmed`, `reviews ${answered.id}: A provider’s reply to publish`]);
  expect(named(mine.waiting)).toEqual([]);
  expect(named((await deskOf(ali)).waiting)).toEqual([`reviews ${proposed.id}: A rejection waits for a second person`]);
  expect(named((await deskOf(dora)).waiting)).toEqual([`reviews ${proposed.id}: A rejection waits for a second person`]);
  expect(await deskOf(vera)).toMatchObject({ now: [], waiting: [], slipping: [] });
  await lea.asks('PUT', `/api/reviews/${received.id}/claim`);
  expect(named((await deskOf(lea)).now)[0]).toBe(`reviews ${received.id}: You were working on this review`);
  await daysPass(here, 8);
  expect(named((await deskOf(ali)).slipping)).toEqual([`reviews ${verified.id}: Publication is late`, `reviews ${asked.id}: The author’s days are over`]);
  const { now, waiting, slipping } = await deskOf(lea);
  for (const { why } of [...now, ...waiting, ...slipping]) expect(why.fr).not.toBe(why.en);
});

test('a withdrawal that a colleague proposed waits on whoever may confirm it', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await challengedReview(here);
  await daysPass(here, 7);
  expect((await deskOf(dora)).waiting).toEqual([]);
  await lea.does('withdraw', review, withdrawing);
  expect(named((await deskOf(dora)).waiting)).toEqual([`reviews ${review.id}: A withdrawal waits for a second person`]);
  expect((await deskOf(lea)).waiting).toEqual([]);
});

test('one’s own proposals take no place on the desk from those of others, whatever their forms say', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const reviews = [];
  for (let n = 1; n <= 6; n += 1) reviews.push(await challengedReview(here, { ...story(n), provider_id: (await here.provider({ email: `p${n}@firm.example` })).id }));
  await daysPass(here, 7);
  const last = reviews.at(-1);
  for (const review of reviews.slice(0, 5)) await lea.does('withdraw', review, withdrawing);
  await ali.does('withdraw', last ?? { resource: 'reviews', id: 0 }, { ...withdrawing, explanation: `"by":${lea.id},"at":"now" is what he wrote here` });
  expect(named((await deskOf(lea)).waiting)).toEqual([`reviews ${last?.id}: A withdrawal waits for a second person`]);
  expect(named((await deskOf(ali)).waiting)).toHaveLength(5);
});

test('people and cases are found by name, e-mail, phone, number and words', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const provider = await here.provider({ name: 'Plomberie Légère', email: 'leger@firm.example', phone: '+33 6 12 34 56 78' });
  const review = await here.review({ provider_id: provider.id, title: 'Colis déposé', body: 'Le colis a été déposé au mauvais étage de notre immeuble.', locale: 'fr' });
  const finds = async (q: string, person = lea) => ((await person.reads(`/api/search?q=${encodeURIComponent(q)}`)).body as unknown as { resource: string; id: number }[]).map(({ resource, id }) => `${resource} ${id}`);
  const [firm, told] = [`providers ${provider.id}`, `reviews ${review.id}`];
  expect(await finds('legere')).toEqual([firm]);
  expect(await finds('LÉGÈRE plomb')).toEqual([firm]);
  expect(await finds('depose')).toEqual([told]);
  expect(await finds('leger@firm.example')).toEqual([firm]);
  expect(await finds('Leger@Firm.example')).toEqual([firm]);
  for (const phone of ['+33 6 12 34 56 78', '+33612345678', '06 12 34 56 78', '06.12.34.56.78']) expect(await finds(phone), phone).toContain(firm);
  expect(await finds(`#${review.id}`)).toContain(told);
  expect(await finds('awa@kane.example')).toEqual([told]);
  const vera = await here.who('vera');
  expect(await finds('leger@firm.example', vera)).toEqual([]);
  expect(await finds('awa@kane.example', vera)).toEqual([]);
  expect(await finds('0612345678', vera)).toEqual([]);
  expect(await finds('depose', await here.who('ines'))).toEqual([]);
  for (const q of ['', ' ', 'x'.repeat(301)]) refusedWith(await lea.reads(`/api/search?q=${encodeURIComponent(q)}`), 'MALFORMED', 400);
  refusedWith(await lea.reads('/api/search'), 'MALFORMED', 400);
});
