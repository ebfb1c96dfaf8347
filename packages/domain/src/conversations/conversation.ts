import type { Temporal } from 'temporal-polyfill';
import type { ChannelId, ContactId, ConversationId, MessageId } from '../shared/ids.ts';
import type { InboundContent } from './channel-event.ts';
import type { Option } from './dialogue.ts';

/** Who answers: Cora, or staff who took over. */
export type Handling = 'cora' | 'staff';

export interface Conversation {
  readonly id: ConversationId;
  readonly channelId: ChannelId;
  readonly contactId: ContactId;
  readonly handling: Handling;
  /** When staff took over; null while Cora answers. */
  readonly handedOverAt: Temporal.Instant | null;
}

export type MessageAuthor = 'patient' | 'cora' | 'staff';

/** queued → sending → sent → delivered → read; failed; unknown when the provider may have taken it. */
export const OUTBOUND_STATUSES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'withdrawn',
] as const;
export type OutboundStatus = (typeof OUTBOUND_STATUSES)[number];

export interface Message {
  readonly id: MessageId;
  readonly author: MessageAuthor;
  /** What was said as text; for taps the title, for media the caption. */
  readonly text: string | null;
  readonly content: InboundContent | OutboundContent;
  readonly at: Temporal.Instant;
  /** Null for what patients wrote. */
  readonly status: OutboundStatus | null;
}

/** A picture, recording or document that leaves; its bytes are kept under the message's id. */
export interface OutboundFile {
  readonly media: 'audio' | 'image' | 'document';
  readonly fileName: string;
  readonly mimeType: string;
}

/** What leaves: text, and numbered options that a channel may show as buttons or a list. */
export interface OutboundContent {
  readonly kind: 'reply';
  /** Beside a file its caption, which may be empty. */
  readonly text: string;
  readonly options: readonly Option[];
  readonly file?: OutboundFile;
}
