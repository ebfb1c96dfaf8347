import type { ChannelLinks } from './channel-links.ts';
import type { Clinics } from './clinics.ts';
import type { Clock } from './clock.ts';
import type { ConversationLock } from './conversation-lock.ts';
import type { Credentials } from './credentials.ts';
import type { DocumentFiles } from './document-files.ts';
import type { EmbeddingQueue } from './embedding-queue.ts';
import type { Embeddings } from './embeddings.ts';
import type { Holidays } from './holidays.ts';
import type { Inbox } from './inbox.ts';
import type { JobQueue } from './jobs.ts';
import type { MediaQueue, MediaSource, Transcriber } from './media.ts';
import type { Channels, Messenger } from './messenger.ts';
import type { Nudges } from './nudges.ts';
import type { Outbox } from './outbox.ts';
import type { Receptionist } from './receptionist.ts';
import type { Store } from './store.ts';
import type { TurnQueue } from './turn-queue.ts';

/** What the application needs from the world. */
export interface Ports {
  readonly clinics: Clinics;
  readonly store: Store;
  readonly inbox: Inbox;
  readonly turns: TurnQueue;
  readonly outbox: Outbox;
  readonly jobs: JobQueue;
  readonly lock: ConversationLock;
  readonly receptionist: Receptionist;
  readonly messenger: Messenger;
  readonly media: MediaQueue;
  readonly mediaSource: MediaSource;
  /** Null: voice notes are not turned into words, and patients are asked to write. */
  readonly transcriber: Transcriber | null;
  readonly channels: Channels;
  readonly channelLinks: ChannelLinks;
  readonly nudges: Nudges;
  readonly holidays: Holidays;
  readonly embeddings: Embeddings;
  readonly embeddingQueue: EmbeddingQueue;
  readonly documentFiles: DocumentFiles;
  readonly credentials: Credentials;
  readonly clock: Clock;
}
