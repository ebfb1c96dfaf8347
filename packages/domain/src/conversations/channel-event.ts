import type { Temporal } from 'temporal-polyfill';

/**
 * What a provider says happened, in our words. Providers are parsed into this at the edge; nothing further in
 * knows their payloads.
 */
export type ChannelEvent =
  | InboundMessageEvent
  | InboundWaitingEvent
  | EchoEvent
  | ReactionEvent
  | RevokeEvent
  | StatusEvent
  | PresenceEvent
  | ConnectionEvent
  | IgnoredEvent;

/** All the names a provider gives for one sender. At least one is present. */
export interface SenderIdentity {
  /** Digits as the provider wrote them, with country code. */
  readonly phone: string | null;
  /** Hidden id of a sender, `…@lid`. */
  readonly lid: string | null;
  /** Business-scoped user id, e.g. `BR.15025…`. */
  readonly businessScopedId: string | null;
}

export interface InboundMessageEvent {
  readonly kind: 'message';
  readonly sender: SenderIdentity;
  readonly senderName: string | null;
  readonly providerMessageId: string;
  /** Provider id of the message this one quotes or answers by tap. */
  readonly inReplyTo: string | null;
  readonly sentAt: Temporal.Instant;
  /** The sender corrected a message sent before under the same provider id. */
  readonly isEdit: boolean;
  readonly content: InboundContent;
}

/** The provider announces a message whose content comes in a second delivery under the same id. */
export interface InboundWaitingEvent {
  readonly kind: 'waiting';
  readonly sender: SenderIdentity;
  readonly senderName: string | null;
  readonly providerMessageId: string;
  readonly sentAt: Temporal.Instant;
}

export type MediaKind = 'audio' | 'image' | 'video' | 'document' | 'sticker';

export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A tapped button or list row; `id` is what we sent as the option's id. */
  | { readonly kind: 'choice'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'media';
      readonly media: MediaKind;
      /** Address (Z-API) or media id (Cloud API) from which the file can be fetched. */
      readonly reference: string | null;
      readonly mimeType: string | null;
      readonly fileName: string | null;
      readonly caption: string | null;
      readonly seconds: number | null;
    }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly address: string | null;
    }
  | { readonly kind: 'contact-card'; readonly name: string; readonly phones: readonly string[] }
  | { readonly kind: 'poll-vote'; readonly options: readonly string[] }
  /** Something a patient sent that has no closer kind (order, payment, template, event answer…). */
  | { readonly kind: 'other'; readonly label: string; readonly text: string | null };

/** A message that left the clinic's own number. `viaApi` false: staff typed it on the phone, which is a take-over. */
export interface EchoEvent {
  readonly kind: 'echo';
  readonly recipient: SenderIdentity;
  readonly providerMessageId: string;
  readonly viaApi: boolean;
  readonly text: string | null;
  readonly sentAt: Temporal.Instant;
}

export interface ReactionEvent {
  readonly kind: 'reaction';
  readonly sender: SenderIdentity;
  readonly senderName: string | null;
  readonly providerMessageId: string;
  readonly targetProviderMessageId: string;
  /** Empty when the reaction was taken back. */
  readonly emoji: string;
  readonly sentAt: Temporal.Instant;
}

export interface RevokeEvent {
  readonly kind: 'revoke';
  readonly sender: SenderIdentity;
  readonly providerMessageId: string;
}

export const DELIVERY_STATUSES = ['sent', 'delivered', 'read', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export interface StatusEvent {
  readonly kind: 'status';
  readonly providerMessageIds: readonly string[];
  readonly status: DeliveryStatus;
  /** The provider's words for a failure; null otherwise. */
  readonly error: string | null;
}

export interface PresenceEvent {
  readonly kind: 'presence';
  readonly sender: SenderIdentity;
  readonly presence: 'composing' | 'recording' | 'idle';
}

export interface ConnectionEvent {
  readonly kind: 'connection';
  readonly connected: boolean;
  readonly reason: string | null;
}

/** Stored and acknowledged, never answered: groups, newsletters, broadcasts, statuses, calls, system notices. */
export interface IgnoredEvent {
  readonly kind: 'ignored';
  readonly reason: string;
}
