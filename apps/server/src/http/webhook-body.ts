import type { FastifyInstance } from 'fastify';

const MIB = 1_048_576;

/** Webhook bodies come as bytes: signatures are made over them, and they are parsed exactly once. */
export function takeRawBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MIB }, (_request, body, done) => done(null, body));
}

/** The parsed body, or undefined when it is not JSON. */
export function readJson(body: unknown): { readonly value: unknown } | undefined {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return { value };
  } catch {
    return undefined;
  }
}
