import { type ClinicId, dayToConfirm, owesConfirmation, sayUnconfirmed, Temporal } from '@post/domain';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import type { Ports } from '../ports/index.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import type { OpenTrouble } from '../ports/task.ts';

/** When the front desk goes home. */
const DAY_ENDS = Temporal.PlainTime.from('18:00');

const TOLD_OF = 'unconfirmed:';

interface Chasing {
  readonly day: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/**
 * Tells staff before the day ends who has not confirmed for tomorrow: one task for all, once a day. It names who is still
 * missing and ends by itself when nobody is, or when the visits have begun.
 */
export async function chaseConfirmations(
  ports: Pick<Ports, 'store' | 'nudges' | 'clock'>,
  clinicId: ClinicId,
): Promise<void> {
  const events = await ports.store.transact(clinicId, async (tx) => {
    const news = await chase(tx, ports.clock.now());
    await tx.appendEvents('system', news);
    return news;
  });
  if (events.length > 0) ports.nudges.eventsAppended(clinicId);
}

async function chase(tx: ClinicTransaction, now: Temporal.Instant): Promise<readonly ClinicEvent[]> {
  const { timeZone } = (await tx.catalogue()).clinic;
  const events: ClinicEvent[] = [];
  for (const task of await tx.openTroubles()) {
    if (!task.trouble.startsWith(TOLD_OF)) continue;
    const day = Temporal.PlainDate.from(task.trouble.slice(TOLD_OF.length));
    events.push(...(await bringUpToDate(tx, task, { day, now, timeZone })));
  }
  const day = dayToConfirm(now.toZonedDateTimeISO(timeZone));
  if (day) events.push(...(await tellOnce(tx, { day, now, timeZone })));
  return events;
}

async function missing(tx: ClinicTransaction, { day, now, timeZone }: Chasing) {
  const begins = day.toZonedDateTime(timeZone).toInstant();
  const ends = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const visits = await tx.unconfirmedVisits(Temporal.Instant.compare(begins, now) > 0 ? begins : now, ends);
  return visits.filter((visit) => owesConfirmation(visit, timeZone));
}

async function bringUpToDate(
  tx: ClinicTransaction,
  task: OpenTrouble,
  chasing: Chasing,
): Promise<readonly ClinicEvent[]> {
  const visits = await missing(tx, chasing);
  if (visits.length === 0) {
    await tx.endTrouble(task.trouble, chasing.now);
    return [{ kind: 'task.changed', subjectId: task.id, detail: { status: 'done' } }];
  }
  const { title, urgent } = sayUnconfirmed(visits, chasing.timeZone);
  if (title === task.title && urgent === task.urgent) return [];
  await tx.changeTask(task.id, { title, urgent }, chasing.now);
  return [{ kind: 'task.changed', subjectId: task.id, detail: { status: 'open' } }];
}

async function tellOnce(tx: ClinicTransaction, chasing: Chasing): Promise<readonly ClinicEvent[]> {
  const { day, now, timeZone } = chasing;
  const key = `${TOLD_OF}${day}` as const;
  if ((await tx.effect(key)) !== undefined) return [];
  const visits = await missing(tx, chasing);
  await tx.rememberEffect(key, { visits: visits.length });
  if (visits.length === 0) return [];
  const tonight = now.toZonedDateTimeISO(timeZone).withPlainTime(DAY_ENDS).toInstant();
  const dueAt = Temporal.Instant.compare(tonight, now) > 0 ? tonight : null;
  const task = await tx.reportTrouble(key, { ...sayUnconfirmed(visits, timeZone), dueAt });
  return task ? [{ kind: 'task.created', subjectId: task.id, detail: { urgent: task.urgent } }] : [];
}
