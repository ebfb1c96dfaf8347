import { API_KEY, type TestClinic } from './open-clinic.ts';

interface RestCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
}

/** One request with the clinic's API key; the body as parsed, null when there is none. */
export async function callRest<Body>(
  clinic: TestClinic,
  { method, path, body }: RestCall,
): Promise<{ readonly status: number; readonly body: Body }> {
  const response = await fetch(`${clinic.server.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${API_KEY}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
