import { setTimeout as rest } from 'node:timers/promises';
import type { Channel } from '@post/application';
import type { ChannelEvent, ConversationId, Message } from '@post/domain';
import { parseSimulatorEvent } from '@post/whatsapp';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasApiKey } from './api-key.ts';
import { errorBody } from './error-body.ts';
import type { HttpMetrics } from './http-metrics.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { isLoopback } from './is-loopback.ts';
import { takeDelivery } from './take-delivery.ts';
import { readJson } from './webhook-body.ts';

type SimulatorDeps = Pick<HttpServerDeps, 'ports' | 'doors' | 'api'> & { readonly metrics: HttpMetrics };

interface OutboxRoute {
  readonly Querystring: { readonly conversation?: string; readonly after?: string };
}

/**
 * A pretended WhatsApp for trying Cora out: what a patient writes comes in here, and what left for them is fetched here.
 * Only from this machine or with the API key, because whoever writes here may claim any phone.
 */
export function simulatorRoute(server: FastifyInstance, deps: SimulatorDeps): void {
  const channel = deps.doors.simulator;
  if (!channel) return;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    if (isLoopback(request) || hasApiKey(request, deps.api.key)) return;
    return reply
      .code(401)
      .send(errorBody('unauthorized', 'O simulador só atende esta máquina, ou com a chave da API.'));
  };

  server.post('/webhooks/simulator', { onRequest }, async (request, reply) => {
    const json = readJson(request.body);
    const event = json && parseSimulatorEvent(json.value);
    if (!event) return reply.code(400).send(errorBody('invalid_request', 'Envie {phone, text, messageId} em JSON.'));
    const delivery = { clinicId: channel.clinicId, channelId: channel.id, event, raw: json.text };
    await takeDelivery(deps, 'simulator', delivery);
    return heard(deps, channel, event);
  });

  server.get<OutboxRoute>('/simulator/outbox', { onRequest }, async (request, reply) => {
    const { conversation, after } = request.query;
    // Asked without a conversation, it only tells that it is on.
    if (conversation === undefined) return { items: [] };
    const items = await repliesAfter(deps, channel, { conversationId: conversation as ConversationId, after });
    if (!items) return reply.code(404).send(errorBody('not_found', 'Não há conversa com esse id no simulador.'));
    return { items };
  });
}

/** How long the sender waits for its message to be worked in; a healthy server needs some milliseconds. */
const LONGEST_WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 5;

/** Where the message went, and its own id: the place from which its sender looks for replies. Null ids: not worked in yet. */
async function heard({ ports }: SimulatorDeps, channel: Channel, event: ChannelEvent) {
  const nowhere = { conversationId: null, messageId: null };
  if (event.kind !== 'message') return nowhere;
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += LOOK_AGAIN_MS) {
    const found = await ports.store.read(channel.clinicId, (reader) =>
      reader.messageOfProvider(channel.id, event.providerMessageId),
    );
    if (found) return found;
    await rest(LOOK_AGAIN_MS);
  }
  return nowhere;
}

const LEFT: ReadonlySet<Message['status']> = new Set(['sent', 'delivered', 'read']);

/** What has left for the patient after a message, oldest first; null when the conversation is not the simulator's. */
async function repliesAfter(
  { ports }: SimulatorDeps,
  channel: Channel,
  { conversationId, after }: { readonly conversationId: ConversationId; readonly after: string | undefined },
) {
  if (!/^[0-9a-f-]{36}$/.test(conversationId)) return null;
  const newest = await ports.store.read(channel.clinicId, async (reader) => {
    const conversation = await reader.conversation(conversationId);
    if (conversation?.channelId !== channel.id) return null;
    return (await reader.messages(conversationId, { limit: 50, cursor: null })).items;
  });
  if (!newest) return null;
  const known = newest.findIndex(({ id }) => id === after);
  return (known === -1 ? newest : newest.slice(0, known))
    .filter(({ status }) => LEFT.has(status))
    .toReversed()
    .map(({ id, author, text, content }) => ({
      id,
      author,
      text: [content.kind === 'reply' && content.file && `📎 ${content.file.fileName}`, text]
        .filter(Boolean)
        .join('\n'),
      options: content.kind === 'reply' ? content.options : [],
    }));
}
