import type { Temporal } from 'temporal-polyfill';

/** Free words are allowed for a day after the person's last message; afterwards WhatsApp takes approved templates only. */
const SERVICE_WINDOW_HOURS = 24;

/** Until when a channel with a service window takes free words. */
export function serviceWindowEnd(lastInboundAt: Temporal.Instant): Temporal.Instant {
  return lastInboundAt.add({ hours: SERVICE_WINDOW_HOURS });
}
