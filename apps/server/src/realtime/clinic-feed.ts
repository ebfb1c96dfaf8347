import type { LoggedEvent } from './logged-event.ts';

/** Reads a clinic's event log forward and emits it in order, one reader at a time however often it is nudged. */
export class ClinicFeed {
  readonly #read: (position: number) => Promise<readonly LoggedEvent[]>;
  readonly #emit: (events: readonly LoggedEvent[]) => void;
  #position: number;
  #pumping: Promise<void> | null = null;
  #nudged = false;

  constructor(
    start: number,
    read: (position: number) => Promise<readonly LoggedEvent[]>,
    emit: (events: readonly LoggedEvent[]) => void,
  ) {
    this.#position = start;
    this.#read = read;
    this.#emit = emit;
  }

  /** There may be something to emit. Resolves when all that was there has been. */
  pump(): Promise<void> {
    this.#nudged = true;
    this.#pumping ??= this.#drain().finally(() => {
      this.#pumping = null;
    });
    return this.#pumping;
  }

  async #drain(): Promise<void> {
    while (this.#nudged) {
      this.#nudged = false;
      const events = await this.#read(this.#position);
      const last = events.at(-1);
      if (!last) continue;
      this.#position = last.position;
      this.#emit(events);
      this.#nudged = true;
    }
  }
}
