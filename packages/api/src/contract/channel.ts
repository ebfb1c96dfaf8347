import type { ChannelId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';

export const channelItem = z.object({
  id: z.string(),
  kind: z.enum(['zapi', 'whatsapp-cloud', 'simulator']),
  /** The instance or number at the provider. */
  externalId: z.string(),
  link: z.enum(['connected', 'disconnected', 'refused', 'unreachable']),
});
export type ChannelItem = z.infer<typeof channelItem>;

export const oneChannel = z.object({ id: id<ChannelId>() });

/** A data: URL that the clinic's phone scans; null when there is nothing to scan. */
export const pairingCode = z.object({ picture: z.string().nullable() });

export const subscribed = z.object({ outcome: z.enum(['done', 'refused', 'unreachable', 'by-hand']) });
