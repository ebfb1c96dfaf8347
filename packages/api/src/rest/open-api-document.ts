import { type Json, namedSchemas } from './json-schema.ts';
import { openApiOperation } from './open-api-operation.ts';
import { restEndpoints } from './rest-endpoints.ts';

/** The OpenAPI 3.1 document of the REST routes, made of the same procedures that answer them. */
export function openApiDocument(publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of restEndpoints) {
    const path = `/api/v1${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: openApiOperation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'POST Clinics',
      version: '1',
      description:
        'Horários em ISO 8601 com fuso. Listas respondem `{items, nextCursor}`. Um POST repetido com a mesma ' +
        '`Idempotency-Key` recebe a primeira resposta. Erros: `{error: {code, message}}`.',
    },
    servers: [{ url: publicUrl }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
      schemas: { ...namedSchemas(restEndpoints.map(({ output }) => output)), Error: ERROR },
    },
  };
}

const ERROR: Json = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { type: 'string' }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
    reasons: { type: 'array', items: { type: 'string' } },
    alternatives: { type: 'array', items: { type: 'object' } },
  },
  required: ['error'],
};
