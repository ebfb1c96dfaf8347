import type { DeliveryStatus, OutboundStatus } from '@post/domain';
import { type SQL, sql } from 'drizzle-orm';

/**
 * From no news to the best news: a status only ever moves to the right. A failure overrules `sent`, for the provider may
 * report it late; a tick overrules a failure, for then it did arrive.
 */
const STATUS_ORDER: readonly OutboundStatus[] = [
  'withdrawn',
  'queued',
  'sending',
  'unknown',
  'sent',
  'failed',
  'delivered',
  'read',
];

/** The place of a status column in that order. */
export function statusPlace(status: SQL): SQL {
  return sql`array_position(${`{${STATUS_ORDER.join(',')}}`}::text::text[], ${status})`;
}

export function laterOf<Status extends DeliveryStatus>(one: Status, two: Status): Status {
  return STATUS_ORDER.indexOf(two) > STATUS_ORDER.indexOf(one) ? two : one;
}
