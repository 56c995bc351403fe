/** Every door of the house, for tests of what must come through none of them. */
import { resources } from '../../server/workflows/index.ts';
import { isWorkflow } from '../../server/engine/workflow.ts';
import type { Person, World } from '../support/world.ts';

/** What this person is answered at every door at which something can be asked for: each record there is, one that is not, and a search for each of `words`. */
export async function everyAnswer(here: World, person: Person, words: readonly string[]): Promise<[path: string, text: string][]> {
  const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  const paths = ['/api/desk', '/api/bell', '/api/snoozes', '/api/session', '/api/staff', '/api/audit/verify', '/api/api_keys'];
  for (const column of ['customer_id', 'provider_id']) for (let id = 1; id <= 3; id += 1) paths.push(`/api/timeline?filter=${json({ [column]: id })}&range=[0,99]`, `/api/timeline/summary?filter=${json({ [column]: id })}`);
  for (const q of [...words, 'canary', 'firm', 'boiler', 'cellar', '+33611223344', '#1', '#2']) paths.push(`/api/search?q=${encodeURIComponent(q)}`, `/api/reviews?filter=${json({ q })}`, `/api/providers?filter=${json({ q })}`, `/api/customers?filter=${json({ q })}`);
  for (const resource of [...resources.map((one) => one.resource), 'events', 'letters']) {
    const declared = resources.find((one) => one.resource === resource);
    const relations = Object.keys({ ...declared?.belongs, ...declared?.has });
    paths.push(`/api/${resource}?range=[0,99]${relations.length ? `&embed=${json(relations)}` : ''}`, `/api/${resource}?filter=${json({ id: [1, 2, 3, 4, 5, 6, 7, 8] })}`);
    const ids = (await here.house.database.read(resource).orderBy('id').pluck('id')) as number[];
    for (const id of [...ids, (ids.at(-1) ?? 0) + 1]) paths.push(`/api/${resource}/${id}${relations.length ? `?embed=${json(relations)}` : ''}`);
    if (resource === 'events' || resource === 'letters') for (const about of ['reviews', 'signals', 'replies', 'providers']) paths.push(`/api/${resource}?filter=${json({ resource: about })}`, `/api/${resource}?filter=${json({ resource: about, record_id: 2 })}`);
  }
  const read = await Promise.all(paths.map(async (path): Promise<[string, string]> => {
    const { body } = await person.reads(path);
    return [path, JSON.stringify(body)];
  }));
  const acts: [path: string, body: { name: string; input: object }][] = [];
  for (const { resource, transitions } of resources.filter(isWorkflow)) {
    // What is not there answers the same whatever is asked of it.
    const [first = 1, ...others] = (await here.house.database.read(resource).orderBy('id').limit(2).pluck('id')) as number[];
    for (const name of Object.keys(transitions)) for (const id of [first, ...others]) acts.push([`/api/${resource}/${id}/transitions/preview`, { name, input: {} }]);
  }
  const previewed: [string, string][] = [];
  for (const [path, body] of acts) previewed.push([`${path} ${body.name}`, JSON.stringify((await person.asks('POST', path, body)).body)]);
  return [...read, ...previewed];
}
