/** What a first visit downloads, compressed: ux.md, section 6, number 6, and the small page behind a link. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const kB = 1_000;
const folderOf = (build: string): string => fileURLToPath(new URL(`../../dist/${build}/`, import.meta.url));
const manifestOf = (build: string): Manifest => JSON.parse(readFileSync(`${folderOf(build)}.vite/manifest.json`, 'utf8')) as Manifest;

/** A chunk and everything that it cannot run without. */
function withImports(manifest: Manifest, name: string, reached = new Set<string>()): Set<string> {
  if (reached.has(name)) return reached;
  reached.add(name);
  for (const next of manifest[name]?.imports ?? []) withImports(manifest, next, reached);
  return reached;
}

const weigh = (build: string, manifest: Manifest, names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(folderOf(build) + (manifest[name]?.file ?? ''))).length, 0);

function entryOf(manifest: Manifest): string {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (!entry) throw new Error('The build names no entry');
  return entry;
}

/** The entry with each of the two languages: what a visit cannot do without. */
function visits(manifest: Manifest): readonly Set<string>[] {
  const entry = withImports(manifest, entryOf(manifest));
  return ['english', 'french'].map((language) => {
    const name = Object.keys(manifest).find((one) => manifest[one]?.file.includes(`/${language}-`));
    if (!name) throw new Error('The build has no file for each language');
    return new Set([...entry, ...withImports(manifest, name)]);
  });
}

/** What the heavier of the two languages makes of a first visit. */
const firstVisit = (build: string, manifest: Manifest): number => Math.max(...visits(manifest).map((names) => weigh(build, manifest, names))) / kB;

test('the console enters with at most 265 kB of script, and with the texts of its language a first visit stays below 310', () => {
  const manifest = manifestOf('console');
  // ux.md allows 300, and performance.md 360 with the texts; what a language weighs grows with every workflow, so both are held closer.
  expect(weigh('console', manifest, withImports(manifest, entryOf(manifest))) / kB).toBeLessThanOrEqual(265);
  expect(firstVisit('console', manifest)).toBeLessThanOrEqual(310);
});

test('the pages that a day begins with come in few files, for a browser fetches six at a time', () => {
  const manifest = manifestOf('console');
  const [first = new Set<string>()] = visits(manifest);
  expect(first.size).toBeLessThanOrEqual(4);
  const files = Object.entries({ 'desk/Desk.tsx': 12, 'insights/InsightsPage.tsx': 12, 'reviews/Moderation.tsx': 45 }).map(([page, most]) => {
    const more = [...withImports(manifest, page)].filter((name) => !first.has(name)).length;
    return { page, tooMany: more > most ? more : 0 };
  });
  expect(files.filter(({ tooMany }) => tooMany > 0)).toEqual([]);
});

test('no page of the console adds more than 90 kB', () => {
  const manifest = manifestOf('console');
  // The names of closed lists come with either language: they are there before any page.
  const [english, french] = visits(manifest);
  const first = new Set([...(english ?? [])].filter((name) => french?.has(name)));
  const heavy = Object.keys(manifest)
    .filter((name) => manifest[name] && !english?.has(name) && !french?.has(name) && Object.values(manifest).some(({ dynamicImports }) => dynamicImports?.includes(name)))
    .map((name) => ({ name, kB: weigh('console', manifest, [...withImports(manifest, name)].filter((one) => !first.has(one))) / kB }))
    .filter((page) => page.kB > 90);
  expect(heavy).toEqual([]);
});

// React alone is five sixths of it: the page's own words and forms are what this keeps small.
test('the page behind a link weighs at most 80 kB, in either language', () => {
  expect(firstVisit('link', manifestOf('link'))).toBeLessThanOrEqual(80);
});
