import type { ChannelId, ClinicId } from '@post/domain';
import type { Delivery } from './outbox.ts';

export type ChannelKind = 'zapi' | 'whatsapp-cloud' | 'simulator';

/** A way into a clinic: one Z-API instance, Cloud API number or simulator. */
export interface Channel {
  readonly id: ChannelId;
  readonly clinicId: ClinicId;
  readonly kind: ChannelKind;
  /** Instance id or phone number id at the provider. */
  readonly externalId: string;
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string }
  /** The provider said no, so nothing was sent. */
  | { readonly kind: 'rejected'; readonly reason: string; readonly retryAfterMs: number | null }
  /** No answer, or one that does not tell: it may have been sent. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Messenger {
  send(channel: Channel, delivery: Delivery, signal: AbortSignal): Promise<SendOutcome>;
}

/** The channels of this installation. */
export interface Channels {
  byId(id: ChannelId): Channel | null;
  ofClinic(clinicId: ClinicId): readonly Channel[];
}
