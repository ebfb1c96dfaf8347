import type { Channel, Recorded } from '@post/application';
import type { ConversationId, Message } from '@post/domain';
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
    const delivery = { clinicId: channel.clinicId, channelId: channel.id, event, raw: json.value };
    return heard(deps, channel, await takeDelivery(deps, 'simulator', delivery));
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

/** Where the message went, and its own id: the place from which its sender looks for replies. */
async function heard({ ports }: SimulatorDeps, channel: Channel, recorded: Recorded) {
  if (recorded.kind !== 'message') return { conversationId: null, messageId: null };
  const { conversationId } = recorded;
  const page = { limit: 20, cursor: null };
  const { items } = await ports.store.read(channel.clinicId, (reader) => reader.messages(conversationId, page));
  const own = items.find(({ author }) => author === 'patient');
  return { conversationId, messageId: own?.id ?? null };
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
      text: text ?? '',
      options: content.kind === 'reply' ? content.options : [],
    }));
}
