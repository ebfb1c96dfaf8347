import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { receivedPayload } from '../support/zapi-payload.ts';

export interface Load {
  readonly url: string;
  readonly instanceId: string;
  readonly seconds: number;
  /** Requests a second over all connections; absent, as many as it takes. */
  readonly rate?: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
}

/** As many as it takes: few connections would measure their waiting, not the server. */
const CONNECTIONS_FLAT_OUT = 256;
/** At a steady rate: many would send their share of each second in the same instant. */
const CONNECTIONS_STEADY = 32;
const PHONES = 500;

/** Posts text messages of many phones, each with an id of its own, as a provider would. */
export async function postMessages({ url, instanceId, seconds, rate }: Load): Promise<LoadResult> {
  let next = 0;
  const result = await autocannon({
    url,
    connections: rate === undefined ? CONNECTIONS_FLAT_OUT : CONNECTIONS_STEADY,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => {
          next += 1;
          const sender = { phone: `55119${60_000_000 + (next % PHONES)}`, name: 'Paciente' };
          const payload = receivedPayload(instanceId, sender, { text: { message: 'Quero marcar para terça à tarde' } });
          return { ...request, body: JSON.stringify({ ...payload, messageId: `${randomUUID()}` }) };
        },
      },
    ],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
