import { type Appointment, type AppointmentId, mayCancel } from '@post/domain';
import type { Actor } from '../actor.ts';
import type { ClinicEvent } from '../ports/clinic-event.ts';
import { callOff } from './call-off.ts';
import { lockSeries } from './lock-series.ts';
import type { NotActive, Unknown } from './refusals.ts';
import type { SchedulingPorts } from './scheduling-ports.ts';
import { transactOrAbandon } from './transact-or-abandon.ts';

export type CancelSeriesOutcome =
  /** `late`: the first of them less than the clinic's cancellation notice before its start. */
  | { readonly kind: 'cancelled'; readonly appointments: readonly Appointment[]; readonly late: boolean }
  | NotActive
  | Unknown<'appointment'>;

/** Calls off a session and all of its series after it. One session alone is cancelled like any appointment. */
export async function cancelSeries(
  ports: Pick<SchedulingPorts, 'store' | 'clock' | 'nudges'>,
  actor: Actor,
  { appointmentId }: { readonly appointmentId: AppointmentId },
): Promise<CancelSeriesOutcome> {
  const outcome = await transactOrAbandon<CancelSeriesOutcome>(ports.store, actor, async (tx) => {
    const now = ports.clock.now();
    const series = await lockSeries(tx, { actor, now }, { appointmentId });
    if (!series) return { kind: 'unknown', what: 'appointment' };
    const why = mayCancel(series.first, now);
    if (why) return { kind: 'not-active', why };
    const appointments: Appointment[] = [];
    const events: ClinicEvent[] = [];
    let late = false;
    for (const session of series.rest) {
      const done = await callOff(tx, { clinicId: actor.clinicId, appointment: session, now });
      appointments.push(done.appointment);
      events.push(...done.events);
      late ||= done.late;
    }
    await tx.appendEvents(actor, events);
    return { kind: 'cancelled', appointments, late };
  });
  if (outcome.kind === 'cancelled') ports.nudges.eventsAppended(actor.clinicId);
  return outcome;
}
