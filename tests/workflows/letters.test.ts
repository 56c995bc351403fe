import { expect, test } from 'vitest';
import { review } from '../../server/workflows/review.ts';
import { reply } from '../../server/workflows/reply.ts';
import { type Body, type World, world } from '../support/world.ts';
import { byLink, daysPass, doubting, proof, rejecting, returning, withdrawing } from './acting.ts';

type Locale = 'en' | 'fr';
const other = { en: 'fr', fr: 'en' } as const;
const greetings = { en: /^Hello /, fr: /^Bonjour / };
const closings = { en: /The moderation team/, fr: /L’équipe de modération/ };

/** Performs every transition that writes, on reviews in one language whose provider speaks the other. */
async function everyLetter(here: World, locale: Locale): Promise<Body[]> {
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const email = `firm-${locale}@firm.example`;
  const provider = await here.provider({ name: 'Sow & Sons', email, locale: other[locale] });
  let n = 0;
  const arrives = async (...steps: [name: string, input?: Record<string, unknown>][]) => {
    n += 1;
    const author = `author${n}-${locale}@kane.example`;
    const record = await here.review({ provider_id: provider.id, locale, author_email: author, author_name: 'Awa Kane', title: null, body: `Number ${n}.` });
    for (const signal of await lea.lists('signals', { review_id: record.id })) await lea.does('dispose', { resource: 'signals', id: signal.id }, { verdict: 'harmless' });
    for (const [name, input] of steps) expect((await lea.does(name, record, input)).status, name).toBe(201);
    return { record, author };
  };
  await arrives(['verify_author', proof], ['return_to_author', returning]);
  const rejected = await arrives(['verify_author', proof], ['propose_rejection', rejecting]);
  expect((await ali.does('confirm_rejection', rejected.record)).status).toBe(201);
  expect(await byLink(here, rejected.author, 'appeal', { statement: 'I wrote nothing of the kind.', links: 'https://kane.example/text' })).toBe('done');
  const settled = await arrives(['verify_author', proof], ['publish'], ['challenge', doubting], ['confirm_author', proof]);
  const withdrawn = await arrives(['verify_author', proof], ['publish'], ['challenge', doubting]);
  await byLink(here, withdrawn.author, 'proof', { confirms: false });
  for (const person of [lea, ali]) expect((await person.does('withdraw', withdrawn.record, withdrawing)).status).toBe(201);
  const [answer] = await lea.lists('replies', { review_id: settled.record.id });
  const record = { resource: 'replies', id: answer?.id ?? 0 };
  const asked = await arrives(['request_proof']);
  await daysPass(here, 4);
  await here.clockRound();
  await here.house.database.transaction((trx) => trx('links').where({ purpose: 'reply' }).whereNot({ resource: 'replies', record_id: record.id }).update({ revoked_at: 'x' }));
  for (const text of ['I came twice.', 'I came three times.']) {
    expect(await byLinkOf(here, record.id, { body: text })).toBe('done');
    if (text.includes('twice')) await lea.does('return_to_provider', record, { ground: 'off_topic', explanation: 'It is about another visit.' });
    else await lea.does('publish', record);
  }
  await daysPass(here, 7);
  await lea.does('mark_unverifiable', asked.record, { reason: 'No answer' });
  const about = (resource: string) => lea.lists('letters', { resource });
  return [...(await about('reviews')), ...(await about('replies'))].filter(({ to_email }) => String(to_email).includes(`-${locale}@`));
}

const byLinkOf = async (here: World, id: number, input: Record<string, unknown>): Promise<string> => {
  const link = (await here.house.database.read('links').where({ resource: 'replies', record_id: id }).whereNull('used_at').orderBy('id', 'desc').first()) as { email: string; id: number };
  await here.house.database.transaction((trx) => trx('links').where({ email: link.email, purpose: 'reply' }).where('id', '>', link.id).delete());
  return byLink(here, link.email, 'reply', input);
};

const kinds = [...new Set([review, reply].flatMap(({ transitions }) => Object.values(transitions).flatMap(({ sends }) => sends ?? [])))].sort();

