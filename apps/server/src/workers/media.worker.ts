import { keepMedia, type MediaJob, type Ports } from '@post/application';
import type { Logger } from 'pino';
import { WorkLoop } from './work-loop.ts';

/** Files are large and providers slow: a few at once keep memory small and patients' voice notes moving. */
const CONCURRENCY = 3;

/** Fetches and keeps what patients send, and reads the words of voice notes. */
export function createMediaWorker({ ports, log }: { readonly ports: Ports; readonly log: Logger }): WorkLoop<MediaJob> {
  return new WorkLoop({
    name: 'media',
    concurrency: CONCURRENCY,
    claim: () => ports.media.claimNext(),
    msUntilNext: () => ports.media.msUntilNext(),
    run: async (job, signal) => {
      const outcome = await keepMedia(ports, job, signal);
      if (outcome === 'lost' || outcome === 'later')
        log.warn({ messageId: job.messageId, attempt: job.attempt, outcome }, 'a file was not had');
    },
    log,
  });
}
