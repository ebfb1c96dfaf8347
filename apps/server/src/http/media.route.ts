import type { Ports } from '@post/application';
import type { ClinicId, MessageId } from '@post/domain';
import type { FastifyInstance } from 'fastify';
import { requireApiKey } from './api-key.ts';
import { errorBody } from './error-body.ts';

export interface MediaRouteDeps {
  readonly ports: Pick<Ports, 'media'>;
  readonly api: { readonly key: string | null; readonly clinicId: ClinicId };
}

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

/** GET /api/v1/media/:messageId: the file that a message brought, to whoever may read the conversation. */
export function mediaRoute(server: FastifyInstance, { ports, api }: MediaRouteDeps): void {
  server.get<{ Params: { messageId: string } }>(
    '/api/v1/media/:messageId',
    { onRequest: requireApiKey(api.key) },
    async ({ params }, reply) => {
      const file = ID.test(params.messageId)
        ? await ports.media.file(api.clinicId, params.messageId as MessageId)
        : null;
      if (!file) return reply.code(404).send(errorBody('not_found', 'Não há arquivo nesta mensagem.'));
      const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
      const isShown = SHOWN.has(type);
      return reply
        .header('content-type', isShown ? type : 'application/octet-stream')
        .header('content-disposition', isShown ? 'inline' : 'attachment')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(file.bytes));
    },
  );
}
