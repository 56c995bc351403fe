import type { Knex } from 'knex';

/** The words of the cases that had none yet, the addresses by which some are found, and what each person chose for their own hands. */
export async function up(knex: Knex): Promise<void> {
  for (const [name, columns] of Object.entries(searched)) {
    await searchable(knex, name);
    await fill(knex, name, columns);
  }
  await knex.schema.alterTable('appeals', (table) => table.index(['appellant_email', 'id']));
  await knex.schema.alterTable('staff_complaints', (table) => table.index(['complainant_email', 'id']));
  await knex.schema.createTable('preferences', (table) => {
    table.integer('staff_id').primary().references('staff.id');
    table.text('chosen').notNullable();
    table.string('updated_at', 30).notNullable();
  });
}

const searched: Readonly<Record<string, readonly string[]>> = {
  engagements: ['title', 'reference'],
  conduct_cases: ['summary'],
  sanctions: ['reasons'],
  appeals: ['appellant_name', 'statement'],
  mediations: ['subject', 'facts'],
  provider_requests: ['subject', 'text'],
  disclosures: ['what'],
  profile_claims: ['text'],
  fee_refunds: ['reason'],
};

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** The folded words of a table's rows, kept by the engine in the transaction that writes the row. */
async function searchable(knex: Knex, name: string): Promise<void> {
  if (isSqlite(knex))
    await knex.raw(`CREATE VIRTUAL TABLE ${name}_search USING fts5(document, content='', contentless_delete=1, tokenize='unicode61', prefix='3', detail='none')`);
  else {
    await knex.raw(`CREATE TABLE ${name}_search (id integer PRIMARY KEY REFERENCES ${name}(id) ON DELETE CASCADE, document tsvector NOT NULL)`);
    await knex.raw(`CREATE INDEX ${name}_search_words ON ${name}_search USING gin (document)`);
  }
}

const atOnce = 400;

/** Lower case, no accents, words only. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

type Found = Readonly<Record<string, string | null>> & { readonly id: number };

/** Rows that stand there already are found as new ones are. */
async function fill(knex: Knex, name: string, columns: readonly string[]): Promise<void> {
  const [place, value] = isSqlite(knex) ? ['rowid', '(?, ?)'] : ['id', `(?, to_tsvector('simple', ?))`];
  for (let after = 0; ; ) {
    const rows = (await knex(name).where('id', '>', after).orderBy('id').limit(atOnce).select('id', ...columns)) as unknown as Found[];
    if (!rows.length) return;
    await knex.raw(
      `INSERT INTO ${name}_search(${place}, document) VALUES ${rows.map(() => value).join(',')}`,
      rows.flatMap((row) => [row.id, folded(columns.map((column) => row[column] ?? '').join(' '))]),
    );
    after = rows.at(-1)?.id ?? after;
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('preferences');
  await knex.schema.alterTable('staff_complaints', (table) => table.dropIndex(['complainant_email', 'id']));
  await knex.schema.alterTable('appeals', (table) => table.dropIndex(['appellant_email', 'id']));
  for (const name of Object.keys(searched)) await knex.schema.dropTable(`${name}_search`);
}
