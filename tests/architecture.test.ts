import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const PURE_ENGINE = ['workflow', 'ability', 'refusal', 'described'];
const FOLDERS = ['client', 'server', 'migrations', 'seeds', 'scripts', 'tests', 'bench'];

const files = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => /\.(tsx?|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

type File = (typeof files)[number];

const within = (...folders: string[]): File[] => files.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
const isPureEngine = ({ path }: File): boolean => dirname(path) === 'server/engine' && PURE_ENGINE.includes(basename(path, '.ts'));
const isSql = ({ path }: File): boolean => path.endsWith('.sql.ts');

/** What a file imports, relative paths resolved to the repository, `#engine/x` left as it is. `import type` counts unless `types` is false. */
function imports({ path, text }: File, { types = true } = {}): string[] {
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)]
    .filter(([, onlyType]) => types || !onlyType)
    .map(([, , from, dynamic, bare]) => from ?? dynamic ?? bare ?? '')
    .map((target) => (target.startsWith('.') ? relative(root, join(root, dirname(path), target)) : target));
}

/** These files and every file of ours that they need at run time: what is pure must be so all the way down. */
function withAllTheyImport(of: File[]): File[] {
  const reached = new Set(of);
  for (const file of reached) {
    const targets = imports(file, { types: false }).map((target) => target.replace(/^#(workflows|engine)\/(.*)$/, 'server/$1/$2.ts'));
    for (const next of files) if (targets.includes(next.path)) reached.add(next);
  }
  return [...reached];
}

/** Every file that breaks a rule, with what breaks it: an empty list is what each test asks for. */
function offences(of: File[], find: (file: File) => string[]): string[] {
  return of.flatMap((file) => find(file).map((offence) => `${file.path}: ${offence}`));
}
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found.trim());

describe('the one-way rule', () => {
  const pure = withAllTheyImport([...within('server/workflows', 'server/letters', 'server/policies').filter((file) => !isSql(file)), ...files.filter(isPureEngine)]);

  test('the house rules, the letters, the policies and the pure engine know no machine: no Express, Knex, Node, React', () => {
    expect(offences(pure, (file) => imports(file).filter((target) => /^(express|knex|node:|react|@mui)|^client\/|\.sql\.ts$/.test(target)))).toEqual([]);
  });

  test('nor what time it is: instants are handed to them', () => {
    expect(offences(pure, ({ text }) => matches(text, /new Date\(\)|Date\.now\(\)|\bclock\.now\(|performance\.now\(/g))).toEqual([]);
  });

  test('the client imports from the server only what is pure', () => {
    const allowed = new RegExp(`^#workflows/(?!.*\\.sql)|^#engine/(${PURE_ENGINE.join('|')})$`);
    expect(
      offences(within('client'), (file) => imports(file).filter((target) => /^(#|server\/|migrations\/|knex|express|node:)/.test(target) && !allowed.test(target))),
    ).toEqual([]);
  });

  test('only the engine writes a state', () => {
    const elsewhere = within('server').filter(({ path }) => !path.startsWith('server/engine/'));
    const written = /\.(?:update|insert|merge)\(\s*\{[^}]*\bstate\b\s*[:,}][^}]*|\.(?:update|insert)\(\s*['"]state['"]/g;
    expect(offences(elsewhere, ({ text }) => matches(text, written))).toEqual([]);
  });

  test('only server/data knows which database it is', () => {
    const elsewhere = within('server', 'seeds').filter(({ path }) => !path.startsWith('server/data/'));
    const dialect = /\b(?:client\.config|PRAGMA|fts5|to_tsquery|to_tsvector|pg_trgm|ON CONFLICT)\b|from ['"](?:pg|sqlite3)['"]|\.engine\s*===?\s*['"]\w+['"]/gi;
    expect(offences(elsewhere, ({ text }) => matches(text, dialect))).toEqual([]);
  });

  test('a migration imports nothing but the type of Knex', () => {
    const steps = within('migrations').filter(({ path }) => basename(path) !== 'index.ts');
    expect(offences(steps, (file) => [...imports(file, { types: false }), ...imports(file).filter((target) => target !== 'knex')])).toEqual([]);
  });
});

describe('plain files', () => {
  test('no file is longer than 250 lines', () => {
    expect(offences(files, ({ text }) => (text.split('\n').length > 251 ? [`${text.split('\n').length - 1} lines`] : []))).toEqual([]);
  });

  test('no test is left out, and none alone', () => {
    expect(offences(within('tests'), ({ text }) => matches(text, /\b(?:test|it|describe)\.(?:only|skip|todo)\b|\.skipIf\(/g))).toEqual([]);
  });
});
