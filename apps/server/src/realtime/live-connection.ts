import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import { answerSince, type EventLog } from './answer-since.ts';
import { asSeenBy } from './as-seen-by.ts';
import { type Listener, roomOf, viewOf } from './listener.ts';

export interface LiveConnectionParts {
  readonly socket: Socket;
  readonly listener: Listener;
  /** Who is behind this connection now. */
  readonly recogniseAgain: () => Promise<Listener | null>;
  readonly events: EventLog;
  readonly log: Logger;
}

/** One screen, or program, that is connected to this replica. */
export class LiveConnection {
  readonly listener: Listener;
  readonly #parts: LiveConnectionParts;

  constructor(parts: LiveConnectionParts) {
    this.listener = parts.listener;
    this.#parts = parts;
  }

  async open(): Promise<void> {
    const { socket, listener } = this.#parts;
    await socket.join(roomOf(listener.clinicId, viewOf(listener)));
    socket.on('since', (position: unknown, answer: unknown) => {
      const known = typeof position === 'number' && Number.isSafeInteger(position) && position >= 0;
      if ((known || position === null) && isAnswer(answer)) void this.#answer(position, answer);
    });
  }

  /**
   * Closes the connection when it is no longer whom it was opened for. The client tries again by itself: with a new role
   * it gets the new view, without access it is told so.
   */
  async prove(): Promise<boolean> {
    const now = await this.#parts.recogniseAgain();
    if (now && isSame(now, this.listener)) return true;
    this.#parts.socket.conn.close();
    return false;
  }

  async #answer(position: number | null, answer: (given: unknown) => void): Promise<void> {
    const { listener, events, log } = this.#parts;
    try {
      if (!(await this.prove())) return;
      const given = await answerSince(events, listener.clinicId, position);
      answer({ ...given, events: asSeenBy(viewOf(listener), given.events) });
    } catch (error) {
      log.warn({ err: error }, 'missed events could not be read');
      answer({ error: 'unavailable' });
    }
  }
}

function isSame(one: Listener, other: Listener): boolean {
  return (
    one.clinicId === other.clinicId &&
    one.staff?.staffId === other.staff?.staffId &&
    one.staff?.role === other.staff?.role &&
    one.staff?.professionalId === other.staff?.professionalId
  );
}

function isAnswer(value: unknown): value is (given: unknown) => void {
  return typeof value === 'function';
}
