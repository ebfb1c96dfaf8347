import { until } from '../support/services/until.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import type { ZapiServer } from '../support/zapi-server.ts';

/** Who writes, to whom, and how long after the others. */
export interface Exchange {
  readonly instanceId: string;
  readonly webhook: string;
  readonly phone: string;
  readonly delayMs: number;
}

/** Milliseconds from a patient's message to the arrival of its reply at the provider. */
export async function exchange(
  provider: ZapiServer,
  { instanceId, webhook, phone, delayMs }: Exchange,
): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  const before = provider.sends.filter((send) => send.phone === phone).length;
  const sentAt = performance.now();
  await fetch(webhook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      receivedPayload(instanceId, { phone, name: 'Paciente' }, { text: { message: 'Quais serviços vocês oferecem?' } }),
    ),
  });
  await until(async () => provider.sends.filter((send) => send.phone === phone).length > before, {
    what: 'a reply',
    withinMs: 10_000,
  });
  const arrivedAt = provider.sends.findLast((send) => send.phone === phone)?.at ?? Number.NaN;
  return arrivedAt - sentAt;
}
