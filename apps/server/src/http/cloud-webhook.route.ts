import type { Channel, ChannelDelivery } from '@post/application';
import type { ChannelEvent } from '@post/domain';
import { parseCloudEvents, verifyCloudChallenge, verifyCloudSignature } from '@post/whatsapp';
import type { FastifyInstance } from 'fastify';
import { errorBody } from './error-body.ts';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { takeDelivery } from './take-delivery.ts';
import { readJson } from './webhook-body.ts';

const ADDRESS = '/webhooks/whatsapp-cloud';

/** Meta proves itself by a signature over the raw bytes, and asks once for a challenge to be repeated. */
export function cloudWebhookRoute(
  server: FastifyInstance,
  { ports, doors, metrics }: Pick<HttpServerDeps, 'ports' | 'doors'> & { readonly metrics: HttpMetrics },
): void {
  const door = doors.cloud;
  if (!door) return;

  server.get(ADDRESS, async (request, reply) => {
    const challenge = verifyCloudChallenge(request.query, door.verifyToken);
    if (challenge === null) return reply.code(403).send(errorBody('forbidden', 'O token de verificação não confere.'));
    return reply.type('text/plain').send(challenge);
  });

  server.post(ADDRESS, async (request, reply) => {
    const signature = request.headers['x-hub-signature-256'];
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (typeof signature !== 'string' || !verifyCloudSignature(bytes, signature, door.appSecret)) {
      metrics.webhook('whatsapp-cloud', 'refused');
      return reply.code(401).send(errorBody('unauthorized', 'A assinatura não confere.'));
    }
    const json = readJson(bytes);
    if (!json) return reply.code(400).send(errorBody('invalid_request', 'O corpo do pedido não é JSON válido.'));
    const stored = parseCloudEvents(json.value).flatMap(({ phoneNumberId, event }) => {
      const channel = door.channelOf(phoneNumberId);
      if (!channel) metrics.webhook('whatsapp-cloud', 'refused');
      return channel ? [deliveryOf(channel, event, json.text)] : [];
    });
    // In their order, and at once, so that a batch shares one commit.
    await Promise.all(stored.map((delivery) => takeDelivery({ ports, metrics }, 'whatsapp-cloud', delivery)));
    return reply.send({ received: true });
  });
}

function deliveryOf({ clinicId, id: channelId }: Channel, event: ChannelEvent, raw: string): ChannelDelivery {
  return { clinicId, channelId, event, raw };
}
