import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/services/until.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import type { ZapiServer } from '../support/zapi-server.ts';
import type { Random } from './random.ts';

export interface Front {
  /** Webhook addresses of all replicas; some may be dead or standing still. */
  readonly webhooks: readonly string[];
  readonly provider: ZapiServer;
  readonly instanceId: string;
  readonly random: Random;
  /** Filled with every provider message id that was acknowledged. */
  readonly acknowledged: Set<string>;
  /** What the patient asks for. */
  readonly wishes: readonly string[];
}

/** How long a provider waits for an answer before it tries again elsewhere. */
const PROVIDER_TIMEOUT_MS = 1_500;

/** One phone's part in the race: a burst that asks for a time, then a yes, each answered before the next. */
export async function playPatient(front: Front, phone: string): Promise<void> {
  const { random } = front;
  const name = random.pick(['Ana Souza', 'Caio Lima', 'Rita Alves', 'Davi Reis']);
  const bursts = [
    ['oi', `quero marcar ${random.pick(front.wishes)}`, `meu nome é ${name}`].slice(random.below(2)),
    ['sim'],
    [random.pick(['obrigada', 'e onde fica?', 'quais serviços vocês têm?'])],
  ];
  for (const texts of bursts) {
    const before = sendsTo(front.provider, phone);
    await deliverBurst(front, { phone, name }, texts);
    await until(async () => sendsTo(front.provider, phone) > before, { what: 'an answer', withinMs: 20_000 }).catch(
      () => {
        // A reply that was on its way when its process died may never come; the checks at the end decide about it.
      },
    );
  }
}

function sendsTo(provider: ZapiServer, phone: string): number {
  return provider.sends.filter((send) => send.phone === phone).length;
}

async function deliverBurst(
  front: Front,
  sender: { phone: string; name: string },
  texts: readonly string[],
): Promise<void> {
  const payloads = texts.map((message) => receivedPayload(front.instanceId, sender, { text: { message } }));
  const repeated = payloads.filter(() => front.random.next() < 0.3);
  const deliveries =
    front.random.next() < 0.3 ? front.random.shuffle([...payloads, ...repeated]) : [...payloads, ...repeated];
  await Promise.all(deliveries.map((payload) => deliver(front, payload)));
}

/** As a provider does: until some replica says 200. */
async function deliver(front: Front, payload: { readonly messageId: string }): Promise<void> {
  for (;;) {
    if (await acknowledges(front.random.pick(front.webhooks), payload)) break;
    await pause(100);
  }
  front.acknowledged.add(payload.messageId);
}

async function acknowledges(webhook: string, payload: unknown): Promise<boolean> {
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
