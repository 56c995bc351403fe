/** Finds what the people of a file share with one another, with other files and with the team (S0-16), and writes a warning for each. */
import type { Effect, Work } from '../engine/behaviour.ts';
import { selected } from '../data/bulk.ts';
import { SIMILAR_ENOUGH, bands, sketch } from '../signals/index.ts';
import { SHORTEST_WORDING } from '../signals/nearDuplicate.ts';
import { overlap } from '../signals/overlap.ts';
import { quote, shorten } from '../signals/passage.ts';
import { type PersonKeys, type Written, personKeys } from '../signals/personKeys.ts';
import { type CaseRow, type Row, type Say, textOf } from '#engine/workflow';
import { type Compared, explainShared, explainWording } from './matchExplanations.ts';
import type { WarningKind, WarningParty } from './referenceWords.ts';

/** The verbs with which warnings are written, so that an undo takes them back. */
export type Verbs = Pick<Effect, 'add' | 'change'>;

/** Somebody who may turn out to be somebody else. */
interface Somebody {
  readonly party: WarningParty;
  readonly id: number;
  readonly name: string;
  /** As they were written, and in the form in which they are compared. */
  readonly written: Written;
  readonly keys: PersonKeys;
  readonly words: string;
  readonly application_id?: number;
  readonly slot?: number;
}

interface Found {
  readonly kind: WarningKind;
  readonly with_kind: WarningParty;
  readonly with_id: number;
  readonly explanation: Say;
}

const contacts = ['phone', 'email', 'address', 'name'] as const;
/** Other files looked at; beyond this many, a person sees enough. */
const mostFiles = 10;
const longestExplanation = 400;

/** Everything a client said. */
export const wordsOf = (row: Readonly<Record<string, unknown>>): string => [row.professionalism_comment, row.satisfaction_comment, row.other_words].map(textOf).filter(Boolean).join('\n');

const known = (written: Written): Pick<Somebody, 'name' | 'written' | 'keys'> => ({ name: textOf(written.name), written, keys: personKeys(written) });

const asSlot = (party: WarningParty) => (row: CaseRow): Somebody => ({
  party, id: row.id, application_id: Number(row.application_id), slot: Number(row.slot), words: wordsOf(row),
  ...known({ name: row.client_name, email: row.client_email, phone: row.client_phone, address: row.client_address }),
});

const asCandidate = (application: CaseRow): Somebody => ({
  party: 'candidate', id: application.id, words: textOf(application.claimed_background),
  ...known({ name: application.candidate_name, email: application.candidate_email, phone: application.candidate_phone, address: application.candidate_address }),
});

async function recommenderOf(trx: Work['trx'], application: CaseRow): Promise<Somebody[]> {
  const row = (await trx('recommendations').where({ id: Number(application.recommendation_id) }).first()) as CaseRow | undefined;
  if (!row) return [];
  const who = known({ name: row.recommender_name, email: row.recommender_email, phone: row.recommender_phone, address: row.recommender_address });
  return [{ party: 'recommender', id: row.id, words: textOf(row.message), ...who }];
}

async function team(trx: Work['trx']): Promise<Somebody[]> {
  const people = (await trx('staff').where({ kind: 'person' }).select('id', 'name', 'email')) as { id: number; name: string; email: string }[];
  return people.map(({ id, name, email }) => ({ party: 'staff', id, words: '', ...known({ name, email }) }));
}

/** Clients of other files who share a key. */
async function otherFiles(trx: Work['trx'], keys: PersonKeys, application_id: number): Promise<Somebody[]> {
  const told = contacts.filter((kind) => keys[kind] !== null);
  if (!told.length) return [];
  const rows = (await trx('client_references')
    .whereNot({ application_id })
    .where((any) => {
      for (const kind of told) void any.orWhere(`client_${kind}_key`, keys[kind]);
    })
    .orderBy('id', 'desc')
    .limit(mostFiles)) as CaseRow[];
  return rows.map(asSlot('reference'));
}

/** Clients of other files whose words share a band with these. */
async function alikeFiles(trx: Work['trx'], words: string, application_id: number): Promise<Somebody[]> {
  if (words.length < SHORTEST_WORDING) return [];
  const wanted = bandsOf(words);
  if (!wanted.length) return [];
  const found = await selected<{ reference_id: number }>(trx, `SELECT DISTINCT reference_id FROM reference_sketches WHERE band IN (${wanted.join(',')}) ORDER BY reference_id DESC LIMIT ${mostFiles * 4}`);
  const rows = (await trx('client_references').whereIn('id', found.map(({ reference_id }) => reference_id)).whereNot({ application_id }).where({ state: 'completed' })) as CaseRow[];
  return rows.map(asSlot('reference'));
}

const bandsOf = (words: string): number[] => [...new Set(bands(sketch(words)).map((key) => parseInt(key, 16)))];

