import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { abilityFrom, rulesOf } from '../../server/engine/ability.ts';
import { resources } from '../../server/workflows/index.ts';
import { review } from '../../server/workflows/review.ts';
import { permissionTable } from './permissionTable.ts';

const committed = fileURLToPath(new URL('../../docs/permissions.md', import.meta.url));

test('docs/permissions.md is what the declarations say', () => {
  const table = permissionTable(resources);
  if (process.env.UPDATE === '1') {
    mkdirSync(fileURLToPath(new URL('../../docs', import.meta.url)), { recursive: true });
    writeFileSync(committed, table);
  }
  expect(table).toBe(readFileSync(committed, 'utf8'));
});

test('a person of several roles may do what each of them allows, and a tie to the provider outweighs them all', () => {
  const by = { kind: 'staff', id: 7, name: 'Everything', roles: ['moderator', 'manager', 'administrator'], locale: 'en' } as const;
  const ability = abilityFrom(rulesOf([review], by));
  const file = (linked_staff_id: number | null) => ({ id: 1, linked_staff_id, __caslSubjectType__: review.subject });
  for (const action of ['read', 'edit', 'publish', 'confirm_rejection']) {
    expect(ability.can(action, file(null) as never)).toBe(true);
    expect(ability.can(action, file(8) as never)).toBe(true);
    expect(ability.can(action, file(7) as never)).toBe(false);
  }
});

test('a rule that could not become SQL stops the house from starting', () => {
  const by = { kind: 'staff', id: 7, name: 'Léa', roles: ['moderator'], locale: 'en' } as const;
  const wrong = [{ nothing_of_ours: 1 }, { rating: { $gte: 3 } }, { $or: [{ rating: 1 }] }, { state: { $regex: 'x' } }, { 'provider.name': 'x' }];
  for (const conditions of wrong) expect(() => rulesOf([{ ...review, rules: (_by, allow) => allow('read', conditions) }], by)).toThrow(/may compare its own columns/);
});
