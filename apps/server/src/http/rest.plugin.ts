import { createHash } from 'node:crypto';
import {
  type ApiContext,
  answerOnce,
  callRestEndpoint,
  openApiDocument,
  type RestAnswer,
  type RestEndpoint,
  refusalAnswer,
  restEndpoints,
} from '@post/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireApiKey } from './api-key.ts';
import type { HttpServerDeps } from './http-server-deps.ts';

type RestDeps = Pick<HttpServerDeps, 'ports' | 'api' | 'publicUrl'>;
type Fields = Readonly<Record<string, unknown>>;

/** /api/v1: every procedure under the route it names itself, and the document that describes them. */
export async function restPlugin(server: FastifyInstance, deps: RestDeps): Promise<void> {
  const document = openApiDocument(deps.publicUrl);
  server.get('/api/v1/openapi.json', async () => document);
  await server.register(async (guarded) => {
    guarded.addHook('onRequest', requireApiKey(deps.api.key));
    acceptEmptyBodies(guarded);
    for (const endpoint of restEndpoints) {
      guarded.route({
        method: endpoint.method,
        url: `/api/v1${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        handler: async (request, reply) => {
          const { status, body } = await answer(deps, endpoint, request);
          return status === 204 ? reply.code(204).send() : reply.code(status).send(body);
        },
      });
    }
  });
}

/** Clients send `Content-Type: application/json` with nothing behind it when there is nothing to say. */
function acceptEmptyBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch (error) {
      done(Object.assign(new Error('the body is not JSON', { cause: error }), { statusCode: 400 }));
    }
  });
}

async function answer(deps: RestDeps, endpoint: RestEndpoint, request: FastifyRequest): Promise<RestAnswer> {
  const { clinicId } = deps.api;
  const sent = usesQuery(endpoint) ? request.query : (request.body ?? {});
  if (!isFields(sent) || !isFields(request.params))
    return refusalAnswer('invalid_request', { message: 'corpo: deve ser um objeto' });
  const input = { ...(usesQuery(endpoint) ? filled(sent) : sent), ...request.params };
  const context = (ports: ApiContext['ports']): ApiContext => ({
    ports,
    actor: { kind: 'api', clinicId },
    person: null,
  });
  const key = request.headers['idempotency-key'];
  if (endpoint.method !== 'POST' || key === undefined) return callRestEndpoint(endpoint, context(deps.ports), input);
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    return refusalAnswer('invalid_request', { message: 'Idempotency-Key: de 1 a 255 caracteres visíveis' });
  return answerOnce(deps.ports, { clinicId, key, fingerprint: fingerprint(endpoint, input) }, (joined) =>
    callRestEndpoint(endpoint, context(joined), input),
  );
}

function usesQuery({ method }: RestEndpoint): boolean {
  return method === 'GET' || method === 'DELETE';
}

/** `?status=&cursor=` asks for nothing in particular. */
function filled(query: Fields): Fields {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** The same request, whatever the order of its fields. */
function fingerprint(endpoint: RestEndpoint, input: Fields): string {
  const ordered = JSON.stringify([endpoint.procedure, input], (_key, value: unknown) =>
    isFields(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
  return createHash('sha256').update(ordered).digest('hex');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
