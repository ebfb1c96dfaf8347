import { z } from 'zod';
import { appRouter } from '../routers/app-router.ts';
import type { RestRoute } from './rest-route.ts';

/** One procedure as REST sees it. */
export interface RestEndpoint extends RestRoute {
  /** Its name in the router, e.g. `appointments.book`. */
  readonly procedure: string;
  readonly type: 'query' | 'mutation';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

const zodSchema = z.custom<z.ZodType>((value) => value instanceof z.ZodType);

/** tRPC does not publish the type of what a built procedure knows about itself; it is checked here, at start. */
const definition = z.object({
  meta: z.custom<RestRoute>((value) => typeof value === 'object' && value !== null && 'path' in value),
  type: z.enum(['query', 'mutation']),
  inputs: z.tuple([zodSchema]),
  output: zodSchema,
});

/** Every procedure that names a REST route. */
export const restEndpoints: readonly RestEndpoint[] = Object.entries(appRouter._def.procedures).flatMap(
  ([procedure, built]) => {
    const known: unknown = Reflect.get(built, '_def');
    if (!hasRoute(known)) return [];
    const { meta, type, inputs, output } = definition.parse(known);
    return [{ ...meta, procedure, type, input: inputs[0], output }];
  },
);

function hasRoute(known: unknown): boolean {
  return z.object({ meta: z.object({ path: z.string() }) }).safeParse(known).success;
}
