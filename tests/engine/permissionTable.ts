/** The table of permissions, made from the declarations: who may read, create, edit, delete, and perform what from which state. */
import { abilityFrom, readableColumns, rulesOf } from '../../server/engine/ability.ts';
import { type Actor, type Resource, type Role, type Workflow, isWorkflow, roles, statesAfter } from '../../server/engine/workflow.ts';

const outsiders = ['author', 'provider', 'customer', 'candidate', 'referee', 'clock', 'platform'] as const;
const holders = [...roles, ...outsiders];
type Holder = (typeof holders)[number];

/** Somebody with one role and nothing else; a key of the platform may write what it is meant to write. */
function actorOf(resource: Resource, holder: Holder): Actor {
  const plain = { id: 1, name: holder, locale: 'en' as const };
  if ((roles as readonly string[]).includes(holder)) return { ...plain, kind: 'staff', roles: [holder as Role] };
  if (holder === 'platform') return { ...plain, kind: 'key', roles: ['platform'], scopes: [`${resource.resource}:write`] };
  if (holder === 'clock') return { ...plain, kind: 'clock', roles: ['clock'] };
  return { ...plain, kind: 'link', roles: [holder as 'author' | 'provider' | 'customer' | 'candidate' | 'referee'], only: { resource: resource.resource, id: 1 } };
}

const abilities = (resource: Resource): Map<Holder, (action: string) => boolean> =>
  new Map(holders.map((holder) => {
    const ability = abilityFrom(rulesOf([resource], actorOf(resource, holder)));
    return [holder, (action) => ability.can(action, resource.subject)];
  }));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function recordTable(resource: Resource): string {
  const can = abilities(resource);
  const verbs = ['read', 'create', 'edit', 'delete'];
  return table(['', ...holders], verbs.map((verb) => [verb, ...holders.map((holder) => (can.get(holder)?.(verb) ? 'yes' : ''))]));
}

function hiddenTable(resource: Resource): string {
  const restricted = Object.entries(resource.columns).flatMap(([name, { only }]) => (only ? [name] : []));
  if (!restricted.length) return '';
  const readers = roles.filter((role) => abilities(resource).get(role)?.('read'));
  const sees = (role: Role, name: string) => readableColumns(resource, actorOf(resource, role)).includes(name);
  return `\nColumns that not every reader sees:\n\n${table(['', ...readers], restricted.map((name) => [`\`${name}\``, ...readers.map((role) => (sees(role, name) ? 'yes' : ''))]))}`;
}

/** Which half of an act for two a holder may do; both when nothing is said. */
function half({ second_person, by, second_by }: Workflow['transitions'][string], holder: Holder): string {
  if (!second_person) return 'yes';
  // Most of its answers take one person.
  if (typeof second_person === 'object') return second_by?.includes(holder as Role) ? 'yes (two)' : 'yes';
  if (!second_by || (by.includes(holder) && second_by.includes(holder as Role))) return 'two';
  return by.includes(holder) ? 'proposes' : 'confirms';
}

/** One row for each transition and each state it leaves: where it leads and who may perform it. A state without a row refuses it to everybody. */
function transitionTable(workflow: Workflow): string {
  const can = abilities(workflow);
  const acting = holders.filter((holder) => Object.keys(workflow.transitions).some((name) => can.get(holder)?.(name)));
  const rows = Object.entries(workflow.transitions).flatMap(([name, transition]) =>
    transition.from.map((state) => {
      const to = statesAfter(transition, state).join(', ');
      return [`\`${name}\``, state, to === state ? '(stays)' : to, ...acting.map((holder) => (can.get(holder)?.(name) ? half(transition, holder) : ''))];
    }),
  );
  return table(['transition', 'from', 'to', ...acting], rows);
}

/** The whole of `docs/permissions.md`. */
export function permissionTable(resources: readonly Resource[]): string {
  const parts = resources.map((resource) =>
    [`## ${resource.resource}`, '', recordTable(resource), hiddenTable(resource), isWorkflow(resource) ? `\n${transitionTable(resource)}\n` : ''].join('\n').trimEnd(),
  );
  return `# Who may do what

Generated from the declarations in \`server/workflows\` and \`server/records\`; a test fails when it is not what they say. To write it anew after a
change of the rules: \`UPDATE=1 npx vitest run --project unit tests/engine/permissionTable.test.ts\`. The difference is what a reviewer reads.

\`yes\`: may, when the gates of the transition hold. \`two\`: proposes, and another person confirms; \`proposes\`, \`confirms\`: that half alone. Empty: refused, and so is a transition from a state that has no row. The author, the provider, the customer, the candidate and the referee act
through a link, on the one record it opens; the platform by a key with that resource's \`write\` scope. Nobody sees, whatever their role, a
file about a provider to whom they are tied (S0-22).

${parts.join('\n\n')}
`;
}
