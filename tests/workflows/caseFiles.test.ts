import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { labelOf } from '../../server/casefile/labels.ts';
import { isWorkflow } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { publishedReview } from './acting.ts';

interface File {
  readonly entries: { what: { en: string }; who: unknown; answers: { label: { en: string }; value: unknown }[]; hash: string }[];
  readonly letters: { to: string; subject: string; body: string }[];
  readonly clauses: { id: string; version: number }[];
  readonly left_out: { entries: number; letters: number; files: number };
  readonly proof: { events: number; ok: boolean; heads: { seq: number; hash: string }[] };
}

const makes = (person: Person, review: { id: number }, more: Record<string, unknown> = {}) =>
  person.asks('POST', '/api/case_files', { resource: 'reviews', record_id: review.id, recipient: 'full', purpose: 'Asked for by the court', format: 'json', ...more });
const madeFor = async (person: Person, review: { id: number }, recipient: string): Promise<File> => {
  const answer = await makes(person, review, { recipient });
  expect(answer.status, answer.body.detail).toBe(200);
  return answer.body as unknown as File;
};

/** A published review: the author’s address and the provider’s, and what a colleague noted. */
async function story(here: World) {
  const dora = await here.who('dora');
  const review = await publishedReview(here, { author_email: 'awa@kane.example' });
  await dora.asks('POST', '/api/notes', { resource: 'reviews', record_id: review.id, text: 'Between us: be kind.' });
  return { dora, review };
}

test('the file for the house tells every act, letter and clause, and proves that none was changed', async () => {
  const here = await world();
  const { dora, review } = await story(here);
  const file = await madeFor(dora, review, 'full');
  expect(file.entries.map(({ what }) => what.en)).toEqual(expect.arrayContaining(['Recorded', 'Author confirmed', 'Published', 'Note added']));
  expect(file.entries.find(({ what }) => what.en === 'Published')).toMatchObject({ who: 'Léa' });
  expect(file.letters.map(({ to }) => to)).toEqual(expect.arrayContaining(['Awa Kane', 'Sow Plumbing']));
  expect(file.clauses.length).toBeGreaterThan(0);
  expect(file.left_out).toEqual({ entries: 0, letters: 0, files: 0 });
  expect(file.proof).toMatchObject({ ok: true, events: file.entries.length });
  const stored = (await here.house.database.read('events').where({ resource: 'reviews', record_id: review.id }).orderBy('seq', 'desc')) as { action: string; hash: string; details: string }[];
  expect(stored[0]?.action).toBe('case_file');
  expect(stored[0]?.details).toContain('Asked for by the court');
  expect(file.proof.heads[0]?.hash).toBe(stored[1]?.hash);
});

test('a side is told how the case moved and what was written to it: no other address, no colleague’s name, no note', async () => {
  const here = await world();
  const { dora, review } = await story(here);
  const file = await madeFor(dora, review, 'provider');
  expect(file.letters.every(({ to }) => to === 'Sow Plumbing')).toBe(true);
  expect(file.entries.map(({ what }) => what.en)).toContain('Published');
  expect(file.left_out.entries).toBeGreaterThan(0);
  expect(file.left_out.letters).toBeGreaterThan(0);
  for (const word of ['awa@kane.example', 'Léa', 'be kind', 'Invoice 118', 'Note added']) expect(JSON.stringify(file)).not.toContain(word);
});

test('the PDF opens, in French or in English, and says what the file says', async () => {
  const here = await world();
  const { dora, review } = await story(here);
  for (const [locale, words] of [['fr', ['Dossier', 'Auteur confirmé', 'Publié', 'Chaque trace de cet historique']], ['en', ['Case file', 'Author confirmed', 'Published', 'Every event of this history']]] as const) {
    const answer = await dora.opens('/api/case_files', { resource: 'reviews', record_id: review.id, recipient: 'full', purpose: 'Archive', format: 'pdf', locale });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    const { text } = await extractText(document, { mergePages: true });
    for (const word of words) expect(text.replace(/\s+/g, ' ')).toContain(word);
  }
});

test('an event that was tampered with is told by the file', async () => {
  const here = await world();
  const { dora, review } = await story(here);
  const { proof } = await madeFor(dora, review, 'full');
  expect(proof.ok).toBe(true);
  // The database itself refuses to change an event, so a row is slipped in as a thief with the disk would.
  const [last] = (await here.house.database.read('events').where({ resource: 'reviews', record_id: review.id }).orderBy('seq', 'desc').limit(1)) as Record<string, unknown>[];
  await here.house.database.transaction((trx) => trx('events').insert({ ...last, id: undefined, seq: Number(last?.seq) + 1, action: 'publish' }));
  expect((await madeFor(dora, review, 'full')).proof.ok).toBe(false);
});

test('who makes a file for whom is a matter of role, and a case without that side has no such file', async () => {
  const here = await world();
  const { review } = await story(here);
  const [lea, vera, sam] = [await here.who('lea'), await here.who('vera'), await here.who('sam')];
  refusedWith(await makes(lea, review, { recipient: 'full' }), 'FORBIDDEN', 403);
  refusedWith(await makes(vera, review, { recipient: 'authority' }), 'FORBIDDEN', 403);
  expect((await makes(vera, review)).status).toBe(200);
  refusedWith(await makes(sam, review), 'MISSING', 404);
  refusedWith(await makes(lea, review, { recipient: 'customer', resource: 'unicorns' }), 'MISSING', 404);
  refusedWith(await makes(lea, review, { recipient: 'nobody' }), 'INVALID');
  refusedWith(await makes(lea, review, { recipient: 'customer', purpose: '' }), 'INVALID');
  refusedWith(await makes(await here.who('dora'), review, { recipient: 'person' }), 'INVALID');
});

test('whatever a person answered in a form has a name on paper, in both languages', () => {
  const nameless = resources.filter(isWorkflow).flatMap(({ resource, transitions }) =>
    Object.entries(transitions).flatMap(([name, { input }]) =>
      Object.entries(input?.shape ?? {}).flatMap(([field, schema]) => {
        const { type } = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as { type?: string };
        return type === 'string' && !labelOf(input, field) ? [`${resource}.${name}.${field}`] : [];
      }),
    ),
  );
  expect(nameless).toEqual([]);
});
