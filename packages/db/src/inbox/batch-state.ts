import type { ClinicEvent } from '@post/application';
import type {
  ChannelId,
  ClinicId,
  ContactId,
  ConversationId,
  Handling,
  InboundContent,
  MessageAuthor,
  MessageId,
  OutboundContent,
} from '@post/domain';
import type { ProviderStatus } from '../outbox/apply-statuses.ts';
import type { IdentityKind } from '../schema/people.ts';

/** Times in here are milliseconds of the database's clock since 1970. */
export interface ContactState {
  readonly clinicId: ClinicId;
  readonly id: ContactId;
  /** Match key of the phone among its identities. */
  phoneKey: string | null;
  displayName: string | null;
  phone: string | null;
  change: 'none' | 'new' | 'changed';
}

export interface ConversationState {
  readonly clinicId: ClinicId;
  readonly id: ConversationId;
  readonly channelId: ChannelId;
  readonly contactId: ContactId;
  address: string;
  handling: Handling;
  handedOverMs: number | null;
  lastStaffMs: number | null;
  readyMs: number | null;
  firstPendingMs: number | null;
  lastInboundMs: number | null;
  lastMessageMs: number;
  /** A turn is running. */
  leased: boolean;
  /** Staff took over in this batch: the running turn is stale, unsent replies are withdrawn, messages are theirs. */
  takenOver: boolean;
  /** A message was taken back: nothing may be left to answer. */
  thinned: boolean;
  change: 'none' | 'new' | 'changed';
}

export interface MessageState {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  readonly author: MessageAuthor;
  /** The newest wording, edits included. */
  text: string | null;
  waiting: boolean;
  consumed: boolean;
  /** No later message of ours follows it. */
  readonly newestOfOurs: boolean;
  /** Present while it is not stored yet. */
  readonly row: MessageRow | null;
}

export interface MessageRow {
  readonly clinicId: ClinicId;
  readonly id: MessageId;
  readonly channelId: ChannelId;
  readonly conversationId: ConversationId;
  readonly author: MessageAuthor;
  readonly providerMessageId: string | null;
  readonly inReplyTo: string | null;
  readonly editOf: MessageId | null;
  content: InboundContent | OutboundContent;
  text: string | null;
  waiting: boolean;
  consumedBy: 'staff' | 'revoked' | null;
  atMs: number;
}

/** What changes of a stored message; null leaves it as it is. */
export interface MessageUpdate {
  readonly clinicId: ClinicId;
  readonly id: MessageId;
  readonly content: InboundContent | null;
  readonly text: string | null;
  readonly consumedBy: 'staff' | 'revoked' | null;
  readonly atMs: number | null;
}

export interface ApiEcho {
  readonly clinicId: ClinicId;
  readonly channelId: ChannelId;
  readonly conversationId: ConversationId | null;
  readonly providerMessageId: string;
  readonly text: string | null;
}

export interface ClinicSettings {
  readonly debounceMs: number;
  readonly capMs: number;
  readonly handoffIdleMs: number;
}

export interface IdentityRow {
  readonly clinicId: ClinicId;
  readonly kind: IdentityKind;
  readonly value: string;
  readonly contactId: ContactId;
}

/** What is known of everything that a batch touches, and what the batch does to it. */
export interface BatchState {
  /** When the delivery that is being worked in was accepted. */
  nowMs: number;
  /** When the batch was read. */
  readonly clockMs: number;
  /** The application's clock, by which staff are there or have been away. */
  readonly deskMs: number;
  readonly clinics: ReadonlyMap<ClinicId, ClinicSettings>;
  readonly identities: Map<string, ContactId>;
  readonly contacts: Map<ContactId, ContactState>;
  readonly conversations: Map<ConversationId, ConversationState>;
  readonly messages: Map<string, MessageState>;
  readonly newIdentities: IdentityRow[];
  readonly newMessages: MessageRow[];
  readonly messageUpdates: MessageUpdate[];
  readonly statuses: ProviderStatus[];
  readonly apiEchoes: ApiEcho[];
  readonly connections: { channelId: ChannelId; clinicId: ClinicId; connected: boolean; reason: string | null }[];
  /** Conversations in which staff answered on the clinic's phone. */
  readonly answered: { readonly clinicId: ClinicId; readonly conversationId: ConversationId }[];
  /** Said to staff, who can't be relied on to write it down. */
  readonly optWishes: {
    readonly clinicId: ClinicId;
    readonly contactId: ContactId;
    readonly messageId: MessageId;
    readonly wish: 'opt-out' | 'opt-in';
  }[];
  readonly events: { readonly clinicId: ClinicId; readonly actor: 'patient' | 'system'; readonly event: ClinicEvent }[];
}

export function identityKey(clinicId: ClinicId, kind: IdentityKind, value: string): string {
  return `${clinicId} ${kind} ${value}`;
}

export function messageKey(channelId: ChannelId, providerMessageId: string): string {
  return `${channelId} ${providerMessageId}`;
}