/** Files the wording of an answer under its bands. */
export async function fileWording(trx: Work['trx'], row: Row): Promise<void> {
  await trx('reference_sketches').where({ reference_id: row.id }).delete();
  const rows = bandsOf(wordsOf(row)).map((band) => ({ band, reference_id: row.id }));
  if (rows.length) await trx('reference_sketches').insert(rows);
}

/** What one person shares with each of the others. */
function compare(one: Somebody, others: readonly Somebody[]): Found[] {
  return others.flatMap((other): Found[] => {
    const compared: Compared = { name: one.name, other: other.name, ...(other.application_id && { application_id: other.application_id }), ...(other.slot && { slot: other.slot }) };
    const found: Found[] = contacts
      .filter((kind) => one.keys[kind] !== null && one.keys[kind] === other.keys[kind])
      .map((kind) => ({ kind, with_kind: other.party, with_id: other.id, explanation: explainShared(kind, other.party, textOf(one.written[kind]), compared) }));
    if (one.words.length >= SHORTEST_WORDING && other.words.length >= SHORTEST_WORDING) {
      const { share, passages } = overlap(one.words, other.words);
      const passage = shorten(quote(one.words, passages.slice(0, 1)), 120);
      if (share >= SIMILAR_ENOUGH) found.push({ kind: 'wording', with_kind: other.party, with_id: other.id, explanation: explainWording(other.party, share, passage, compared) });
    }
    return found;
  });
}

/** Writes the warnings that are not there already. */
async function write({ trx }: Work, { add }: Verbs, application: CaseRow, reference_id: number | null, found: readonly Found[]): Promise<void> {
  const there = (await trx('match_warnings').where({ application_id: application.id, reference_id }).select('kind', 'with_kind', 'with_id')) as Omit<Found, 'explanation'>[];
  for (const { explanation, ...one } of found) {
    if (there.some((other) => other.kind === one.kind && other.with_kind === one.with_kind && other.with_id === one.with_id)) continue;
    await add('match_warnings', {
      ...one, state: 'open', application_id: application.id, reference_id,
      explanation_en: shorten(explanation.en, longestExplanation), explanation_fr: shorten(explanation.fr, longestExplanation),
      candidate_staff_id: application.candidate_staff_id as number | null, recommender_staff_id: application.recommender_staff_id as number | null,
    }, 'create');
  }
}

const applicationOf = async (trx: Work['trx'], id: number): Promise<CaseRow> => (await trx('applications').where({ id }).first()) as CaseRow;

/** Warnings about a client who was just named or has just answered. */
export async function warnOfReference(work: Work, verbs: Verbs, row: CaseRow): Promise<void> {
  const { trx } = work;
  const application = await applicationOf(trx, Number(row.application_id));
  const one = asSlot('slot')(row);
  const slots = (await trx('client_references').where({ application_id: application.id }).whereNot({ id: row.id }).whereNot({ state: 'replaced' })) as CaseRow[];
  const elsewhere = [...(await otherFiles(trx, one.keys, application.id)), ...(await alikeFiles(trx, one.words, application.id))];
  const others = [asCandidate(application), ...(await recommenderOf(trx, application)), ...slots.map(asSlot('slot')), ...(await team(trx)), ...elsewhere];
  const once = others.filter((other, index) => others.findIndex(({ party, id }) => party === other.party && id === other.id) === index);
  await write(work, verbs, application, row.id, compare(one, once));
  await keepCounts(work, verbs, application.id);
}

/** Warnings about a candidate whose file was just opened. */
export async function warnOfApplication(work: Work, verbs: Verbs, application: CaseRow): Promise<void> {
  const one = asCandidate(application);
  const others = [...(await recommenderOf(work.trx, application)), ...(await team(work.trx)), ...(await otherFiles(work.trx, one.keys, application.id))];
  await write(work, verbs, application, null, compare(one, others));
  await keepCounts(work, verbs, application.id);
}

/** Keeps on the file how many warnings wait for a verdict, and how many clients answered who are not the candidate's own circle. */
export async function keepCounts({ trx }: Work, { change }: Verbs, application_id: number): Promise<void> {
  const count = async (query: Promise<unknown>) => Number((await query as { n: number | string } | undefined)?.n ?? 0);
  const open_warnings = await count(trx('match_warnings').where({ application_id, state: 'open' }).count({ n: '*' }).first());
  const found = trx('match_warnings').whereRaw('match_warnings.reference_id = client_references.id').where({ verdict: 'same_person' }).whereNot({ with_kind: 'reference' });
  const references_completed = await count(trx('client_references').where({ application_id, state: 'completed' }).whereNotExists(found).count({ n: '*' }).first());
  const before = (await trx('applications').where({ id: application_id }).first('open_warnings', 'references_completed')) as { open_warnings: number; references_completed: number };
  if (before.open_warnings === open_warnings && before.references_completed === references_completed) return;
  await change('applications', application_id, { open_warnings, references_completed }, 'references_counted');
}
