import { until } from '../support/services/until.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import type { BenchClinic } from './open-bench-clinic.ts';

/** Milliseconds from a patient's message, written after a while, to the arrival of its reply at the provider. */
export async function exchange(
  { provider, instanceId, webhook }: BenchClinic,
  { phone, delayMs }: { readonly phone: string; readonly delayMs: number },
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
