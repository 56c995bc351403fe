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

/** What a visit cannot do without: the entry, and the heavier of the two languages. */
function firstVisit(build: string, manifest: Manifest): number {
  const entry = withImports(manifest, entryOf(manifest));
  const languages = ['english', 'french'].map((language) => Object.keys(manifest).find((name) => manifest[name]?.file.includes(`/${language}-`)));
  const weights = languages.map((name) => {
    if (!name) throw new Error(`The build of the ${build} has no file for each language`);
    return weigh(build, manifest, new Set([...entry, ...withImports(manifest, name)]));
  });
  return Math.max(...weights) / kB;
}

test('the console enters with at most 300 kB of script, and with the texts of its language a first visit stays well below 360', () => {
  const manifest = manifestOf('console');
  expect(weigh('console', manifest, withImports(manifest, entryOf(manifest))) / kB).toBeLessThanOrEqual(300);
  // performance.md allows 360; what a language weighs grows with every workflow, so it is held closer.
  expect(firstVisit('console', manifest)).toBeLessThanOrEqual(335);
});

test('no page of the console adds more than 90 kB', () => {
  const manifest = manifestOf('console');
  const entry = entryOf(manifest);
  const first = withImports(manifest, entry);
  const heavy = Object.keys(manifest)
    .filter((name) => manifest[name] && !first.has(name) && Object.values(manifest).some(({ dynamicImports }) => dynamicImports?.includes(name)))
    .map((name) => ({ name, kB: weigh('console', manifest, [...withImports(manifest, name)].filter((one) => !first.has(one))) / kB }))
    .filter((page) => page.kB > 90);
  expect(heavy).toEqual([]);
});

// React alone is five sixths of it: the page's own words and forms are what this keeps small.
test('the page behind a link weighs at most 80 kB, in either language', () => {
  expect(firstVisit('link', manifestOf('link'))).toBeLessThanOrEqual(80);
});
