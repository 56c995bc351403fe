/** Forms that a member of staff has begun and not sent: kept for them alone, so that a closed tab or a lost line costs nothing. */
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import type { Work } from './behaviour.ts';
import { Refused, missing } from './errors.ts';
import { checkWords } from './forms.ts';
import { keepable, wellTyped } from './inputs.ts';
import { transitionNamed, workflowNamed } from './perform.ts';
import { type Actor, type CaseRow, say } from './workflow.ts';
import { workOf } from './work.ts';

export interface Draft {
  readonly input: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly saved_at: string;
}

/** One person's form of one transition on one case. */
interface Asked {
  readonly resource: string;
  readonly id: number;
  readonly name: string;
  readonly by: Actor;
}

/** Longest draft, in characters of JSON. */
export const longestDraft = 20_000;

const place = ({ resource, id, name, by }: Asked) => ({ resource, record_id: id, name, staff_id: by.id });

async function seen(work: Work, { resource, id, name }: Asked): Promise<CaseRow> {
  const workflow = workflowNamed(resource);
  const row = (await work.trx(resource).where({ id }).first()) as CaseRow | undefined;
  if (work.by.kind !== 'staff' || !row || !work.ability.can('read', typed(workflow.subject, { ...row }))) throw missing();
  transitionNamed(workflow, name);
  return row;
}

/** What may be kept of a form that is still being written: values of the kinds that it asks for, and nothing that no form may hold. */
function keeping({ by, at }: Work, { resource, name }: Asked, row: CaseRow, sent: Draft['input']): Draft['input'] {
  const workflow = workflowNamed(resource);
  const input = wellTyped(transitionNamed(workflow, name).input, sent);
  const text = JSON.stringify(input);
  if (text.length > longestDraft || !keepable(text)) throw new Refused(413, 'TOO_LARGE', say('This draft is too long to be kept.', 'Ce brouillon est trop long pour être conservé.'));
  checkWords(workflow, { row, by, now: at, input });
  return input;
}

/**
 * Keeps a form as it stands.
 * @throws Refused MISSING, INVALID, TOO_LARGE, or the code of a gate that no form may break
 */
export const keepDraft = (house: House, asked: Asked, sent: Draft['input']): Promise<Draft> =>
  house.database.transaction(async (trx) => {
    const work = workOf(house, trx, asked.by);
    const input = keeping(work, asked, await seen(work, asked), sent);
    const old = (await locked(house.database.engine, trx('drafts').where(place(asked))).first('id', 'revision')) as { id: number; revision: number } | undefined;
    const kept = { input: JSON.stringify(input), revision: (old?.revision ?? 0) + 1, saved_at: work.at };
    if (old) await trx('drafts').where({ id: old.id }).update(kept);
    else await trx('drafts').insert({ ...place(asked), ...kept });
    return { ...kept, input };
  });

/** One's own draft. @throws Refused MISSING when there is none, or when the case may not be read */
export const draftOf = (house: House, asked: Asked): Promise<Draft> =>
  house.database.transaction(async (trx) => {
    await seen(workOf(house, trx, asked.by), asked);
    const row = (await trx('drafts').where(place(asked)).first('input', 'revision', 'saved_at')) as { input: string; revision: number; saved_at: string } | undefined;
    if (!row) throw missing();
    return { ...row, input: JSON.parse(row.input) as Draft['input'] };
  });

/** Throws a draft away; nothing happens when there is none. */
export const dropDraft = (house: House, asked: Asked): Promise<void> =>
  house.database.transaction(async (trx) => {
    await seen(workOf(house, trx, asked.by), asked);
    await trx('drafts').where(place(asked)).delete();
  });
