/** Every act of the team is taken back whole for twenty seconds, or says why not: shown on the demo story, where each case stands in the middle of its life. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../server/engine/errors.ts';
import { perform } from '../../server/engine/perform.ts';
import { withTransitions } from '../../server/engine/show.ts';
import { undo } from '../../server/engine/undo.ts';
import { type Actor, type CaseRow, isWorkflow, roles } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { resources } from '../../server/workflows/index.ts';
import { playedHouse } from '../support/demo.ts';

const workflows = resources.filter(isWorkflow);
const isStaff = (by: readonly string[]): boolean => by.some((one) => (roles as readonly string[]).includes(one));
const now = '2026-09-09T09:30:00.000Z';
let house: House;
let close: () => Promise<void>;
let goesOn: () => void;
beforeAll(async () => {
  const played = await playedHouse(now);
  close = played.close;
  let minutes = 0;
  // Time goes on between acts, as it does.
  house = { ...played.house, clock: { now: () => new Date(Date.parse(now) + minutes * 60_000) } };
  goesOn = () => (minutes += 1);
}, 180_000);
afterAll(() => close());

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Something that such a field takes. */
function filled(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const branch = schema.anyOf?.find(({ type }) => type !== 'null');
  if (branch) return filled(branch);
  if (schema.properties) return Object.fromEntries((schema.required ?? []).map((name) => [name, filled(schema.properties?.[name] ?? {})]));
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => filled(schema.items ?? {}));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.format === 'date') return '2026-09-08';
  if (schema.format === 'date-time') return '2026-09-10T09:30:00.000Z';
  return 'Looked at with care. '.repeat(Math.ceil((schema.minLength ?? 1) / 20));
}

/** Every row of every case, but for what an undo moves on. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await Promise.all(workflows.map(async ({ resource }) => [resource, ((await house.database.read(resource).orderBy('id')) as CaseRow[]).map(({ version: _version, updated_at: _at, ...row }) => row)] as const));
  return Object.fromEntries(tables);
}

async function team(): Promise<Actor[]> {
  const people = (await house.database.read('staff').where({ kind: 'person' }).whereNull('disabled_at')) as { id: number; name: string; roles: string; locale: 'en' | 'fr' }[];
  return people.map(({ id, name, roles: held, locale }) => ({ kind: 'staff', id, name, roles: JSON.parse(held) as Actor['roles'], locale }));
}

test('an act of the team that cannot be taken back says why, in both languages', () => {
  for (const { resource, transitions } of workflows)
    for (const [name, { by, final_at_once }] of Object.entries(transitions)) {
      if (!final_at_once) continue;
      expect(isStaff(by), `${resource}.${name}: nobody could take it back`).toBe(true);
      expect([final_at_once.en, final_at_once.fr].every((words) => /^\S.{20,}\.$/.test(words)), `${resource}.${name}`).toBe(true);
    }
});

test('whatever the team can do in the demo story is taken back whole', async () => {
  const done = new Set<string>();
  const people = await team();
  // Nothing is ever left behind, so that what stood at the beginning stands before each act.
  const before = await everything();
  const text = JSON.stringify(before);
  for (const workflow of workflows) {
    const { resource } = workflow;
    const rows = (await house.database.read(resource).orderBy('id', 'desc')) as CaseRow[];
    const some = Object.keys(workflow.states).flatMap((state) => rows.filter((row) => row.state === state).slice(0, 2));
    for (const { id } of some)
      for (const by of people) {
        const row = (await house.database.read(resource).where({ id }).first()) as CaseRow;
        const offered = (await withTransitions(house, workflow, row, by).catch(() => ({ transitions: [] })) as { transitions?: { name: string; input?: Schema; refused: object | null }[] }).transitions ?? [];
        for (const { name, input, refused } of offered) {
          if (refused || done.has(`${resource}.${name}`) || workflow.transitions[name]?.final_at_once) continue;
          goesOn();
          const { version } = (await house.database.read(resource).where({ id }).first()) as CaseRow;
          const act = { resource, id, name, version, by, input: filled(input ?? { properties: {} }) };
          const after = await perform(house, act).catch((error: unknown) => {
            if (error instanceof Refused) return undefined;
            throw error;
          });
          if (!after) continue;
          done.add(`${resource}.${name}`);
          await undo(house, { resource, id, version: after.row.version, by }).catch((error: unknown) => expect.unreachable(`${resource}.${name} is not taken back: ${String(error)}`));
          const left = await everything();
          if (JSON.stringify(left) !== text) expect(left, `${resource}.${name} is not taken back whole`).toEqual(before);
        }
      }
  }
  expect(done.size, [...done].sort().join(' ')).toBeGreaterThan(70);
}, 180_000);