for (const locale of ['en', 'fr'] as const)
  test(`each act that writes does so in the language of whom it writes to, with every place filled (authors in ${locale})`, async () => {
    const here = await world();
    const letters = await everyLetter(here, locale);
    expect([...new Set(letters.map(({ kind }) => kind))].sort()).toEqual(kinds);
    for (const { kind, to_email, locale: written, subject, body } of letters) {
      const language = String(to_email).startsWith('author') ? locale : other[locale];
      expect({ kind, written }).toEqual({ kind, written: language });
      expect(String(body), String(kind)).toMatch(greetings[language]);
      expect(String(body)).toMatch(kind === 'appeal_received' ? /The management|La direction/ : closings[language]);
      expect(`${String(subject)}\n${String(body)}`).not.toMatch(/undefined|null|NaN|\{|\}|\[object/);
      expect(String(subject).length).toBeLessThanOrEqual(120);
    }
    // The decision against a text gives its ground, its rule and its words; the remedy is named.
    const against = letters.filter(({ kind }) => kind === 'rejected' || kind === 'withdrawn').map(({ body }) => String(body));
    for (const text of against) expect(text).toMatch(/six (months|mois)/);
    expect(against.some((text) => text.includes('(client-protection.lawful-content)') && text.includes(rejecting.explanation))).toBe(true);
  });

test('links stand only in what leaves: what staff read says where they are, and nothing else of them', async () => {
  const here = await world();
  const letters = await everyLetter(here, 'en');
  await here.postRound();
  const sent = here.mail.filter(({ text }) => text.includes('/link#'));
  expect(sent.length).toBeGreaterThan(6);
  for (const { text } of here.mail) expect(text).not.toContain('{link');
  const tokens = sent.flatMap(({ text }) => [...text.matchAll(/\/link#([\w-]+)/g)].map((found) => found[1] ?? ''));
  expect(new Set(tokens).size).toBe(tokens.length);
  const kept = JSON.stringify([letters, await here.house.database.read('letters'), await here.house.database.read('links'), await here.house.database.read('events')]);
  for (const token of tokens) expect(kept).not.toContain(token);
  expect(letters.filter(({ body }) => String(body).includes('[personal link]')).length + letters.filter(({ body }) => String(body).includes('[lien personnel]')).length).toBeGreaterThan(6);
});

test('a letter without an address is set aside for a person, and nothing is sent', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const record = await here.review({ author_email: null });
  await lea.does('request_proof', record);
  here.passes({ minutes: 1 });
  await here.postRound();
  expect(here.mail).toEqual([]);
  expect(await lea.lists('letters', { record_id: record.id })).toMatchObject([{ kind: 'proof_request', delivery: 'set_aside', last_error: 'no address' }]);
});

test('what a preview shows is what leaves, and showing it writes nothing', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const record = await here.review();
  await lea.does('verify_author', record, proof);
  const before = await Promise.all(['reviews', 'events', 'letters', 'links', 'replies'].map((table) => here.house.database.read(table)));
  const previewed = await lea.asks('POST', `/api/reviews/${record.id}/transitions/preview`, { name: 'publish', input: {} });
  expect(previewed.status).toBe(200);
  expect(await Promise.all(['reviews', 'events', 'letters', 'links', 'replies'].map((table) => here.house.database.read(table)))).toEqual(before);
  await lea.does('publish', record);
  const shown = (previewed.body as unknown as { letters: { email: string; subject: string; body: string; locale: string }[] }).letters;
  const left = await lea.lists('letters', { record_id: record.id });
  expect(shown.map(({ email, subject, body, locale }) => ({ email, subject, body, locale }))).toEqual(left.map(({ to_email, subject, body, locale }) => ({ email: to_email, subject, body, locale })));
});

test('the second person sees the letters of what the first proposed, before confirming it', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const record = await here.review();
  await lea.does('verify_author', record, proof);
  await lea.does('publish', record);
  await lea.does('challenge', record, doubting);
  await daysPass(here, 7);
  await lea.does('withdraw', record, withdrawing);
  const previewed = await dora.asks('POST', `/api/reviews/${record.id}/transitions/preview`, { name: 'withdraw' });
  expect(previewed.status, previewed.body.detail).toBe(200);
  expect(JSON.stringify(previewed.body)).toContain(withdrawing.explanation);
});
