import type { ClinicId } from '@post/domain';
import { BATCH, type EventLog } from './answer-since.ts';
import { ClinicFeed } from './clinic-feed.ts';
import type { LoggedEvent } from './logged-event.ts';

/** The feeds of the clinics that someone on this replica listens to. */
export class ClinicFeeds {
  readonly #feeds = new Map<ClinicId, ClinicFeed>();
  readonly #log: EventLog;
  readonly #emit: (clinicId: ClinicId, events: readonly LoggedEvent[]) => void;

  constructor(log: EventLog, emit: (clinicId: ClinicId, events: readonly LoggedEvent[]) => void) {
    this.#log = log;
    this.#emit = emit;
  }

  /** From now on what happens in this clinic is emitted. */
  async open(clinicId: ClinicId): Promise<void> {
    if (this.#feeds.has(clinicId)) return;
    const start = await this.#log.latestPosition(clinicId);
    if (this.#feeds.has(clinicId)) return;
    const read = (position: number) => this.#log.eventsSince(clinicId, position, BATCH);
    this.#feeds.set(clinicId, new ClinicFeed(start, read, (events) => this.#emit(clinicId, events)));
  }

  async pump(clinicId: ClinicId): Promise<void> {
    await this.#feeds.get(clinicId)?.pump();
  }
}
