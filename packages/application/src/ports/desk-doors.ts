import type {
  Conversation,
  ConversationId,
  MessageAuthor,
  MessageId,
  OutboundStatus,
  StaffId,
  Temporal,
} from '@post/domain';
import type { ChannelKind } from './messenger.ts';
import type { Page, PageRequest } from './page.ts';

/** Who looks: what is unread, and mine, depends on it. Null for programs. */
export type Viewer = StaffId | null;

/** A conversation as the front desk lists it. */
export interface DeskConversation extends Conversation {
  readonly contact: { readonly name: string | null; readonly phone: string | null };
  readonly channel: ChannelKind;
  readonly lastMessageAt: Temporal.Instant;
  /** When the patient wrote last; channels with a window for free replies count from here. */
  readonly lastInboundAt: Temporal.Instant | null;
  readonly lastMessage: {
    readonly author: MessageAuthor;
    readonly text: string | null;
    readonly status: OutboundStatus | null;
  } | null;
  readonly assignee: { readonly id: StaffId; readonly name: string } | null;
  readonly labels: readonly string[];
  readonly closed: boolean;
  /** A person owes the patient something. */
  readonly waiting: boolean;
  readonly urgent: boolean;
  /** Cora is at it right now. */
  readonly answering: boolean;
  /** What the patient wrote since the viewer last looked. */
  readonly unread: number;
}

export interface DeskFilter {
  readonly view?: 'open' | 'waiting' | 'mine' | 'closed';
  /** Part of the name or phone of the contact, or of a patient they write for. */
  readonly search?: string;
  readonly label?: string;
}

export interface DeskCounts {
  readonly waiting: number;
  readonly mine: number;
  readonly unread: number;
  readonly urgent: number;
}

export interface Note {
  readonly id: string;
  readonly author: { readonly id: StaffId; readonly name: string };
  readonly text: string;
  readonly createdAt: Temporal.Instant;
}

export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface DeskReader {
  /** Newest first. */
  desk(viewer: Viewer, filter: DeskFilter, page: PageRequest): Promise<Page<DeskConversation>>;
  deskConversation(viewer: Viewer, id: ConversationId): Promise<DeskConversation | null>;
  deskCounts(viewer: StaffId): Promise<DeskCounts>;
  /** Labels in use, by name. */
  labels(): Promise<readonly string[]>;
  /** Oldest first. */
  notes(conversationId: ConversationId): Promise<readonly Note[]>;
  cannedReplies(): Promise<readonly CannedReply[]>;
}

export interface DeskWriter {
  assign(conversationId: ConversationId, staffId: StaffId | null): Promise<void>;
  /** Gives a conversation that is nobody's to who took it up. */
  claim(conversationId: ConversationId, staffId: StaffId): Promise<void>;
  setLabels(conversationId: ConversationId, labels: readonly string[]): Promise<void>;
  /** Closed until the patient writes again. */
  setClosed(conversationId: ConversationId, closed: boolean): Promise<void>;
  /** Everything up to a message of the conversation has been read. */
  markRead(staffId: StaffId, conversationId: ConversationId, upTo: MessageId): Promise<void>;
  insertNote(conversationId: ConversationId, staffId: StaffId, text: string): Promise<void>;
  saveCannedReply(reply: {
    readonly id: string | null;
    readonly title: string;
    readonly text: string;
  }): Promise<boolean>;
  deleteCannedReply(id: string): Promise<boolean>;
}
