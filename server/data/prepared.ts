/** SQLite's prepared statements: what Knex asks again is parsed once for each connection. */

/** A statement as Knex hands it to the driver, and where it expects the answer. */
export interface Query {
  readonly sql: string;
  readonly method?: string;
  readonly returning?: unknown;
  readonly bindings?: readonly unknown[];
  response?: unknown;
  context?: unknown;
}

type Done = (this: { changes?: number; lastID?: number }, error: Error | null, response?: unknown) => void;

interface Statement {
  all(bindings: readonly unknown[], done: Done): void;
  run(bindings: readonly unknown[], done: Done): void;
  finalize(): void;
}

export interface RawSqlite {
  all(sql: string, bindings: readonly unknown[], done: Done): void;
  run(sql: string, bindings: readonly unknown[], done: Done): void;
  prepare(sql: string, done: (error: Error | null) => void): Statement;
  exec(sql: string, done: (error: Error | null) => void): void;
}

const mostPrepared = 300;
const preparedOn = new WeakMap<RawSqlite, Map<string, Statement>>();

/** Statements that come again are prepared once for each connection: parsing them costs as much as a short one takes. */
function withStatement(connection: RawSqlite, sql: string, use: (error: Error | null, statement: Statement) => void): void {
  const known = preparedOn.get(connection) ?? new Map<string, Statement>();
  preparedOn.set(connection, known);
  const found = known.get(sql);
  if (found) return use(null, found);
  // Kept only once it is known to be good: one that failed never answers.
  const statement: Statement = connection.prepare(sql, (error) => {
    if (!error) {
      const oldest = known.size >= mostPrepared ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.get(oldest)?.finalize();
      if (oldest !== undefined) known.delete(oldest);
      known.set(sql, statement);
    }
    use(error, statement);
  });
}

/** A long select that comes again word for word: one that lists what an import looks up has more to fill in. */
const isQuestion = ({ sql, bindings = [] }: Query): boolean => /^select\b/i.test(sql) && bindings.length <= 250;

/** Runs a statement of Knex's on SQLite, prepared where it comes again. */
export function preparedQuery(connection: RawSqlite, query: Query): Promise<Query> {
  const writes = ['insert', 'update'].includes(query.method ?? '') ? !query.returning : ['counter', 'del'].includes(query.method ?? '');
  return new Promise((resolve, reject) => {
    const done: Done = function (error, response) {
      if (error) return reject(error);
      query.response = response;
      // Copied: the same statement may run again before Knex reads how many rows it changed.
      query.context = { changes: this.changes, lastID: this.lastID };
      resolve(query);
    };
    const bindings = query.bindings ?? [];
    // What is long is asked once (an import's rows), but for the questions of a desk, which are asked all day; and what defines tables must not outlive them.
    const once = (query.sql.length > 4_000 && !isQuestion(query)) || !/^(select|insert|update|delete|with)\b/i.test(query.sql);
    if (once) connection[writes ? 'run' : 'all'](query.sql, bindings, done);
    else withStatement(connection, query.sql, (error, statement) => (error ? reject(error) : statement[writes ? 'run' : 'all'](bindings, done)));
  });
}
