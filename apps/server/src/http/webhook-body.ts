import type { FastifyInstance } from 'fastify';

const MIB = 1_048_576;

/** Webhook bodies come as bytes: signatures are made over them, and they are parsed exactly once. */
export function takeRawBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MIB }, (_request, body, done) => done(null, body));
}

/** The body, parsed and as it came; undefined when it is not JSON. */
export function readJson(body: unknown): { readonly value: unknown; readonly text: string } | undefined {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    const text = body.toString('utf8');
    return { value: JSON.parse(text), text };
  } catch {
    return undefined;
  }
}
