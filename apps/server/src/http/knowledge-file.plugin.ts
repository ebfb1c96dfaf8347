import { isAllowed } from '@post/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asActor } from '../auth/as-actor.ts';
import { hasApiKey } from './api-key.ts';
import { errorBody } from './error-body.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { refuseForeignOrigins } from './own-origin.ts';

type KnowledgeFileDeps = Pick<HttpServerDeps, 'ports' | 'api' | 'staff' | 'publicUrl'>;

const LARGEST = 10 * 1024 * 1024;

const WHY = {
  unreadable: 'Não consegui ler este arquivo. Envie PDF, Word (.docx) ou texto (.md, .txt).',
  locked: 'Este PDF está protegido por senha. Salve uma cópia sem senha e envie de novo.',
  'no-text':
    'Este arquivo só tem imagens: não há texto para a Cora ler. Copie o texto para um documento e envie de novo.',
  'too-long': 'Este arquivo é longo demais. Divida em documentos por assunto e envie um de cada vez.',
} as const;

/**
 * POST /api/v1/knowledge/files: the text of a PDF, DOCX or text file as Markdown, for whoever may write knowledge to look
 * through. Nothing is kept: it becomes a document when they save it.
 */
export async function knowledgeFilePlugin(server: FastifyInstance, deps: KnowledgeFileDeps): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
    done(null, body),
  );
  server.addHook('onRequest', refuseForeignOrigins(deps.publicUrl));
  server.addHook('onRequest', (request, reply) => refuseOthers(deps, request, reply));
  server.post('/api/v1/knowledge/files', { bodyLimit: LARGEST }, async ({ body }, reply) => {
    if (!Buffer.isBuffer(body)) return reply.code(400).send(errorBody('invalid_request', WHY.unreadable));
    const read = await deps.ports.documentFiles.read(body);
    if (read.kind !== 'read') return reply.code(422).send(errorBody('unreadable_file', WHY[read.kind]));
    return { title: read.title, markdown: read.markdown };
  });
}

async function refuseOthers(
  { api, staff }: KnowledgeFileDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (hasApiKey(request, api.key)) return;
  const recognised = await staff.auth.recognise(request.headers.cookie);
  if (!recognised) return reply.code(401).send(errorBody('unauthorized', 'Entre no painel ou envie a chave.'));
  if (recognised.setCookies.length > 0) reply.header('set-cookie', [...recognised.setCookies]);
  if (isAllowed('manager', asActor(recognised.staff))) return;
  return reply.code(403).send(errorBody('forbidden', 'Só quem administra a clínica escreve documentos.'));
}
