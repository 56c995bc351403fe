/** The OpenAPI document, from the same schemas that validate, and a page to read it. */
import { Router } from 'express';
import { revealing } from '../engine/reveal.ts';
import { schemaOf } from '../engine/show.ts';
import { editable } from '../engine/write.ts';
import { type Resource, isWorkflow } from '#engine/workflow';
import { resources } from '#workflows/index';
import { event } from '../records/event.ts';
import { letter } from '../records/letter.ts';
import { fixedPaths } from './apiPaths.ts';
import { only } from './limits.ts';
import { docsPage } from './docsPage.ts';

export interface Operation {
  readonly summary: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const refusals = { default: { description: 'A refusal: code, sentence, clause.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } };
const ok = (status: number, description: string, schema?: object) => ({ [status]: { description, ...(schema && json(schema)) }, ...refusals });
const byId = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };
const inQuery = (name: string, description: string) => ({ name, in: 'query', description, schema: { type: 'string' } });
const several = { type: 'array', maxItems: 100, items: { type: 'object', properties: { id: { type: 'integer' }, version: { type: 'integer' } } } };
const ref = (resource: Resource) => ({ $ref: `#/components/schemas/${resource.subject}` });

/** The row as the API shows it; which columns a person finds depends on their role. */
function rowSchema(resource: Resource): object {
  const kinds = { number: { type: ['number', 'null'] }, text: { type: ['string', 'null'] }, instant: { type: ['string', 'null'], format: 'date-time' }, date: { type: ['string', 'null'], format: 'date' }, json: {}, flag: { type: ['boolean', 'null'] } };
  const properties = Object.fromEntries(Object.entries(resource.columns).flatMap(([name, { kind, only: roles, masked }]) => (masked && !roles ? [] : [[name, { ...kinds[kind], ...(roles && { description: `Read by: ${roles.join(', ')}` }) }]])));
  return { type: 'object', properties: { id: { type: 'integer' }, ...properties } };
}

function listOf(resource: Resource): Operation {
  const names = (flag: 'filter' | 'sort') => Object.entries(resource.columns).flatMap(([name, column]) => (column[flag] ? [name] : [])).join(', ');
  return {
    summary: `List ${resource.resource}`,
    parameters: [
      inQuery('filter', `JSON. Fields: id, ${names('filter')}${resource.search ? ', q' : ''}; also with _gte _lte _gt _lt _neq`),
      inQuery('sort', `JSON ["field","ASC"|"DESC"]. Fields: id, ${names('sort')}`),
      inQuery('range', 'JSON [0,24]; at most 100 rows, offset at most 10000'),
      inQuery('embed', `JSON. Relations: ${[...Object.keys({ ...resource.belongs, ...resource.has }), ...(isWorkflow(resource) && resource.glass ? ['gate_count'] : [])].join(', ') || 'none'}`),
      inQuery('count', 'Counts up to this many, at most 10000'),
    ],
    responses: ok(200, 'A page; its total in Content-Range and X-Total-Count, X-Total-Capped when there are more.', { type: 'array', items: ref(resource) }),
  };
}

function facetsOf(resource: Resource): Operation {
  const counted = Object.entries(resource.columns).flatMap(([name, { facet }]) => (facet ? [name] : []));
  return {
    summary: `How many of ${resource.resource} hold each value`,
    parameters: [inQuery('fields', `JSON list of: ${counted.join(', ') || 'none'}`), inQuery('filter', 'As for the list')],
    responses: ok(200, '{field: [{value, count, capped}]}; a count stops at 1,000.'),
  };
}

function pathsOf(resource: Resource): Paths {
  const base = `/api/${resource.resource}`;
  const told = resource === event || resource === letter;
  const one = { summary: `One of ${resource.resource}`, parameters: [byId], responses: ok(200, 'The record.', ref(resource)) };
  if (told) return { [base]: { get: listOf(resource) }, [`${base}/{id}`]: { get: one } };
  const edit: Operation = { summary: `Edit one of ${resource.resource} (version or If-Match needed)`, parameters: [byId], requestBody: json({ ...schemaOf(editable(resource)) }), responses: ok(200, 'The record.', ref(resource)) };
  const removal: Operation = isWorkflow(resource) && !resource.deletes
    ? { summary: 'Always refused: a case is never deleted', parameters: [byId], responses: refusals }
    : { summary: `Delete one of ${resource.resource} that no other record names`, parameters: [byId], responses: ok(200, '{id}') };
  const masked = Object.entries(resource.columns).flatMap(([name, column]) => (column.masked ? [name] : []));
  const plain: Paths = {
    ...(masked.length && { [`${base}/{id}/reveal`]: { post: { summary: `Show what is masked: ${masked.join(', ')}; recorded with its purpose`, parameters: [byId], requestBody: json(schemaOf(revealing)), responses: ok(200, '{field, value}') } } }),
    [`${base}/facets`]: { get: facetsOf(resource) },
    [base]: { get: listOf(resource), post: { summary: `Create one of ${resource.resource}`, requestBody: json(schemaOf(resource.fields)), responses: ok(201, 'The record.', ref(resource)) } },
    [`${base}/{id}`]: { get: one, put: edit, delete: removal },
  };
  if (!isWorkflow(resource)) return plain;
  const acts = Object.entries(resource.transitions).map(([name, { input }]) => ({
    type: 'object', required: ['name', 'version'],
    properties: { name: { const: name }, version: { type: 'integer' }, input: schemaOf(input) },
  }));
  return {
    ...plain,
    [`${base}/{id}/transitions`]: { post: { summary: `Act on one of ${resource.resource}`, parameters: [byId], requestBody: json({ oneOf: acts }), responses: ok(201, 'The record.', ref(resource)) } },
    [`${base}/{id}/transitions/preview`]: { post: { summary: 'The letters that the act would send; nothing is written', parameters: [byId], requestBody: json({ oneOf: acts }), responses: ok(200, 'The letters.') } },
    [`${base}/undo`]: { post: { summary: 'Take back up to 100 of my last acts within 20 seconds', requestBody: json({ type: 'object', required: ['items'], properties: { items: several } }), responses: ok(200, 'What was taken back and what was refused, one by one.') } },
    [`${base}/transitions`]: { post: { summary: `Act on up to 100 of ${resource.resource}`, requestBody: json({ type: 'object', required: ['name', 'items'], properties: { name: { enum: Object.keys(resource.transitions) }, input: { type: 'object' }, items: several } }), responses: ok(200, 'What was done and what was refused, one by one.') } },
    [`${base}/{id}/undo`]: { post: { summary: 'Take back your own last act within 20 seconds', parameters: [byId], requestBody: json({ type: 'object', properties: { version: { type: 'integer' } } }), responses: ok(201, 'The record.', ref(resource)) } },
    [`${base}/{id}/claim`]: { put: { summary: 'Claim for ten minutes; {"break": reason} takes over', parameters: [byId], responses: ok(200, 'The claim.') }, delete: { summary: 'Let go of a claim', parameters: [byId], responses: ok(200, 'No claim.') } },
  };
}

let document: object | undefined;

/** The whole document, built once. */
export function openapi(): object {
  const told = [...resources, event, letter];
  document ??= {
    openapi: '3.1.0',
    info: { title: 'Entente', version: '1', description: 'The console’s own API: records, transitions, refusals. Texts are bilingual; a refusal speaks the language of the person refused.' },
    paths: Object.assign({}, fixedPaths, ...told.map(pathsOf)) as Paths,
    components: {
      schemas: {
        ...Object.fromEntries(told.map((resource) => [resource.subject, rowSchema(resource)])),
        Problem: { type: 'object', required: ['type', 'title', 'status', 'detail', 'code'], properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' }, errors: { type: 'object' }, clause_id: { type: 'string' }, clause_on: { type: 'string', format: 'date' }, unmet: { type: 'array', items: { type: 'object' } } } },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'entente' }, key: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ session: [] }, { key: [] }],
  };
  return document;
}

/** `GET /api/openapi.json` and `GET /api/docs`. */
export function documentRoutes(): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.route('/openapi.json').get((_request, response) => {
    response.json(openapi());
  }).all(only('GET'));
  router.route('/docs').get((_request, response) => {
    response.type('html').send(docsPage(openapi() as { paths: Paths }));
  }).all(only('GET'));
  return router;
}

