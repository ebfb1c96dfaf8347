import { z } from 'zod';
import { REFUSALS, type RefusalCode } from '../contract/refusal.ts';
import { type Json, jsonSchema } from './json-schema.ts';
import type { RestEndpoint } from './rest-endpoints.ts';

/** One operation; schemas that have a name stay references into `components.schemas`. */
export function openApiOperation(endpoint: RestEndpoint): Json {
  const { properties, required } = fieldsOf(endpoint.input);
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const inBody = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? [] : Object.keys(properties);
  const parameters = Object.keys(properties)
    .filter((name) => inPath.includes(name) || !inBody.includes(name))
    .map((name) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || required.includes(name),
      schema: properties[name],
    }));
  const body = inBody.filter((name) => !inPath.includes(name));
  return {
    operationId: endpoint.procedure.replaceAll('.', '_'),
    tags: [endpoint.path.split('/')[1]],
    summary: endpoint.summary,
    parameters: endpoint.method === 'POST' ? [...parameters, IDEMPOTENCY_KEY] : parameters,
    ...(body.length > 0 ? { requestBody: bodyOf(body, properties, required) } : {}),
    responses: responses(endpoint),
  };
}

function fieldsOf(input: z.ZodType): { readonly properties: Json; readonly required: readonly string[] } {
  const fields = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).default([]) });
  return fields.parse(jsonSchema(input, 'input'));
}

function bodyOf(names: readonly string[], properties: Json, required: readonly string[]): Json {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    required: names.filter((name) => required.includes(name)),
  };
  return { required: schema.required.length > 0, content: { 'application/json': { schema } } };
}

function responses({ status = 200, output, refusals = [] }: RestEndpoint): Json {
  const { $schema: _dialect, $defs: _named, ...schema } = jsonSchema(output, 'output');
  const done = status === 204 ? { description: 'Feito' } : { description: 'Feito', content: json(schema) };
  const codes: readonly RefusalCode[] = ['invalid_request', 'unauthorized', ...refusals];
  const refused = Map.groupBy(codes, (code) => REFUSALS[code].status);
  const answers = [...refused].map(([refusedStatus, group]) => [refusedStatus, refusal(group)]);
  return { [status]: done, ...Object.fromEntries(answers) };
}

function refusal(codes: readonly RefusalCode[]): Json {
  const description = codes.map((code) => `\`${code}\`: ${REFUSALS[code].message}`).join(' ');
  return { description, content: json({ $ref: '#/components/schemas/Error' }) };
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
};
