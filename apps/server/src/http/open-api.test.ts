import { openApiDocument, restEndpoints } from '@post/api';
import { expect, test } from 'vitest';
import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
const content = z.object({ 'application/json': z.object({ schema }) });
const operation = z.object({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  tags: z.tuple([z.string()]),
  parameters: z.array(
    z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema }),
  ),
  requestBody: z.object({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().min(1), content: content.optional() })),
});
const openApi = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.tuple([z.object({ url: z.literal('https://clinica.example') })]),
  paths: z.record(z.string().startsWith('/api/v1/'), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

const text = JSON.stringify(openApiDocument('https://clinica.example'));
const document = openApi.parse(JSON.parse(text));

const PROMISED = [
  'get /appointments',
  'post /appointments',
  'patch /appointments/{id}',
  'post /appointments/{id}/cancel',
  'get /availability',
  'get /services',
  'get /professionals',
  'get /patients',
  'post /patients',
  'patch /patients/{id}',
  'get /conversations',
  'get /conversations/{id}/messages',
  'post /conversations/{id}/messages',
  'post /conversations/{id}/handoff',
  'post /conversations/{id}/resume',
  'get /tasks',
  'post /tasks',
  'patch /tasks/{id}',
  'get /knowledge',
  'post /knowledge',
  'put /knowledge/{id}',
  'delete /knowledge/{id}',
];

test('the reference describes every route that the API promises', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
  );
  for (const route of PROMISED) expect(described).toContain(route);
  expect(described).toHaveLength(restEndpoints.length);
});

test('every parameter in a path is described, and every reference leads somewhere', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters } of Object.values(methods))
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath);
  }
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
  expect(references.length).toBeGreaterThan(restEndpoints.length);
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
});

test('operations have names of their own, and say how they refuse', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { responses } of operations)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401']));
  const book = document.paths['/api/v1/appointments']?.post;
  expect(Object.keys(book?.responses ?? {})).toEqual(['201', '400', '401', '409', '422']);
  expect(book?.parameters.map(({ name }) => name)).toEqual(['Idempotency-Key']);
  expect(book?.requestBody?.content['application/json'].schema).toMatchObject({
    required: ['serviceId', 'professionalId', 'startsAt'],
    properties: { startsAt: { type: 'string', format: 'date-time' } },
  });
});
