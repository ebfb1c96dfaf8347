import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** How a webhook call ended. */
export type WebhookOutcome = 'accepted' | 'refused' | 'unavailable';

export interface HttpMetrics {
  webhook(channel: string, outcome: WebhookOutcome): void;
  answered(route: string, status: number, seconds: number): void;
}

/** Registers what the HTTP side counts. */
export function createHttpMetrics(
  registry: Registry,
  queueDepths?: () => Promise<Readonly<Record<string, number>>>,
): HttpMetrics {
  const webhooks = new Counter({
    name: 'cora_webhook_events_total',
    help: 'Events of WhatsApp providers, by channel and what became of them.',
    labelNames: ['channel', 'outcome'],
    registers: [registry],
  });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  if (queueDepths) measureQueues(registry, queueDepths);
  return {
    webhook: (channel, outcome) => webhooks.inc({ channel, outcome }),
    answered: (route, status, seconds) => requests.observe({ route, status }, seconds),
  };
}

function measureQueues(registry: Registry, queueDepths: () => Promise<Readonly<Record<string, number>>>): void {
  new Gauge({
    name: 'cora_queue_depth',
    help: 'How much waits in each queue.',
    labelNames: ['queue'],
    registers: [registry],
    async collect() {
      for (const [queue, depth] of Object.entries(await queueDepths())) this.set({ queue }, depth);
    },
  });
}
