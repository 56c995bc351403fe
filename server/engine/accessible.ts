/** CASL rules turned into SQL that agrees with `ability.can()` row by row; a property test compares the two on both databases. */
import type { MongoAbility } from '@casl/ability';
import { rulesToAST } from '@casl/ability/extra';
import type { Knex } from 'knex';

interface Node {
  readonly operator: string;
  readonly field?: string;
  readonly value: unknown;
}

/** SQL of one node. Each leaf is true or false, never NULL, so that NOT above it means what it says. */
function sql(node: Node, table: string, bindings: unknown[]): string {
  const column = `${table}.${node.field ?? ''}`;
  const list = (values: readonly unknown[]) => {
    const known = values.filter((value) => value !== null);
    bindings.push(...known);
    const among = known.length ? `(${column} IS NOT NULL AND ${column} IN (${known.map(() => '?').join(', ')}))` : '1 = 0';
    return values.includes(null) ? `(${column} IS NULL OR ${among})` : among;
  };
  switch (node.operator) {
    case 'and':
    case 'or': {
      const parts = (node.value as Node[]).map((part) => sql(part, table, bindings));
      if (!parts.length) return node.operator === 'and' ? '1 = 1' : '1 = 0';
      return `(${parts.join(node.operator === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `NOT (${(node.value as Node[]).map((part) => sql(part, table, bindings)).join(' AND ')})`;
    case 'eq':
      return list([node.value]);
    case 'ne':
      return `NOT (${list([node.value])})`;
    case 'in':
      return list(node.value as unknown[]);
    case 'nin':
      return `NOT (${list(node.value as unknown[])})`;
    case 'regex':
      // One number in a list such as `,3,7,` (ability.ts lets no other pattern through).
      bindings.push(`%${(node.value as RegExp).source}%`);
      return `(${column} IS NOT NULL AND ${column} LIKE ?)`;
    default:
      throw new Error(`A rule uses ${node.operator}, which has no SQL of its own`);
  }
}

/** Narrows `query` to the rows of `table` on which this ability allows `action`; to none when it allows nothing. */
export function accessible<Query extends Knex.QueryBuilder>(query: Query, ability: MongoAbility, action: string, subject: string, table: string): Query {
  const ast = rulesToAST(ability, action, subject) as Node | null;
  if (ast === null) return query.whereRaw('1 = 0') as Query;
  const bindings: unknown[] = [];
  const text = sql(ast, table, bindings);
  return (text === '1 = 1' ? query : query.whereRaw(text, bindings as Knex.RawBinding[])) as Query;
}
