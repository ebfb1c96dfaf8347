import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { answerError, answerErrors } from './answer-errors.ts';
import { calendarFeedRoute } from './calendar-feed.route.ts';
import { cloudWebhookRoute } from './cloud-webhook.route.ts';
import { dashboardPlugin } from './dashboard.plugin.ts';
import { docsPlugin } from './docs.plugin.ts';
import { healthRoute } from './health.route.ts';
import { createHttpMetrics, type HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { knowledgeFilePlugin } from './knowledge-file.plugin.ts';
import { mediaRoute } from './media.route.ts';
import { restPlugin } from './rest.plugin.ts';
import { securityHeaders } from './security-headers.ts';
import { sentFilePlugin } from './sent-file.plugin.ts';
import { sessionPlugin } from './session.plugin.ts';
import { simulatorRoute } from './simulator.route.ts';
import { trpcPlugin } from './trpc.plugin.ts';
import { takeRawBodies } from './webhook-body.ts';
import { zapiWebhookRoute } from './zapi-webhook.route.ts';

/** Longer than the front proxy keeps its side open, so that it never sends into a closing connection. */
const KEEP_ALIVE_MS = 75_000;
/** A request that is still arriving after this long is cut off. */
const REQUEST_MS = 30_000;

/** Everything this process answers over HTTP, ready to listen. */
export function buildHttpServer(deps: HttpServerDeps): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const server = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => requestId(headers['x-request-id']),
    frameworkErrors: answerError,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_MS,
    routerOptions: { maxParamLength: 300 },
  });
  const metrics = createHttpMetrics(deps.metrics, deps.queueDepths);
  securityHeaders(server);
  answerErrors(server);
  measure(server, metrics);
  healthRoute(server, deps);
  mediaRoute(server, deps);
  calendarFeedRoute(server, deps);
  server.register(async (webhooks) => {
    takeRawBodies(webhooks);
    zapiWebhookRoute(webhooks, { ...deps, metrics });
    cloudWebhookRoute(webhooks, { ...deps, metrics });
    simulatorRoute(webhooks, { ...deps, metrics });
  });
  server.register((files) => knowledgeFilePlugin(files, deps));
  server.register((files) => sentFilePlugin(files, deps));
  server.register((sessions) => sessionPlugin(sessions, deps));
  server.register((trpc) => trpcPlugin(trpc, deps));
  server.register((rest) => restPlugin(rest, deps));
  server.register(docsPlugin);
  server.register((pages) => dashboardPlugin(pages, deps));
  return server;
}

/** The proxy's id is kept, so that one request has one id in both logs. */
function requestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}

/** By the route's pattern: addresses contain secrets and names. */
function measure(server: FastifyInstance, metrics: HttpMetrics): void {
  server.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1_000);
  });
}
