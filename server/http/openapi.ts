// The OpenAPI 3.1 document, made from the routes and the contract themselves.
import { keyRoleFor } from '../use-cases/rights.ts';
import { catalogue } from './problem.ts';
import { loadContract, type Route } from './route.ts';

/** Describes every route. */
export async function openApiOf(routes: readonly Route[], baseUrl: string): Promise<Record<string, unknown>> {
  const { schemas, jsonSchemaOf } = await loadContract();
  const names = Object.keys(schemas) as (keyof typeof schemas)[];
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of routes) {
    const path = openApiPath(one.path);
    paths[path] = { ...paths[path], [one.method]: operationOf(one, jsonSchemaOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Efterklang',
      version: '1',
      description: 'Surveys, waves, responses and released results. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: { ...Object.fromEntries(names.map((name) => [name, jsonSchemaOf(name)])), problem: problemSchema },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'Made with: efterklang user add --api-key' },
        session: { type: 'apiKey', in: 'cookie', name: baseUrl.startsWith('https:') ? '__Host-efterklang' : 'efterklang' },
      },
    },
  };
}

type SchemaOf = Awaited<ReturnType<typeof loadContract>>['jsonSchemaOf'];

function operationOf(one: Route, jsonSchemaOf: SchemaOf): Record<string, unknown> {
  const parameters = [...pathParameters(one.path), ...queryParameters(one, jsonSchemaOf), ...(one.personalLink ? [invitationHeader] : [])];
  return {
    summary: one.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(one.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${one.body}` } } } } }
      : {}),
    responses: { ...successesOf(one), ...failuresOf(one) },
    ...accessOf(one.access),
  };
}

/** `x-access`: what one must be in the activity (see use-cases/rights.ts); `x-role`: what an API key must have at least, if one may. */
function accessOf(access: Route['access']): Record<string, unknown> {
  if (access === 'anyone') return { security: [] };
  const role = keyRoleFor(access);
  return { security: [...(role ? [{ apiKey: [] }] : []), { session: [] }], 'x-access': access, ...(role ? { 'x-role': role } : {}) };
}
const invitationHeader = {
  name: 'Invitation',
  in: 'header',
  required: true,
  description: 'The token of the personal link, after #t=',
  schema: { type: 'string' },
};

function successesOf({ answers: { status, type, also = [] }, summary }: Route): Record<string, unknown> {
  const content =
    status === 204 ? {} : { content: { [type]: { schema: type === 'application/json' ? { type: 'object' } : { type: 'string' } } } };
  return Object.fromEntries([status, ...also].map((code) => [code, { description: summary, ...content }]));
}

function failuresOf(one: Route): Record<string, unknown> {
  const statuses = new Set([
    ...(one.body ? [400, 413, 415] : []),
    ...(one.query ? [400] : []),
    ...(one.access === 'anyone' ? [] : [401, 403]),
    ...(one.problems ?? []),
    500,
    503,
  ]);
  return Object.fromEntries([...statuses].sort((a, b) => a - b).map((status) => [status, failureOf(status)]));
}

function failureOf(status: number): Record<string, unknown> {
  const titles = Object.values(catalogue)
    .filter((entry) => entry.status === status)
    .map(({ title }) => title.en);
  return {
    description: titles.join('; ') || 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
  };
}

function pathParameters(path: string): readonly Record<string, unknown>[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(one: Route, jsonSchemaOf: SchemaOf): readonly Record<string, unknown>[] {
  if (!one.query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(one.query) as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

/** `/api/waves/:id/open` -> `/api/waves/{id}/open`. */
function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

const detail = {
  type: 'object',
  properties: { question: { type: 'string' }, field: { type: 'string' }, message: { type: 'string' } },
  required: ['message'],
};
const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: Object.keys(catalogue).map((code) => `/problems/${code}`) },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do' },
    problems: { type: 'array', items: detail },
  },
  required: ['type', 'title', 'status', 'detail'],
};
