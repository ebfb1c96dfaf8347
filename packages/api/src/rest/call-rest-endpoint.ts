import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { Refused } from '../refused.ts';
import { appRouter } from '../routers/app-router.ts';
import { sayIssues } from '../say-issues.ts';
import type { ApiContext } from '../trpc.ts';
import type { RestAnswer } from './answer.ts';
import { refusalAnswer } from './refusal-answer.ts';
import type { RestEndpoint } from './rest-endpoints.ts';

/** Calls the procedure behind an endpoint. Refusals are answers; failures are thrown on. */
export async function callRestEndpoint(
  { procedure, type, status = 200 }: RestEndpoint,
  ctx: ApiContext,
  input: Readonly<Record<string, unknown>>,
): Promise<RestAnswer> {
  try {
    const getRawInput = async () => input;
    const call = { router: appRouter, path: procedure, type, ctx, getRawInput, signal: undefined, batchIndex: 0 };
    const body: unknown = await callTRPCProcedure(call);
    return { status, body };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.cause instanceof Refused) return refusalAnswer(error.cause.code, error.cause.details);
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError)
      return refusalAnswer('invalid_request', { message: sayIssues(error.cause) });
    throw error.cause ?? error;
  }
}
