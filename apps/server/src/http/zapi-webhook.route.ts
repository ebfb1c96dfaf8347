import type { ChannelEvent } from '@post/domain';
import { parseZapiEvent, zapiInstanceOf } from '@post/whatsapp';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error-body.ts';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps, ZapiDoor } from './http-server-deps.ts';
import { sameSecret } from './same-secret.ts';
import { takeDelivery } from './take-delivery.ts';
import { readJson } from './webhook-body.ts';

interface ZapiRoute {
  readonly Params: { readonly instanceId: string; readonly secret: string };
}

const OF_ANOTHER_INSTANCE = { kind: 'ignored', reason: 'instance-mismatch' } as const;

/** Z-API does not sign: the secret lives in the address, and where it is configured in a header too. */
export function zapiWebhookRoute(
  server: FastifyInstance,
  { ports, doors, metrics }: Pick<HttpServerDeps, 'ports' | 'doors'> & { readonly metrics: HttpMetrics },
): void {
  server.post<ZapiRoute>('/webhooks/zapi/:instanceId/:secret', {
    // Before the body: a stranger's megabyte is not read.
    onRequest: async (request, reply) => {
      const door = doors.zapi(request.params.instanceId);
      if (door && proves(request, door)) return;
      metrics.webhook('zapi', 'refused');
      return door ? refuseSecret(reply) : refuseInstance(reply);
    },
    handler: async (request, reply) => {
      const { instanceId } = request.params;
      const door = doors.zapi(instanceId);
      const json = readJson(request.body);
      if (!door) return refuseInstance(reply);
      if (!json) return reply.code(400).send(errorBody('invalid_request', 'O corpo do pedido não é JSON válido.'));
      const { clinicId, id: channelId } = door.channel;
      const claimed = zapiInstanceOf(json.value);
      const event: ChannelEvent =
        claimed === null || claimed === instanceId ? parseZapiEvent(json.value) : OF_ANOTHER_INSTANCE;
      await takeDelivery({ ports, metrics }, 'zapi', { clinicId, channelId, event, raw: json.text });
      return reply.send({ received: true });
    },
  });
}

function proves(request: FastifyRequest<ZapiRoute>, { secret, headerToken }: ZapiDoor): boolean {
  const header = request.headers['z-api-token'];
  const headerIsRight = headerToken === null || (typeof header === 'string' && sameSecret(header, headerToken));
  return sameSecret(request.params.secret, secret) && headerIsRight;
}

function refuseSecret(reply: FastifyReply): FastifyReply {
  return reply.code(401).send(errorBody('unauthorized', 'O segredo do webhook não confere.'));
}

function refuseInstance(reply: FastifyReply): FastifyReply {
  return reply.code(404).send(errorBody('not_found', 'Esta instância não é atendida aqui.'));
}
