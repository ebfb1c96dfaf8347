import type { ChannelId, ClinicId, MediaKind, MessageId } from '@post/domain';
import type { MediaFile } from './media-file.ts';
import type { Channel } from './messenger.ts';

/** A file that a patient sent and that is still at the provider, or a voice note whose words are still to be read. */
export interface MediaJob {
  readonly clinicId: ClinicId;
  readonly messageId: MessageId;
  readonly channelId: ChannelId;
  readonly media: MediaKind;
  /** Address or media id at the provider. */
  readonly reference: string;
  readonly mimeType: string | null;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Its bytes are here already: only its words are missing. */
  readonly isKept: boolean;
  /** What a voice note says, when an earlier try read it. */
  readonly words: string | null;
}

/** The files patients sent, fetched in the background and kept with their clinic. */
export interface MediaQueue {
  claimNext(): Promise<MediaJob | null>;
  keep(job: MediaJob, file: MediaFile): Promise<void>;
  /** It will not be had: staff see why in the conversation. */
  lose(job: MediaJob, reason: string): Promise<void>;
  retryIn(job: MediaJob, delayMs: number, reason: string): Promise<void>;
  /**
   * Writes the words of a voice note into its message, null when there are none to be had, and lets the turn that waits
   * for them go on. False while a turn is under way that may have read the message without them: to be said again.
   */
  heard(job: MediaJob, words: string | null): Promise<boolean>;
  /** The kept file of a message; null when there is none. */
  file(clinicId: ClinicId, messageId: MessageId): Promise<MediaFile | null>;
  /** Whether any of these messages is a voice note whose words are awaited and came at most this long ago. */
  awaited(clinicId: ClinicId, messageIds: readonly MessageId[], withinMs: number): Promise<boolean>;
  msUntilNext(): Promise<number | null>;
}

export type FetchedMedia =
  | { readonly kind: 'fetched'; readonly file: MediaFile }
  /** It is not there, too large, or somewhere from where nothing is fetched: trying again changes nothing. */
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Where a channel's files are fetched from. */
export interface MediaSource {
  fetch(channel: Channel, job: MediaJob, signal: AbortSignal): Promise<FetchedMedia>;
}

/** Turns a voice note into words; throws when it can't now, null when there are no words in it. */
export interface Transcriber {
  transcribe(file: MediaFile, signal: AbortSignal): Promise<string | null>;
}
