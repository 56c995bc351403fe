import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyClause, policies } from '../../server/policies/index.ts';
import { clauseById, clauses } from '../../server/workflows/clauses.ts';

const root = new URL('../../', import.meta.url);

/** How many rules each of the five documents holds: S0-01 to S0-35, and so on. */
const rulesOf = { S0: 35, S1: 23, S2: 35, S3: 21, S4: 20 } as const;
const numbered = (document: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${document}-${String(index + 1).padStart(2, '0')}`);
const rules = Object.entries(rulesOf).flatMap(([document, count]) => numbered(document, count));

const promised = new Set(everyClause.flatMap(({ promises }) => promises));
const keeping = (rule: string): string[] => everyClause.filter(({ promises }) => promises.includes(rule)).map(({ id }) => id);

describe('what the five policies promise', () => {
  test('every one of the 134 rules is kept by a clause', () => {
    expect(rules.length).toBe(134);
    expect(rules.filter((rule) => !promised.has(rule))).toEqual([]);
  });

  test('no clause claims to keep a rule, or to settle a question, that nobody wrote', () => {
    const questions = numbered('C', 22);
    expect([...promised].filter((rule) => !rules.includes(rule) && !questions.includes(rule))).toEqual([]);
    expect(everyClause.filter(({ promises }) => new Set(promises).size !== promises.length || promises.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('the rules counted here are those of the catalogue, where it lies beside the project', () => {
    const path = new URL('../shared/spec/requirements.md', root);
    const written = existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(/^\| (S[0-4]-\d\d) \|/gm)].map(([, id]) => id ?? '') : rules;
    expect([...new Set(written)].sort()).toEqual(rules);
  });
});

describe('what a clause may do', () => {
  /** Section G of the catalogue with its closing list, the terms of use, and the invitations to review. */
  const grounds = [
    ...numbered('S0', 10).slice(1), 'S0-20', 'S1-10', 'S1-11', 'S1-13', 'S1-14', 'S1-17',
    ...numbered('S3', 14), 'S3-17', 'S3-18',
  ];
  const dutyFor = (force: string): string[] => everyClause.filter((clause) => clause.side === 'provider_duty' && clause.force === force).flatMap(({ promises }) => promises);

  test('a provider can be sanctioned for what the catalogue lists, and for nothing else', () => {
    const rulesAmong = (found: string[]): string[] => [...new Set(found.filter((rule) => rule.startsWith('S')))].sort();
    expect(rulesAmong(dutyFor('sanctionable'))).toEqual([...grounds].sort());
  });

  test('writing outside the platform is advised against, drawing customers away from it is a fault', () => {
    expect([clauseById('conduct-policy.platform-messages')?.force, clauseById('conduct-policy.no-solicitation')?.force]).toEqual(['advisory', 'sanctionable']);
  });

  test('an honest no, a lapsed insurance and a guess about the company ground nothing against anybody', () => {
    for (const rule of ['S1-12', 'S4-10', 'S2-09'])
      expect(keeping(rule).map((id) => clauseById(id)?.force)).toEqual(keeping(rule).map(() => 'advisory'));
  });

  test('what we promise, and how we work, is never a ground against somebody else', () => {
    const ours = everyClause.filter(({ side }) => side === 'platform_commitment' || side === 'staff_standard');
    expect(ours.filter(({ force }) => force !== 'advisory').map(({ id }) => id)).toEqual([]);
  });
});

describe('the library', () => {
  test('an id is used once, begins with its document, and is what the gates expect of an id', () => {
    expect(new Set(everyClause.map(({ id }) => id)).size).toBe(everyClause.length);
    for (const { slug, clauses: lines } of policies)
      expect(lines.filter(({ id }) => !new RegExp(`^${slug}\\.[a-z]+(?:-[a-z]+)*$`).test(id)).map(({ id }) => id)).toEqual([]);
    expect(clauses.map(({ id }) => id)).toEqual(everyClause.map(({ id }) => id));
  });

  test('joining takes the two charters and the terms of use', () => {
    expect(policies.filter(({ needed_to_join }) => needed_to_join).map(({ slug }) => slug).sort()).toEqual(['quality-charter', 'service-charter', 'terms-of-use']);
    expect(new Set(policies.map(({ slug }) => slug)).size).toBe(policies.length);
  });

  test('the charter binds both sides', () => {
    const sides = new Set(policies.find(({ slug }) => slug === 'quality-charter')?.clauses.map(({ side }) => side));
    expect([...sides].sort()).toEqual(['platform_commitment', 'provider_duty']);
  });

  test.each(policies.flatMap(({ slug, title, change_reason, clauses: lines }) => [[`${slug} (title)`, { en: `${title.en}.`, fr: `${title.fr}.` }] as const, [`${slug} (reason)`, change_reason] as const, ...lines.map(({ id, text }) => [id, text] as const)]))(
    '%s is said in whole sentences in English and in French, each as it is typeset', (_id, text) => {
      expect(text.en).not.toBe(text.fr);
      for (const words of [text.en, text.fr]) {
        expect(words).toMatch(/^\p{Lu}.*\.$/su);
        expect(words.length).toBeLessThanOrEqual(600);
        expect(words).not.toMatch(/ {2}|['"]|^\s|\s$/);
      }
      expect(text.fr).not.toMatch(/[^\u00a0][;:!?»]|«[^\u00a0]/);
      expect(text.en).not.toMatch(/\s[;:!?]/);
    });
});
