import { type ApiPorts, type AppRouter, appRouter, type RequestContext } from '@post/api';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asActor } from '../auth/as-actor.ts';
import { hasApiKey } from './api-key.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { refuseForeignOrigins } from './own-origin.ts';

type TrpcDeps = Pick<HttpServerDeps, 'ports' | 'api' | 'staff' | 'publicUrl' | 'log'>;

/** The dashboard's API, for who is signed in and for the API key. */
export async function trpcPlugin(server: FastifyInstance, deps: TrpcDeps): Promise<void> {
  server.addHook('onRequest', refuseForeignOrigins(deps.publicUrl));
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => contextOf(deps, req, res),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          deps.log.error({ err: error.cause ?? error, path }, 'a procedure failed');
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
}

/** A key is looked at first: programs that send one mean it. */
async function contextOf(
  { ports, api, staff }: TrpcDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const reach: ApiPorts = ports;
  if (hasApiKey(request, api.key))
    return { ports: reach, actor: { kind: 'api', clinicId: api.clinicId }, person: null };
  const recognised = await staff.auth.recognise(request.headers.cookie);
  if (!recognised) return { ports: reach, actor: null, person: null };
  if (recognised.setCookies.length > 0) reply.header('set-cookie', [...recognised.setCookies]);
  const { sessionId, name, email } = recognised.staff;
  return { ports: reach, actor: asActor(recognised.staff), person: { sessionId, name, email } };
}
