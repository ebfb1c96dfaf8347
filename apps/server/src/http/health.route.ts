import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { ReadinessCheck } from './http-server-deps.ts';

/** A part that hangs counts as down: whoever asks wants to know now. */
const PATIENCE_MS = 2_000;

export function healthRoute(
  server: FastifyInstance,
  { readiness, metrics }: { readonly readiness: readonly ReadinessCheck[]; readonly metrics: Registry },
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get('/readyz', async (_request, reply) => {
    const parts = await Promise.all(readiness.map(async (check) => [check.name, await state(check)] as const));
    const ready = parts.every(([, state]) => state === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', parts: Object.fromEntries(parts) });
  });

  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  );
}

async function state({ works }: ReadinessCheck): Promise<'ok' | 'down'> {
  const { promise: tooLong, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  const working = await Promise.race([works().catch(() => false), tooLong]);
  clearTimeout(timer);
  return working ? 'ok' : 'down';
}
