import type { Ports } from '../ports/index.ts';
import type { MediaJob } from '../ports/media.ts';
import type { MediaFile } from '../ports/media-file.ts';

/**
 * Waits before the next try, in milliseconds by failed attempt: a hiccup, a restart, a day's outage. Together they stay
 * well inside the seven days after which a provider forgets the file.
 */
const RETRY_DELAYS_MS: readonly number[] = [
  2_000, 10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000, 172_800_000,
];

/** A patient waits for the words of a voice note: after this many failures she is asked to write instead. */
const TRANSCRIPTION_TRIES = 3;
const TRANSCRIPTION_RETRY_MS = 1_000;
/** A turn is under way that read the message without its words; it ends soon. */
const TURN_ENDS_MS = 1_000;

export type MediaOutcome = 'kept' | 'heard' | 'lost' | 'later';

type MediaPorts = Pick<Ports, 'media' | 'mediaSource' | 'transcriber' | 'channels' | 'nudges'>;

/** Fetches and keeps what one message brought, and reads a voice note's words where a transcriber is set. */
export async function keepMedia(ports: MediaPorts, job: MediaJob, signal: AbortSignal): Promise<MediaOutcome> {
  const kept = job.isKept ? await ports.media.file(job.clinicId, job.messageId) : null;
  const file = kept ?? (await fetchFile(ports, job, signal));
  if (typeof file === 'string') return file;
  if (job.media !== 'audio') return 'kept';
  return hear(ports, { job, file }, signal);
}

async function fetchFile(ports: MediaPorts, job: MediaJob, signal: AbortSignal): Promise<MediaFile | 'lost' | 'later'> {
  const channel = ports.channels.byId(job.channelId);
  const fetched = channel
    ? await ports.mediaSource.fetch(channel, job, signal)
    : ({ kind: 'lost', reason: 'the channel is not configured here' } as const);
  if (fetched.kind === 'fetched') {
    await ports.media.keep(job, fetched.file);
    return fetched.file;
  }
  const delayMs = fetched.kind === 'unreachable' ? RETRY_DELAYS_MS[job.attempt - 1] : undefined;
  if (delayMs !== undefined) {
    await ports.media.retryIn(job, delayMs, fetched.reason);
    return 'later';
  }
  await ports.media.lose(job, fetched.reason);
  ports.nudges.turnReady(0);
  return 'lost';
}

async function hear(
  ports: MediaPorts,
  { job, file }: { readonly job: MediaJob; readonly file: MediaFile },
  signal: AbortSignal,
): Promise<MediaOutcome> {
  const words = await transcribe(ports, { job, file }, signal);
  if (words === 'failed') {
    await ports.media.retryIn(job, TRANSCRIPTION_RETRY_MS, 'the voice note could not be transcribed');
    return 'later';
  }
  if (!(await ports.media.heard(job, words))) {
    await ports.media.retryIn(job, TURN_ENDS_MS, 'a turn is under way');
    return 'later';
  }
  ports.nudges.turnReady(0);
  ports.nudges.eventsAppended(job.clinicId);
  return 'heard';
}

async function transcribe(
  { transcriber }: MediaPorts,
  { job, file }: { readonly job: MediaJob; readonly file: MediaFile },
  signal: AbortSignal,
): Promise<string | null | 'failed'> {
  if (!transcriber || job.words !== null) return job.words;
  try {
    return await transcriber.transcribe(file, signal);
  } catch {
    signal.throwIfAborted();
    return job.attempt < TRANSCRIPTION_TRIES ? 'failed' : null;
  }
}
