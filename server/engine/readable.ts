/** A record by its name and number, for whoever may read it: hidden and absent look the same. */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import { resourceNamed } from '#workflows/index';
import { missing } from './errors.ts';
import type { Actor, Resource, Row } from './workflow.ts';
import { abilityOf } from './work.ts';

/** @throws Refused MISSING when there is none that `by` may read */
export async function readableRow(read: Knex, by: Actor, resource: string, id: number): Promise<{ declared: Resource; row: Row }> {
  const declared = resourceNamed(resource);
  const row = declared && ((await read(resource).where({ id }).first()) as Row | undefined);
  if (!declared || !row || !abilityOf(by).can('read', typed(declared.subject, { ...row }))) throw missing();
  return { declared, row };
}
