import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resources } from '#workflows/index';
import { apiKey } from '../../server/records/apiKey.ts';
import { staff } from '../../server/records/staff.ts';
import { type Texts, joined } from '../../client/i18n/catalogue.ts';
import { english } from '../../client/i18n/english.ts';
import { french } from '../../client/i18n/french.ts';
import { allTexts, createI18nProvider } from '../../client/providers/i18n.ts';
import { subjectOf } from '../../client/providers/ability.ts';
import { isTold } from '../../client/workflow/differences.ts';

const client = join(import.meta.dirname, '../../client');

const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`)));
const textAt = (texts: Texts, key: string): unknown => key.split('.').reduce<unknown>((tree, part) => (tree as Texts | undefined)?.[part], texts);

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('link/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

// Our own words: react-admin's are its own affair, save that none may be lacking.
const [en, fr] = [joined(Object.values(english)), joined(Object.values(french))];

test('English and French say the same things', () => {
  expect(keysOf(fr).sort()).toEqual(keysOf(en).sort());
});

test('a text keeps its places and its plural forms in the other language', () => {
  const places = (text: unknown): string[] => [...String(text).matchAll(/%\{\w+\}/g)].map(([place]) => place).sort();
  const differing = keysOf(en).filter((key) => {
    const [one, other] = [textAt(en, key), textAt(fr, key)];
    return places(one).join() !== places(other).join() || String(one).includes('||||') !== String(other).includes('||||');
  });
  expect(differing).toEqual([]);
});

test('no screen prints a key of its own: each shows the one that this person presses', () => {
  const fixed = sources(client).flatMap((code) => code.match(/<Kbd keys="[^"]*"|aria-keyshortcuts="[^"]*"|ariaKeys\('[^']*'\)|aria-keyshortcuts=\{[^}]*'[^}]*\}/g) ?? []);
  expect(fixed).toEqual([]);
});

test('no text is empty', () => {
  expect(keysOf(en).filter((key) => textAt(en, key) === '' || textAt(fr, key) === '')).toEqual([]);
});

test('every text that a component names exists', () => {
  const code = sources(client).join('\n');
  const named = [...code.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? '');
  expect(named.length).toBeGreaterThan(80);
  expect([...new Set(named)].filter((key) => typeof textAt(en, key) !== 'string')).toEqual([]);
  const begun = [...code.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map(([, key]) => key ?? '');
  expect([...new Set(begun)].filter((key) => typeof textAt(en, key) !== 'object')).toEqual([]);
});

test('every form that makes a record has a title', () => {
  const made = sources(client).flatMap((code) => [...code.matchAll(/<CreatePage resource="(\w+)"/g)].map(([, resource]) => resource ?? ''));
  expect(made.length).toBeGreaterThan(10);
  expect(made.filter((resource) => typeof textAt(en, `resources.${resource}.create`) !== 'string')).toEqual([]);
});

test('every column and field of the lists and forms has a name in both languages', () => {
  const named = sources(client).flatMap((code) => [...code.matchAll(/(?:<DataTable\.Col|Input)\s+source="(\w+)"/g)].map(([, source]) => source ?? ''));
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((source) => typeof textAt(en, `fields.${source}`) !== 'string')).toEqual([]);
});

test('every resource, and every column that a history can show, has a name in both languages', () => {
  const named = (key: string) => [en, fr].every((texts) => typeof textAt(texts, key) === 'string');
  expect(resources.filter(({ resource }) => !named(`resources.${resource}.name`)).map(({ resource }) => resource)).toEqual([]);
  const columns = resources.flatMap(({ resource, columns }) => Object.keys(columns).filter(isTold).map((name) => [resource, name] as const));
  expect(columns.length).toBeGreaterThan(300);
  expect(columns.filter(([resource, name]) => !named(`resources.${resource}.fields.${name}`) && !named(`fields.${name}`)).map((pair) => pair.join('.'))).toEqual([]);
});

test('react-admin finds our field names under each resource, and its own sentences in French', async () => {
  const texts = (await allTexts('fr')) as unknown as Texts;
  expect(textAt(texts, 'resources.providers.fields.trade')).toBe('Métier');
  expect(textAt(texts, 'resources.engagements.fields.title')).toBe('Prestation');
  expect(textAt(texts, 'ra.action.save')).toBe('Enregistrer');
  const needed = keysOf((await allTexts('en')) as unknown as Texts);
  expect(needed.filter((key) => typeof textAt(texts, key) !== 'string')).toEqual([]);
});

test('the page says which language it speaks', async () => {
  const provider = await createI18nProvider('en');
  expect(document.documentElement.lang).toBe('en');
  await provider.changeLocale('fr');
  expect([document.documentElement.lang, provider.translate('shell.menu.desk')]).toEqual(['fr', 'Mon bureau']);
});

test('each resource is known to the rules by the subject that its declaration names', () => {
  for (const { resource, subject } of [...resources, staff, apiKey]) expect(subjectOf(resource)).toBe(subject);
});
