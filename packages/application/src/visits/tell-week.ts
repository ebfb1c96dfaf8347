import { type ClinicId, sayWeekDigest, weekToTell } from '@post/domain';
import type { Ports } from '../ports/index.ts';
import type { DayFigures } from '../ports/insight-doors.ts';
import { tellPhone } from './tell-phone.ts';

/** Tells the owner on Monday morning what the week holds and how the last one was, if the clinic wrote down a number. */
export async function tellWeek(ports: Pick<Ports, 'store' | 'nudges' | 'clock'>, clinicId: ClinicId): Promise<void> {
  const { clinic } = await ports.store.read(clinicId, (reader) => reader.catalogue());
  const { weekDigestPhone: phone, timeZone, name: clinicName } = clinic;
  const monday = weekToTell(ports.clock.now().toZonedDateTimeISO(timeZone));
  if (!monday || phone === null) return;
  const told = await ports.store.transact(clinicId, async (tx) => {
    const key = `week-digest:${monday}`;
    if ((await tx.effect(key)) !== undefined) return false;
    const from = monday.toZonedDateTime(timeZone).toInstant();
    const to = monday.add({ days: 7 }).toZonedDateTime(timeZone).toInstant();
    const ahead = await tx.visitCounts(from, to);
    const behind = totalOf(await tx.figures(monday.subtract({ days: 7 }), monday.subtract({ days: 1 })));
    const say = (introducedAs: string | null) => sayWeekDigest({ clinicName, monday, ahead, behind, introducedAs });
    return tellPhone(tx, { phone, key, say });
  });
  if (!told) return;
  ports.nudges.replyQueued();
  ports.nudges.eventsAppended(clinicId);
}

function totalOf(days: readonly DayFigures[]) {
  const sum = (of: (day: DayFigures) => number) => days.reduce((total, day) => total + of(day), 0);
  const scores = sum((day) => day.scores);
  return {
    attended: sum(({ attended }) => attended),
    missed: sum(({ noShows }) => noShows),
    bookedByCora: sum(({ bookings }) => bookings.cora),
    scores,
    meanScore: scores === 0 ? null : sum((day) => day.scores * (day.meanScore ?? 0)) / scores,
  };
}
