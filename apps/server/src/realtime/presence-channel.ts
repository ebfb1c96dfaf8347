import type { Socket } from 'socket.io';
import { type Listener, roomOf } from './listener.ts';
import { PresenceBoard, type PresenceNote, presenceReport } from './presence.ts';

interface PresenceChannelOptions {
  /** Sends to a room of this replica. */
  readonly emit: (room: string, name: 'presence', value: unknown) => void;
  /** Tells the other replicas. */
  readonly spread: (note: PresenceNote) => void;
}

export interface PresenceChannel extends Disposable {
  /** Lets a screen of the front desk say where its person is, and tells it where the others are. */
  join(socket: Socket, listener: Listener): void;
  /** Another replica says so. */
  heard(note: PresenceNote): void;
}

/** Who is looking at which conversation, for the screens of the front desk. */
export function createPresenceChannel({ emit, spread }: PresenceChannelOptions): PresenceChannel {
  const board = new PresenceBoard((clinicId, presence) => emit(roomOf(clinicId, 'desk'), 'presence', presence));
  return {
    heard: (note) => board.hear(note),
    join(socket, { clinicId, staff }) {
      if (staff === null || staff.role === 'professional') return;
      const { staffId, name } = staff;
      const tell = (report: { readonly conversationId: string | null; readonly typing: boolean }): void => {
        const note = { clinicId, connection: socket.id, presence: { staffId, name, ...report } };
        board.hear(note);
        spread(note);
      };
      socket.on('presence', (said: unknown) => {
        const report = presenceReport.safeParse(said);
        if (report.success) tell(report.data);
      });
      socket.on('disconnect', () => tell({ conversationId: null, typing: false }));
      socket.emit('presences', board.all(clinicId));
    },
    [Symbol.dispose]: () => board[Symbol.dispose](),
  };
}
