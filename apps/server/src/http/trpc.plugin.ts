import { type ApiContext, type AppRouter, appRouter } from '@post/api';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { requireApiKey } from './api-key.ts';
import type { HttpServerDeps } from './http-server-deps.ts';

/** The dashboard's API. Until staff can sign in, the API key stands in for them. */
export async function trpcPlugin(
  server: FastifyInstance,
  { ports, api, log }: Pick<HttpServerDeps, 'ports' | 'api' | 'log'>,
): Promise<void> {
  server.addHook('onRequest', requireApiKey(api.key));
  const context: ApiContext = { ports, actor: { kind: 'api', clinicId: api.clinicId } };
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: () => context,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          log.error({ err: error.cause ?? error, path }, 'a procedure failed');
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
}
