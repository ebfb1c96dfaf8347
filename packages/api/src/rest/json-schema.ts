import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1, with references that resolve inside an OpenAPI document. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const text = JSON.stringify(z.toJSONSchema(schema, { io }));
  const parsed: Json = JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'));
  return parsed;
}

const withNames = z.object({ $defs: z.record(z.string(), z.unknown()).default({}) });

/** The schemas that have a name of their own, by name. */
export function namedSchemas(schemas: readonly z.ZodType[]): Json {
  return Object.assign({}, ...schemas.map((schema) => withNames.parse(jsonSchema(schema, 'output')).$defs));
}
