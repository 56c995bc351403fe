/** Forms that a member of staff has begun and not sent: kept for them alone, so that a closed tab or a lost line costs nothing. */
import { subject as typed } from '@casl/ability';
import type * as z from 'zod';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { newNote } from '../records/note.ts';
import { paymentGate, withoutPaymentData } from '#workflows/paymentGate';
import type { Work } from './behaviour.ts';
import { Refused, missing } from './errors.ts';
import { checkWords } from './forms.ts';
import { invalid, keepable, wellTyped } from './inputs.ts';
import { transitionNamed, workflowNamed } from './perform.ts';
import { readableRow } from './readable.ts';
import { type Actor, type CaseRow, say } from './workflow.ts';
import { workOf } from './work.ts';
import { resourceOr404 } from './write.ts';

export interface Draft {
  readonly input: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly saved_at: string;
}

/** One person's form: of a transition or a note on a record, or of a record that does not exist yet. */
interface Asked {
  readonly resource: string;
  /** Null for a record to be made. */
  readonly id: number | null;
  /** The transition; `note`; or `create`, with what the page was opened about: `create?provider_id=5`. */
  readonly name: string;
  readonly by: Actor;
}

/** Longest draft, in characters of JSON. */
const longestDraft = 20_000;
/** So many records one person begins at once. */
export const mostBegun = 50;

/** A record to be made has no number yet. */
const place = ({ resource, id, name, by }: Asked) => ({ resource, record_id: id ?? 0, name, staff_id: by.id });

const begins = /^create(\?[a-z_]{1,20}=\w{1,20}(&[a-z_]{1,20}=\w{1,20})?)?$/;
const noteForm = newNote.pick({ text: true, mentions: true });

interface Form {
  readonly fields: z.ZodObject | undefined;
  /** @throws Refused with the code of what no such form may hold */
  check(input: Draft['input']): void;
}

/** What no form of the house holds, whatever it is about. @throws Refused PAYMENT_DATA_NOT_ALLOWED */
function checkPayment(input: Draft['input']): void {
  if (!withoutPaymentData(input)) throw new Refused(422, paymentGate.code, paymentGate.says, { clause_id: paymentGate.clause });
}

/** The form that is asked about, for whoever may send it. @throws Refused MISSING, INVALID */
async function formOf(work: Work, { resource, id, name }: Asked): Promise<Form> {
  if (work.by.kind !== 'staff') throw missing();
  if (id === null) {
    const { subject, fields } = resourceOr404(resource);
    if (!work.ability.can('create', subject)) throw missing();
    if (!begins.test(name) || name.length > 60) throw invalid({ name: say('There is no such form.', 'Ce formulaire n’existe pas.') });
    return { fields, check: checkPayment };
  }
  if (name === 'note') {
    await readableRow(work.trx, work.by, resource, id);
    return { fields: noteForm, check: checkPayment };
  }
  const workflow = workflowNamed(resource);
  const row = (await work.trx(resource).where({ id }).first()) as CaseRow | undefined;
  if (!row || !work.ability.can('read', typed(workflow.subject, { ...row }))) throw missing();
  return { fields: transitionNamed(workflow, name).input, check: (input) => checkWords(workflow, { row, by: work.by, now: work.at, input }) };
}

/** What may be kept of a form that is still being written: values of the kinds that it asks for, and nothing that no form may hold. */
function keeping({ fields, check }: Form, sent: Draft['input']): Draft['input'] {
  const input = wellTyped(fields, sent);
  const text = JSON.stringify(input);
  if (text.length > longestDraft || !keepable(text)) throw new Refused(413, 'TOO_LARGE', say('This draft is too long to be kept.', 'Ce brouillon est trop long pour être conservé.'));
  check(input);
  return input;
}

/** @throws Refused INVALID for whoever has begun as many records as anybody may */
async function checkRoom({ trx, by }: Work): Promise<void> {
  const [begun] = (await trx('drafts').where({ staff_id: by.id, record_id: 0 }).count({ count: '*' })) as { count: number | string }[];
  if (Number(begun?.count) >= mostBegun)
    throw new Refused(422, 'INVALID', say(`You have begun ${mostBegun} forms: send one, or throw one away.`, `Vous avez commencé ${mostBegun} formulaires : envoyez-en un, ou abandonnez-en un.`));
}

/**
 * Keeps a form as it stands.
 * @throws Refused MISSING, INVALID, TOO_LARGE, or the code of a gate that no form may break
 */
export const keepDraft = (house: House, asked: Asked, sent: Draft['input']): Promise<Draft> =>
  house.database.transaction(async (trx) => {
    const work = workOf(house, trx, asked.by);
    const input = keeping(await formOf(work, asked), sent);
    const old = (await locked(house.database.engine, trx('drafts').where(place(asked))).first('id', 'revision')) as { id: number; revision: number } | undefined;
    if (!old && asked.id === null) await checkRoom(work);
    const kept = { input: JSON.stringify(input), revision: (old?.revision ?? 0) + 1, saved_at: work.at };
    if (old) await trx('drafts').where({ id: old.id }).update(kept);
    else await trx('drafts').insert({ ...place(asked), ...kept });
    return { ...kept, input };
  });

/** One's own draft. @throws Refused MISSING when there is none, or when the case may not be read */
export const draftOf = (house: House, asked: Asked): Promise<Draft> =>
  house.database.transaction(async (trx) => {
    await formOf(workOf(house, trx, asked.by), asked);
    const row = (await trx('drafts').where(place(asked)).first('input', 'revision', 'saved_at')) as { input: string; revision: number; saved_at: string } | undefined;
    if (!row) throw missing();
    return { ...row, input: JSON.parse(row.input) as Draft['input'] };
  });

/** Throws a draft away; nothing happens when there is none. */
export const dropDraft = (house: House, asked: Asked): Promise<void> =>
  house.database.transaction(async (trx) => {
    await formOf(workOf(house, trx, asked.by), asked);
    await trx('drafts').where(place(asked)).delete();
  });
