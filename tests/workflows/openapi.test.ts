import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { refusedWith, world } from '../support/world.ts';

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method?: string }[] };
  readonly handle?: { readonly stack?: readonly Layer[] };
  readonly slash?: boolean;
  match(path: string): boolean;
}
interface Operation {
  readonly summary: string;
  readonly parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  readonly requestBody?: { content: Record<string, { schema: object }> };
  readonly responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object> };
}

/** Express keeps no prefix of a mounted router: each is asked which of these it answers to. */
function mounted(layers: readonly Layer[], prefixes: readonly string[], at = ''): string[] {
  return layers.flatMap((layer) => {
    if (layer.route) {
      const path = `${at}${layer.route.path === '/' ? '' : layer.route.path}`.replace(/:(\w+)/g, '{$1}');
      return layer.route.stack.flatMap(({ method }) => (method ? [`${method} ${path}`] : []));
    }
    if (!layer.handle?.stack) return [];
    if (layer.slash) return mounted(layer.handle.stack, prefixes, at);
    const prefix = prefixes.find((one) => layer.match(`${one}/`));
    if (prefix === undefined) throw new Error('A router is mounted where this test does not look');
    return mounted(layer.handle.stack, prefixes, at + prefix);
  });
}

/** What JSON Schema (2020-12) lets stand in a schema, and the words with which our forms are drawn. */
const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const plain = new Set(['$schema', '$ref', 'type', 'enum', 'const', 'format', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'required', 'default', 'description', 'additionalProperties', 'propertyNames', 'label', 'labels', 'long', 'rating', 'shown_if', 'needed', 'sent_back']);

function faults(schema: unknown, at: string, known: ReadonlySet<string>): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${at} is no schema`];
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${at}/${key}`;
    if (key === 'properties') return Object.entries(value as object).flatMap(([name, one]) => faults(one, `${here}/${name}`, known));
    if (key === 'items') return faults(value, here, known);
    if (key === 'oneOf' || key === 'anyOf' || key === 'allOf') return (value as unknown[]).flatMap((one, index) => faults(one, `${here}/${index}`, known));
    if (key === 'type') return [value].flat().every((one) => types.includes(one as string)) ? [] : [`${here}: ${JSON.stringify(value)}`];
    if (key === '$ref') return known.has(value as string) ? [] : [`${here} leads nowhere: ${String(value)}`];
    if (key === 'required') return (value as string[]).flatMap((name) => (name in ((schema as { properties?: object }).properties ?? {}) ? [] : [`${here}: ${name} is no property`]));
    return plain.has(key) ? [] : [`${here} is no word of a schema`];
  });
}

const documented = async (): Promise<{ document: Document; routes: string[] }> => {
  const here = await world();
  const { body } = await here.stranger().reads('/api/openapi.json');
  const document = body as unknown as Document;
  const routes = mounted((createApp(here.house) as unknown as { router: { stack: Layer[] } }).router.stack, ['/api', ...new Set(Object.keys(document.paths).map((path) => `/${path.split('/')[2] ?? ''}`))]);
  return { document, routes };
};

test('the API’s document names every route that is mounted, and no other', async () => {
  const { document, routes } = await documented();
  const named = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`));
  expect(named.sort()).toEqual([...new Set(routes.filter((route) => route.includes(' /api/')))].sort());
});

test('every schema of it is one, every reference leads somewhere, every place in a path is a parameter', async () => {
  const { document } = await documented();
  expect(document.openapi).toBe('3.1.0');
  const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
  const wrong = Object.entries(document.components.schemas).flatMap(([name, schema]) => faults(schema, name, known));
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, { summary, parameters = [], requestBody, responses }] of Object.entries(operations)) {
      const at = `${method} ${path}`;
      if (!summary) wrong.push(`${at} says nothing`);
      const places = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      const given = parameters.filter(({ in: where }) => where === 'path').map(({ name }) => name);
      if (places.join() !== given.join()) wrong.push(`${at}: ${places.join()} against ${given.join()}`);
      for (const { name, schema } of parameters) wrong.push(...faults(schema, `${at} ${name}`, known));
      for (const content of [requestBody, ...Object.values(responses)]) for (const one of Object.values(content?.content ?? {})) wrong.push(...faults(one.schema, at, known));
      if (!Object.keys(responses).length || Object.values(responses).some(({ description }) => !description)) wrong.push(`${at} answers nothing`);
    }
  expect(wrong).toEqual([]);
});

test('the document and its page are open, and change nothing', async () => {
  const here = await world();
  const page = await here.stranger().reads('/api/docs');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const text = page.body as unknown as string;
  expect(text).toContain('/api/reviews');
  expect(text).not.toMatch(/<script/);
  refusedWith(await here.stranger().reads('/api/reviews'), 'SIGNED_OUT', 401);
});

test('each mounted path answers a method it does not know with 405 and what it does know', async () => {
  const here = await world();
  const [lea, key] = [await here.who('lea'), await here.key('reviews:write')];
  const { document } = await documented();
  for (const [path, operations] of Object.entries(document.paths)) {
    if (/stream|imports|session|links|invitation|welcome|docs|openapi/.test(path)) continue;
    const unknown = ['get', 'post', 'put', 'delete'].find((method) => !(method in operations));
    if (!unknown || (unknown === 'delete' && path.endsWith('{id}'))) continue;
    const answer = await lea.asks(unknown.toUpperCase(), path.replace('{id}', '1'), unknown === 'get' || unknown === 'delete' ? undefined : {});
    if (answer.status === 403) continue;
    expect({ path, unknown, status: answer.status, code: answer.body.code }).toEqual({ path, unknown, status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(Object.keys(operations).map((method) => method.toUpperCase()).sort());
  }
  refusedWith(await key.reads('/api/reviews/1/nothing'), 'MISSING', 404);
  refusedWith(await lea.reads('/api/nothing'), 'MISSING', 404);
  for (const twisted of ['/api/Reviews', '/api//reviews', '/api/reviews/1/', '/api/reviews//1']) refusedWith(await lea.reads(twisted), 'MISSING', 404);
});
