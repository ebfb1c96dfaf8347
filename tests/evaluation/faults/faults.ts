import type { Receptionist, TurnClaim } from '@post/application';
import { type Random, seeded } from '../../races/random.ts';
import type { ZapiServer } from '../../support/zapi-server.ts';

export interface FaultCounts {
  readonly duplicates: number;
  readonly reordered: number;
  readonly refusedSends: number;
  readonly droppedSends: number;
  readonly lostRuns: number;
  readonly flushes: number;
}

const NONE: FaultCounts = {
  duplicates: 0,
  reordered: 0,
  refusedSends: 0,
  droppedSends: 0,
  lostRuns: 0,
  flushes: 0,
};

/** What goes wrong around one dialogue, chosen by a seed; the same seed goes wrong in the same way. */
export class Faults {
  #counts = NONE;
  readonly #salt: number;
  #random: Random;

  constructor(salt: number) {
    this.#salt = salt;
    this.#random = seeded(salt);
  }

  /** How often what went wrong since the dialogue began. */
  get counts(): FaultCounts {
    return this.#counts;
  }

  /** Each dialogue has troubles of its own. */
  begin(dialogue: string): void {
    this.#counts = NONE;
    this.#random = seeded(this.#salt * 7919 + hashOf(dialogue));
  }

  /** In which order, and how often, the provider tells of the pieces of one burst. */
  deliveries<T>(payloads: readonly T[]): readonly T[] {
    const order = this.#happens(0.5) ? this.#random.shuffle(payloads) : payloads;
    if (order.some((payload, index) => payload !== payloads[index])) this.#count('reordered', 1);
    const again = order.filter(() => this.#happens(0.4));
    this.#count('duplicates', again.length);
    return [...order, ...again];
  }

  /** The provider refuses the next message once, or takes it and breaks the line before it says so. */
  troubleProvider(provider: ZapiServer): void {
    if (this.#happens(0.2)) {
      provider.failNext(1, 503);
      this.#count('refusedSends', 1);
    } else if (this.#happens(0.15)) {
      provider.dropNext();
      this.#count('droppedSends', 1);
    }
  }

  flushes(): boolean {
    const flushes = this.#happens(0.3);
    if (flushes) this.#count('flushes', 1);
    return flushes;
  }

  /** Runs that end between their tools and their reply: what they wrote stands, and another run takes their place. */
  loseRuns(receptionist: Receptionist, takeOver: (claim: TurnClaim) => Promise<void>): Receptionist {
    return {
      compose: async (turn, tools, signal) => {
        const reply = await receptionist.compose(turn, tools, signal);
        if (this.#happens(0.25)) {
          this.#count('lostRuns', 1);
          await takeOver(turn.claim);
        }
        return reply;
      },
    };
  }

  #count(what: keyof FaultCounts, times: number): void {
    this.#counts = { ...this.#counts, [what]: this.#counts[what] + times };
  }

  #happens(chance: number): boolean {
    return this.#random.next() < chance;
  }
}

function hashOf(text: string): number {
  let value = 0;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return value >>> 0;
}
