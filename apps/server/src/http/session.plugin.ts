import { refusalAnswer } from '@post/api';
import { noteSignIn } from '@post/application';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { asActor } from '../auth/as-actor.ts';
import type { SignedIn } from '../auth/create-staff-auth.ts';
import { clientAddress } from './client-address.ts';
import type { HttpServerDeps } from './http-server-deps.ts';
import { refuseForeignOrigins } from './own-origin.ts';

const signInBody = z.object({
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(128),
});

type SessionDeps = Pick<HttpServerDeps, 'ports' | 'staff' | 'publicUrl'>;

/** /api/auth: sign in, sign out, and who is signed in. */
export async function sessionPlugin(server: FastifyInstance, { ports, staff, publicUrl }: SessionDeps): Promise<void> {
  const { auth, throttle } = staff;
  server.addHook('onRequest', refuseForeignOrigins(publicUrl));
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  server.post('/api/auth/sign-in/email', async (request, reply) => {
    const given = signInBody.safeParse(request.body);
    if (!given.success) return refuse(reply, 'wrong_sign_in');
    const address = clientAddress(request);
    if (!(await throttle.mayTry(address, given.data.email))) return refuse(reply, 'too_many_attempts');
    const userAgent = request.headers['user-agent']?.slice(0, 300);
    const outcome = await auth.signIn({ ...given.data, address, userAgent });
    if (outcome === 'wrong') return refuse(reply, 'wrong_sign_in');
    if (outcome === 'no-place') return refuse(reply, 'no_access');
    await throttle.succeeded(address, given.data.email);
    await noteSignIn(ports, asActor(outcome.staff), 'staff.signed-in');
    return reply.header('set-cookie', [...outcome.setCookies]).send(shown(outcome.staff));
  });

  server.post('/api/auth/sign-out', async ({ headers }, reply) => {
    const before = await auth.recognise(headers.cookie);
    const setCookies = await auth.signOut(headers.cookie);
    if (before) await noteSignIn(ports, asActor(before.staff), 'staff.signed-out');
    return reply.header('set-cookie', [...setCookies]).send({ success: true });
  });

  server.get('/api/auth/get-session', async ({ headers }, reply) => {
    const recognised = await auth.recognise(headers.cookie);
    if (!recognised) return reply.type('application/json').send('null');
    return reply.header('set-cookie', [...recognised.setCookies]).send(shown(recognised.staff));
  });
}

function refuse(reply: FastifyReply, code: Parameters<typeof refusalAnswer>[0]): FastifyReply {
  const { status, body } = refusalAnswer(code);
  return reply.code(status).send(body);
}

function shown({ userId, name, email, sessionId, role, clinicId }: SignedIn) {
  return { user: { id: userId, name, email }, session: { id: sessionId }, role, clinicId };
}
