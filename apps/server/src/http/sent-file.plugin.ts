import { isAllowed, refusalAnswer } from '@post/api';
import { type Actor, sendAsStaff } from '@post/application';
import type { ConversationId } from '@post/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asActor } from '../auth/as-actor.ts';
import { hasApiKey } from './api-key.ts';
import { errorBody } from './error-body.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { refuseForeignOrigins } from './own-origin.ts';

type SentFileDeps = Pick<HttpServerDeps, 'ports' | 'api' | 'staff' | 'publicUrl'>;

/** A little over the largest file that is sent, so that one just too large is answered in words. */
const LARGEST = 11 * 1024 * 1024;

const LONGEST_CAPTION = 1_024;
const LONGEST_NAME = 120;

const wish = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).transform(tailOf),
  caption: z.string().trim().max(LONGEST_CAPTION).default(''),
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
});

const CODES = {
  unknown: 'not_found',
  empty: 'empty_text',
  'key-reused': 'key_reused',
  'window-over': 'window_over',
  'bad-file': 'bad_file',
  'file-too-large': 'file_too_large',
  'words-beside-audio': 'words_beside_audio',
} as const;

/** POST /api/v1/conversations/:id/files?name&caption&key: a file from staff to a patient; the body is the file itself. */
export async function sentFilePlugin(server: FastifyInstance, deps: SentFileDeps): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
    done(null, body),
  );
  server.addHook('onRequest', refuseForeignOrigins(deps.publicUrl));
  server.post('/api/v1/conversations/:id/files', { bodyLimit: LARGEST }, async (request, reply) => {
    const actor = await actorOf(deps, request, reply);
    if (!actor) return reply.code(401).send(errorBody('unauthorized', 'Entre no painel ou envie a chave.'));
    if (!isAllowed('frontDesk', actor)) return refuse(reply, 'forbidden');
    const asked = wish.safeParse({ ...Object(request.query), ...Object(request.params) });
    if (!asked.success || !Buffer.isBuffer(request.body)) return refuse(reply, 'invalid_request');
    const { id, name, caption, key } = asked.data;
    const conversationId = id as string as ConversationId;
    const file = { bytes: request.body, name };
    const outcome = await sendAsStaff(deps.ports, actor, { conversationId, text: caption, key, file });
    if (outcome.kind !== 'queued') return refuse(reply, CODES[outcome.kind]);
    return reply.code(201).send({ id: outcome.message.id });
  });
}

function refuse(reply: FastifyReply, code: Parameters<typeof refusalAnswer>[0]): FastifyReply {
  const { status, body } = refusalAnswer(code);
  return reply.code(status).send(body);
}

/** The end of a long name keeps its extension. */
function tailOf(name: string): string {
  return name.slice(-LONGEST_NAME);
}

async function actorOf(
  { api, staff }: SentFileDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor | null> {
  if (hasApiKey(request, api.key)) return { kind: 'api', clinicId: api.clinicId };
  const recognised = await staff.auth.recognise(request.headers.cookie);
  if (!recognised) return null;
  if (recognised.setCookies.length > 0) reply.header('set-cookie', [...recognised.setCookies]);
  return asActor(recognised.staff);
}
