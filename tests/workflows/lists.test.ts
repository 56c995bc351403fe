import { expect, test } from 'vitest';
import { type Answer, type Body, type Person, refusedWith, world } from '../support/world.ts';
import { byLink, challengedReview, withdrawing } from './acting.ts';
import { fill } from './fill.ts';

const asked = (parts: Record<string, unknown>): string =>
  Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`).join('&');
const list = (person: Person, parts: Record<string, unknown> = {}): Promise<Answer> => person.reads(`/api/reviews?${asked(parts)}`);
const rows = (answer: Answer): Body[] => answer.body as unknown as Body[];
const ids = (answer: Answer): number[] => rows(answer).map(({ id }) => id);

test('a list says which rows it shows and of how many', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const empty = await list(lea);
  expect([empty.status, empty.body, empty.headers.get('content-range'), empty.headers.get('x-total-count')]).toEqual([200, [], 'reviews 0-0/0', '0']);
  const { first } = await fill(here, 40);
  const page = await list(lea, { filter: { state: 'received' }, sort: ['created_at', 'ASC'], range: [0, 24] });
  expect(ids(page)).toEqual(Array.from({ length: 25 }, (_, index) => first + index));
  expect(page.headers.get('content-range')).toBe('reviews 0-24/40');
  expect(page.headers.get('x-total-count')).toBe('40');
  expect(page.headers.get('x-total-capped')).toBeNull();
  const rest = await list(lea, { sort: ['created_at', 'ASC'], range: [25, 49] });
  expect([ids(rest).length, rest.headers.get('content-range')]).toEqual([15, 'reviews 25-39/40']);
  const beyond = await list(lea, { range: [50, 74] });
  expect([beyond.status, ids(beyond), beyond.headers.get('x-total-count')]).toEqual([200, [], '40']);
  expect(rows(page)[0]).not.toHaveProperty('transitions');
});

test('ties are broken by id, and every row is met once while walking', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { first } = await fill(here, 60, () => ({ created_at: '2025-06-01T08:00:00.000Z' }));
  for (const [direction, order] of [['ASC', 1], ['DESC', -1]] as const) {
    const walked: number[] = [];
    for (let at = 0; at < 60; at += 20) walked.push(...ids(await list(lea, { sort: ['created_at', direction], range: [at, at + 19] })));
    expect(walked).toEqual(Array.from({ length: 60 }, (_, index) => first + index).sort((a, b) => order * (a - b)));
  }
  const byRating = rows(await list(lea, { sort: ['rating', 'DESC'], range: [0, 59] })).map(({ rating, id }) => [rating as number, id] as const);
  expect(byRating).toEqual([...byRating].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
});

test('a count stops at a thousand, and at ten thousand for who insists', async () => {
  const here = await world();
  const lea = await here.who('lea');
  await fill(here, 1005);
  const capped = await list(lea, { range: [0, 24] });
  expect([capped.headers.get('content-range'), capped.headers.get('x-total-count'), capped.headers.get('x-total-capped')]).toEqual(['reviews 0-24/1001', '1001', 'true']);
  const whole = await list(lea, { range: [0, 24], count: '10000' });
  expect([whole.headers.get('x-total-count'), whole.headers.get('x-total-capped')]).toEqual(['1005', null]);
  for (const count of ['10001', '0', '-1', '1.5', 'x', '']) refusedWith(await list(lea, { count }), 'MALFORMED', 400);
  const deep = await list(lea, { range: [990, 1009] });
  expect([ids(deep).length, deep.headers.get('x-total-capped')]).toEqual([15, 'true']);
});

test('many records are asked for by their ids, at most 200', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { first } = await fill(here, 201);
  const all = Array.from({ length: 201 }, (_, index) => first + index);
  expect(ids(await list(lea, { filter: { id: [first + 2, first, 999_999] } })).sort((a, b) => a - b)).toEqual([first, first + 2]);
  expect(ids(await list(lea, { filter: { id: all.slice(0, 200) } }))).toHaveLength(200);
  refusedWith(await list(lea, { filter: { id: all } }), 'MALFORMED', 400);
  expect(ids(await list(lea, { filter: { id: [] } }))).toEqual([]);
  expect(ids(await list(lea, { filter: { id: first } }))).toEqual([first]);
});

test('a field is filtered by a value, any of a list, a bound, or not a value', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { first, provider_id } = await fill(here, 10, (index) => ({ state: index < 5 ? 'received' : 'verified', customer_id: null, decided_by: index === 9 ? 7 : null }));
  const found = async (filter: Record<string, unknown>) => ids(await list(lea, { filter, sort: ['id', 'ASC'] })).map((id) => id - first);
  expect(await found({ state: 'verified' })).toEqual([5, 6, 7, 8, 9]);
  expect(await found({ state: ['verified', 'published'] })).toEqual([5, 6, 7, 8, 9]);
  expect(await found({ state: [] })).toEqual([]);
  expect(await found({ rating_gte: 4 })).toEqual([3, 4, 8, 9]);
  expect(await found({ rating_gt: 4 })).toEqual([4, 9]);
  expect(await found({ rating_lte: 1 })).toEqual([0, 5]);
  expect(await found({ rating_lt: 2 })).toEqual([0, 5]);
  expect(await found({ rating_neq: 3, state: 'received' })).toEqual([0, 1, 3, 4]);
  expect(await found({ rating_gte: 2, rating_lte: 3, provider_id })).toEqual([1, 2, 6, 7]);
  expect(await found({ created_at_gte: '2025-06-01T08:08:00.000Z' })).toEqual([8, 9]);
  expect(await found({ created_at_lt: '2025-06-01' })).toEqual([]);
  // A row without the value is not the value.
  expect(await found({ decided_by_neq: 7 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await found({ decided_by: [7, null] })).toHaveLength(10);
  expect(await found({ decided_by: null })).toHaveLength(9);
  expect(await found({ decided_by_neq: null })).toEqual([9]);
});

const unreadable: Record<string, Record<string, unknown>> = {
  'a field that is not declared': { filter: { nothing: 1 } },
  'a field that is shown but not declared as a filter': { filter: { body: 'x' } },
  'a column of ours that nobody reads': { filter: { password_hash: 'x' } },
  'a field of a relation': { filter: { 'provider.name': 'x' } },
  'a path into a field': { filter: { 'proposal.by': 1 } },
  'the prototype': { filter: '{"__proto__":{"state":"published"}}' },
  'the constructor': { filter: { constructor: 'x' } },
  'an operator on nothing': { filter: { _gte: 1 } },
  'two operators': { filter: { rating_gte_lte: 1 } },
  'an operator of another dialect': { filter: { rating_in: [1] } },
  'an object as a value': { filter: { rating: { gte: 1 } } },
  'a list for a bound': { filter: { rating_gte: [1] } },
  'a list in a list': { filter: { rating: [[1]] } },
  'a text for a number': { filter: { rating: '1' } },
  'a fraction': { filter: { rating: 1.5 } },
  'a number too large': { filter: { rating: 2 ** 31 } },
  'a number beyond numbers': { filter: '{"rating":1e400}' },
  'a number for a text': { filter: { state: 1 } },
  'a truth value': { filter: { state: true } },
  'nothing as a bound': { filter: { rating_gte: null } },
  'a text without end': { filter: { external_id: 'x'.repeat(301) } },
  'a text with a NUL': { filter: { external_id: 'a\u0000b' } },
  'a word for an instant': { filter: { created_at_gte: 'yesterday' } },
  'an instant of another zone': { filter: { created_at_gte: '2025-06-01T08:00:00+02:00' } },
  'more filters than anyone needs': { filter: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`rating${'_gte'.repeat(index)}`, 1])) },
  'a search that is no text': { filter: { q: 5 } },
  'a search without end': { filter: { q: 'x'.repeat(301) } },
  'a filter that is a list': { filter: [] },
  'a filter that is not JSON': { filter: '{state:1}' },
  'a sort by a field that is not declared': { sort: ['body', 'ASC'] },
  'a sort by a field that is hidden from no screen but from lists': { sort: ['author_email', 'ASC'] },
  'a sort in no direction': { sort: ['id', 'asc'] },
  'a sort with more to say': { sort: ['id', 'ASC', 'rating'] },
  'a sort that is a text': { sort: 'id' },
  'a sort by the prototype': { sort: ['__proto__', 'ASC'] },
  'a page of more than 100': { range: [0, 100] },
  'a page backwards': { range: [10, 5] },
  'a page before the first': { range: [-1, 5] },
  'a page of fractions': { range: [0.5, 5] },
  'a page without end': { range: '[0,1e999]' },
  'a page of texts': { range: ['0', '24'] },
  'a page beyond where lists are walked': { range: [10_001, 10_020] },
  'a relation that is not declared': { embed: ['staff'] },
  'a relation of the prototype': { embed: ['constructor'] },
  'a relation of a relation': { embed: ['provider.reviews'] },
  'more relations than there are': { embed: ['provider', 'provider', 'provider', 'provider', 'provider', 'provider'] },
  'relations as a text': { embed: 'provider' },
};

test('whatever is not declared, or cannot be read, is said to be so and never passed over', async () => {
  const here = await world();
  const lea = await here.who('lea');
  await fill(here, 2);
  for (const [what, parts] of Object.entries(unreadable)) {
    const answer = await list(lea, parts);
    expect({ what, status: answer.status, code: answer.body.code }).toEqual({ what, status: 400, code: 'MALFORMED' });
  }
  for (const query of ['filter={}&filter={}', 'filter[state]=received', 'range=[0,1]&range=[0,2]']) refusedWith(await lea.reads(`/api/reviews?${query}`), 'MALFORMED', 400);
  expect((await list(lea, { range: [10_001, 10_020] })).body.detail).toMatch(/Narrow it/);
  expect((await list(lea, { range: [10_000, 10_099] })).status).toBe(200);
});

test('what a person may not read they may not filter, sort or search by either', async () => {
  const here = await world();
  await here.review();
  const [vera, nora] = [await here.who('vera'), await here.who('nora')];
  refusedWith(await list(vera, { filter: { author_email: 'awa@kane.example' } }), 'MALFORMED', 400);
  refusedWith(await list(vera, { filter: { author_email_gte: 'a' } }), 'MALFORMED', 400);
  refusedWith(await vera.reads(`/api/providers?${asked({ filter: { email: 'sow@plumbing.example' } })}`), 'MALFORMED', 400);
  expect(ids(await list(nora, { filter: { author_email: 'awa@kane.example' } }))).toHaveLength(1);
  for (const path of ['verification_evidence', 'proof_text', 'linked_staff_id']) for (const person of [vera, nora]) refusedWith(await list(person, { filter: { [path]: null } }), 'MALFORMED', 400);
});

test('relations come with the rows, as this person may see them', async () => {
  const here = await world();
  const [lea, vera] = [await here.who('lea'), await here.who('vera')];
  const review = await here.review({ author_email: 'sow@plumbing.example' });
  const relations = ['provider', 'customer', 'engagement', 'signals', 'replies'];
  const [row] = rows(await list(lea, { embed: relations }));
  // In the order of the question, whichever the database finds first.
  expect(Object.keys(row ?? {}).filter((name) => relations.includes(name))).toEqual(['provider', 'signals', 'replies']);
  expect(row).toMatchObject({ provider: { name: 'Sow Plumbing', email: 'sow@plumbing.example' }, signals: [{ kind: 'same_contact' }], replies: [] });
  const [audited] = rows(await list(vera, { embed: ['provider', 'signals'] }));
  expect(audited?.provider).toMatchObject({ name: 'Sow Plumbing' });
  expect(audited?.provider).not.toHaveProperty('email');
  expect((audited?.signals as object[] | undefined)?.[0]).not.toHaveProperty('passage');
  const one = await lea.reads(`/api/reviews/${review.id}?${asked({ embed: ['provider'] })}`);
  expect(one.body).toMatchObject({ provider: { trade: 'plumbing' }, transitions: expect.any(Array) as unknown });
  expect(one.headers.get('etag')).toBe(`"${one.body.version}"`);
});

test('a proposal reads alike on the record, in a list, and on a related record', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await challengedReview(here);
  await byLink(here, 'awa@kane.example', 'proof', { confirms: false });
  expect((await lea.does('withdraw', review, withdrawing)).status).toBe(201);
  const proposal = { name: 'withdraw', by: lea.id, input: withdrawing };
  expect(await lea.sees('reviews', review.id)).toMatchObject({ proposal });
  expect(rows(await list(lea, { filter: { proposal_neq: null } }))).toMatchObject([{ id: review.id, proposal }]);
  expect(await lea.lists('replies', {}, `&${asked({ embed: ['review'] })}`)).toMatchObject([{ review: { id: review.id, proposal } }]);
});

test('facets count what the filter leaves, each as if it were not chosen itself', async () => {
  const here = await world();
  const [lea, vera] = [await here.who('lea'), await here.who('vera')];
  await fill(here, 10, (index) => ({ state: index < 6 ? 'received' : 'verified' }));
  const answer = await lea.reads(`/api/reviews/facets?${asked({ fields: ['state', 'rating', 'locale'], filter: { state: 'verified' } })}`);
  expect(answer.status).toBe(200);
  const facets = answer.body as unknown as Record<string, { value: unknown; count: number; capped: boolean }[]>;
  expect(facets.state?.filter(({ count }) => count)).toEqual([{ value: 'received', count: 6, capped: false }, { value: 'verified', count: 4, capped: false }]);
  expect(facets.rating?.map(({ value, count }) => [value, count])).toEqual([[1, 0], [2, 1], [3, 1], [4, 1], [5, 1]]);
  expect(facets.locale?.map(({ value, count }) => [value, count])).toEqual([['en', 2], ['fr', 2]]);
  for (const query of [{ fields: ['body'] }, { fields: ['nothing'] }, { fields: ['author_email'] }, { fields: 'state' }, { fields: ['__proto__'] }, { fields: ['state'], filter: { nothing: 1 } }, { fields: Array.from({ length: 11 }, () => 'state') }])
    refusedWith(await vera.reads(`/api/reviews/facets?${asked(query)}`), 'MALFORMED', 400);
  await fill(here, 1001);
  const many = (await lea.reads(`/api/reviews/facets?${asked({ fields: ['state'] })}`)).body as unknown as Record<string, object[]>;
  expect(many.state?.[0]).toEqual({ value: 'received', count: 1000, capped: true });
});

test('search finds words whatever their case and accents, beginnings included', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review({ title: 'Colis jamais déposé', body: 'Le colis n’a jamais été DÉPOSÉ à la cœur-de-ville.', locale: 'fr', author_name: 'Zoé Ünal' });
  await here.review({ body: 'Nothing of the kind, only a long afternoon in the garden.', author_email: 'b@kane.example' });
  for (const q of ['depose', 'DÉPOSÉ', 'déposé colis', 'depos', 'zoe unal', 'unal zoe', 'jamais dépo']) expect(ids(await list(lea, { filter: { q } })), q).toEqual([review.id]);
  for (const q of ['eposé', 'colis garden', 'zzz', '"; DROP TABLE reviews', '* OR 1', 'NEAR(', '!!!']) expect(ids(await list(lea, { filter: { q } })), q).toEqual([]);
  expect(ids(await list(lea, { filter: { q: 'depose', rating: 1 } }))).toEqual([review.id]);
  expect(ids(await list(lea, { filter: { q: 'depose', rating: 2 } }))).toEqual([]);
  expect(ids(await list(lea, { filter: { q: '   ' } }))).toHaveLength(2);
  refusedWith(await lea.reads(`/api/signals?${asked({ filter: { q: 'x' } })}`), 'MALFORMED', 400);
});
