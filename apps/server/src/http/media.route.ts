import { isAllowed } from '@post/api';
import type { ClinicId, MessageId } from '@post/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asActor } from '../auth/as-actor.ts';
import { hasApiKey } from './api-key.ts';
import { errorBody } from './error-body.ts';
import type { HttpServerDeps } from './http-server-deps.ts';

type MediaRouteDeps = Pick<HttpServerDeps, 'ports' | 'api' | 'staff'>;

/** Shown in the page; anything else, however it is named, is only ever a download. */
const SHOWN: ReadonlySet<string> = new Set([
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
]);

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** GET /api/v1/media/:messageId: the file that a message brought, to the front desk and to the API key. */
export function mediaRoute(server: FastifyInstance, deps: MediaRouteDeps): void {
  server.get<{ Params: { messageId: string } }>('/api/v1/media/:messageId', async (request, reply) => {
    const clinicId = await clinicOf(deps, request, reply);
    if (clinicId === null) return reply.code(401).send(errorBody('unauthorized', 'Entre no painel ou envie a chave.'));
    const { messageId } = request.params;
    const file = ID.test(messageId) ? await deps.ports.media.file(clinicId, messageId as MessageId) : null;
    if (!file) return reply.code(404).send(errorBody('not_found', 'Não há arquivo nesta mensagem.'));
    const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
    const isShown = SHOWN.has(type);
    return reply
      .header('content-type', isShown ? type : 'application/octet-stream')
      .header('content-disposition', isShown ? 'inline' : 'attachment')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(file.bytes));
  });
}

async function clinicOf(
  { api, staff }: MediaRouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ClinicId | null> {
  if (hasApiKey(request, api.key)) return api.clinicId;
  const recognised = await staff.auth.recognise(request.headers.cookie);
  if (!recognised) return null;
  if (recognised.setCookies.length > 0) reply.header('set-cookie', [...recognised.setCookies]);
  return isAllowed('frontDesk', asActor(recognised.staff)) ? recognised.staff.clinicId : null;
}
