import type { ClinicId, StaffId } from '@post/domain';
import { z } from 'zod';

/** Where a staff member is looking, and whether they are writing there. */
export interface Presence {
  readonly staffId: StaffId;
  readonly name: string;
  readonly conversationId: string | null;
  readonly typing: boolean;
}

/** What one connection tells about its person; passed between replicas. */
export interface PresenceNote {
  readonly clinicId: ClinicId;
  readonly connection: string;
  readonly presence: Presence;
}

/** What a screen says of itself. */
export const presenceReport = z.object({
  conversationId: z.string().max(50).nullable(),
  typing: z.boolean(),
});

/** Screens repeat themselves every ten seconds; one that has been silent for longer than two of those is gone. */
const SILENT_MS = 25_000;
const SWEEP_MS = 5_000;

/** Who is looking at what, on whatever replica: short-lived, never stored. */
export class PresenceBoard {
  readonly #notes = new Map<string, { readonly note: PresenceNote; readonly heardAt: number }>();
  readonly #onChange: (clinicId: ClinicId, presence: Presence) => void;
  readonly #sweeper: NodeJS.Timeout;

  constructor(onChange: (clinicId: ClinicId, presence: Presence) => void) {
    this.#onChange = onChange;
    this.#sweeper = setInterval(() => this.sweep(performance.now()), SWEEP_MS).unref();
  }

  hear(note: PresenceNote): void {
    const before = this.#notes.get(note.connection)?.note.presence;
    if (note.presence.conversationId === null) this.#notes.delete(note.connection);
    else this.#notes.set(note.connection, { note, heardAt: performance.now() });
    if (!isSame(before, note.presence)) this.#onChange(note.clinicId, note.presence);
  }

  /** Everyone of a clinic who looks at something. */
  all(clinicId: ClinicId): readonly Presence[] {
    return [...this.#notes.values()].filter(({ note }) => note.clinicId === clinicId).map(({ note }) => note.presence);
  }

  /** Forgets whom a replica that died never said good-bye for. */
  sweep(now: number): void {
    for (const { note, heardAt } of this.#notes.values()) {
      if (now - heardAt > SILENT_MS)
        this.hear({ ...note, presence: { ...note.presence, conversationId: null, typing: false } });
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#sweeper);
  }
}

function isSame(before: Presence | undefined, now: Presence): boolean {
  if (!before) return now.conversationId === null;
  return before.conversationId === now.conversationId && before.typing === now.typing;
}
