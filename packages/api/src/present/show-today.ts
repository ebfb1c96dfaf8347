import type { ClinicReader } from '@post/application';
import { Temporal } from '@post/domain';
import type { TodayItem } from '../contract/insight.ts';
import { type ApiContext, readClinic } from '../trpc.ts';
import { localTime } from './local-time.ts';
import { presentAppointments } from './present-appointments.ts';
import { presentConversation } from './present-conversation.ts';
import { presentTask } from './present-task.ts';
import { viewerOf } from './viewer-of.ts';

/** More than a clinic has in a day, or can look at in the morning. */
const MOST = { appointments: 500, waiting: 50, tasks: 100 } as const;
/** When the front desk goes home. */
const EVENING = Temporal.PlainTime.from('18:00');

/** What reception looks at in the morning: the day's appointments, who waits, what is to do, what Cora did overnight. */
export function showToday(ctx: ApiContext, wanted: Temporal.PlainDate | undefined): Promise<TodayItem> {
  return readClinic(ctx, async (reader) => {
    const { timeZone } = (await reader.catalogue()).clinic;
    const today = ctx.ports.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    const day = wanted ?? today;
    const from = day.toZonedDateTime(timeZone).toInstant();
    const to = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
    const appointments = await reader.appointments({ from, to }, { limit: MOST.appointments, cursor: null });
    const waiting = { limit: MOST.waiting, cursor: null };
    const conversations = await reader.desk(viewerOf(ctx.actor), { view: 'waiting' }, waiting);
    const tasks = await reader.tasks({ status: 'open' }, { limit: MOST.tasks, cursor: null });
    return {
      day: day.toString(),
      appointments: await presentAppointments(reader, appointments.items),
      waiting: conversations.items.map((item) => presentConversation(item, timeZone)),
      tasks: tasks.items.map((task) => presentTask(task, timeZone)),
      overnight: await overnight(reader, day.subtract({ days: 1 }), timeZone),
    };
  });
}

async function overnight(reader: ClinicReader, eve: Temporal.PlainDate, timeZone: string) {
  const since = eve.toZonedDateTime({ timeZone, plainTime: EVENING }).toInstant();
  const done = await reader.doneByCora(since);
  return {
    since: localTime(since, timeZone),
    booked: done['appointment.booked'] ?? 0,
    moved: done['appointment.moved'] ?? 0,
    cancelled: done['appointment.cancelled'] ?? 0,
    handedOver: done['conversation.handed-over'] ?? 0,
  };
}
