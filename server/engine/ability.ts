/** Who may do what: declarations turned into CASL rules. Pure; the same rules are packed for the console. */
import { type MongoAbility, type RawRuleOf, createMongoAbility } from '@casl/ability';
import { resources } from '#workflows/index';
import { type Actor, type Grant, type Resource, isWorkflow } from './workflow.ts';

export type Rule = RawRuleOf<MongoAbility>;

/** What a workflow may ask for in a condition; anything else throws when the app starts. */
const operators = new Set(['$eq', '$ne', '$in', '$nin']);

/** Whether a text such as `,3,7,` names somebody: the one pattern that a rule may look for. */
const namesOne = (value: object): boolean => '$regex' in value && Object.keys(value).length === 1 && /^,\d+,$/.test(String(value.$regex));

function checked(resource: Resource, conditions: Record<string, unknown>): Record<string, unknown> {
  for (const [column, value] of Object.entries(conditions)) {
    const known = column === 'id' || column in resource.columns;
    const plain = value === null || typeof value !== 'object';
    const allowed = plain || Object.keys(value).every((operator) => operators.has(operator)) || namesOne(value);
    if (!known || !allowed) throw new Error(`${resource.resource}: a rule may compare its own columns by eq, ne, in, nin, or find one number in a list; not ${column}`);
  }
  return conditions;
}

/**
 * The rules of one actor over all resources.
 * A role reads, creates, edits and performs what the declarations grant it; a key what its scopes say; a link its one record.
 * @throws Error when a declaration's condition could not be turned into SQL
 */
export function rulesOf(declared: readonly Resource[], by: Actor): Rule[] {
  const rules: Rule[] = [];
  const holds = (holders: readonly string[] | undefined) => (holders ?? []).some((holder) => (by.roles as readonly string[]).includes(holder));
  for (const resource of declared) {
    const grant =
      (inverted: boolean): Grant =>
      (action, conditions) => {
        const rule: Rule = { action, subject: resource.subject };
        if (conditions) rule.conditions = checked(resource, conditions);
        if (inverted) rule.inverted = true;
        rules.push(rule);
      };
    const allow = grant(false);
    if (by.kind === 'key') {
      const may = (verb: string) => by.scopes?.includes(`${resource.resource}:${verb}`) ?? false;
      if (!resource.sealed && (may('read') || may('write'))) allow('read');
      if (may('write') && resource.creates.includes('platform')) allow('create');
      if (may('write') && resource.edits?.by.includes('platform')) allow('edit');
      continue;
    }
    if (by.kind === 'link') {
      if (by.only?.resource !== resource.resource || !isWorkflow(resource)) continue;
      const may = Object.entries(resource.transitions).flatMap(([name, { by: who }]) => (holds(who) ? [name] : []));
      if (may.length) allow(may, { id: by.only.id });
      continue;
    }
    if (holds(resource.reads)) allow('read');
    if (holds(resource.creates)) allow('create');
    if (holds(resource.edits?.by)) allow('edit');
    if (holds(resource.deletes)) allow('delete');
    if (isWorkflow(resource)) {
      const may = Object.entries(resource.transitions).flatMap(([name, { by: who, second_by }]) => (holds(who) || holds(second_by) ? [name] : []));
      if (may.length) allow(may);
    }
    resource.rules?.(by, allow, grant(true));
  }
  return rules;
}

/** The rules of one actor over everything the house holds. */
export const rulesFor = (by: Actor): Rule[] => rulesOf(resources, by);

/** Builds the ability that answers `can(action, subject)`. Built by us from declarations, never from what a client sends. */
export const abilityFrom = (rules: Rule[]): MongoAbility => createMongoAbility(rules);

/** The columns of a resource that this actor may read: one list for answers, filters, sorts, searches, embeds, history and streams. */
export function readableColumns(resource: Resource, by: Actor): string[] {
  // A key reads what the platform itself sends, not what people wrote about it here.
  const own: readonly string[] = by.kind === 'key' ? ['platform'] : by.roles;
  return Object.entries(resource.columns).flatMap(([name, { only, masked }]) => {
    const named = only?.some((role) => own.includes(role)) ?? false;
    return named || (!masked && (!only || by.kind === 'clock')) ? [name] : [];
  });
}

/** The columns by whose exact value this actor may look a record up without being shown it. */
export const soughtColumns = (resource: Resource, by: Actor): string[] =>
  by.kind === 'staff' ? Object.entries(resource.columns).flatMap(([name, { sought }]) => (sought?.some((role) => by.roles.includes(role)) ? [name] : [])) : [];

/** The columns that this actor is not shown, and may ask for. */
export const maskedColumns = (resource: Resource, by: Actor): string[] =>
  by.kind === 'staff' ? Object.entries(resource.columns).flatMap(([name, { masked }]) => (masked?.some((role) => by.roles.includes(role)) ? [name] : [])) : [];
