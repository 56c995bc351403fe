// npm test: everything, types and lint, then one suite after the other, whatever became of the one before.
// npm test -- WORDS: only the test files whose path contains one of the words.
// The last line, "N passed, N failed", is what continuous integration reads.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled, root } from './installed.mjs';

const filters = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'entente-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const SUITES = [
  { title: 'Rules, engine and API, on SQLite', projects: ['unit', 'sqlite'] },
  { title: 'The same API, on PostgreSQL', projects: ['postgres'] },
  { title: 'Console', projects: ['client'] },
  { title: 'Real browser', projects: ['browser'], needsBuild: true },
];

await ensureInstalled();
const results = [];
if (filters.length === 0) results.push(await stage('Types and lint', typesAndLint));
for (const suite of SUITES) results.push(await stage(suite.title, () => runSuite(suite)));
summarize();

async function stage(title, work) {
  heading(title);
  const began = Date.now();
  const counts = await work();
  return { title, seconds: Math.round((Date.now() - began) / 1000), ...counts };
}

async function typesAndLint() {
  const good = (await run([join(root, 'node_modules/oxlint/bin/oxlint')])) === 0;
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, tests: 0 };
}

async function runSuite({ projects, needsBuild }) {
  if (needsBuild && (await run([join(root, 'scripts/build.mjs'), '--if-changed'])) !== 0) return { passed: 0, failed: 1, tests: 0 };
  const report = join(reports, `${projects.join('-')}.json`);
  const code = await run([
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const { passed, failed, failures } = count(report);
  // A suite that could not even start, or that broke between two tests, has failed all the same.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), tests: passed + failed, failures };
}

/** Test counts of one report of Vitest, and a line on each failure. A file that failed before its first test counts as one failure. */
function count(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'));
    const failures = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${relative(root, name)} › ${fullName}: ${firstLine(failureMessages[0])}`),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length, failures: [...failures, ...broken.map(({ name, message }) => `${relative(root, name)}: ${firstLine(message)}`)] };
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).split('\n', 1)[0].slice(0, 300);
}

function summarize() {
  heading('Summary');
  const width = Math.max(...results.map(({ title }) => title.length));
  for (const { title, passed, failed, seconds } of results) {
    console.log(`${failed > 0 ? '✗' : '✓'} ${title.padEnd(width)}  ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(4)} s`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // Named again at the very end: of a long log a reader may be left with its last lines alone.
  const failures = results.flatMap((result) => result.failures ?? []);
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
  if (sum('tests') === 0) console.log('\nNo test ran at all.');
  process.exitCode = sum('failed') > 0 || sum('tests') === 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

function heading(title) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 72 - title.length))}\n`);
}

/** Ends with the exit code. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
