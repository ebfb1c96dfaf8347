import {
  type Appointment,
  type AppointmentId,
  inContactHours,
  mayMove,
  nextContactTime,
  sayChange,
  Temporal,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import { appointmentInReach } from '../appointments/appointment.policy.ts';
import type { NotActive, Unknown } from '../appointments/refusals.ts';
import type { Ports } from '../ports/index.ts';
import type { ChangeNoticeJob } from '../ports/jobs.ts';
import type { ClinicTransaction } from '../ports/store.ts';
import { talkOf } from '../proactive/talk-of.ts';
import { writeFirst } from '../proactive/write-first.ts';
import { type ReachedVisit, type VisitOutcome, writeAboutVisit } from './write-about-visit.ts';

export type AskToTellOutcome =
  /** `from`: when the contact hours begin, if they have not. */
  | { readonly kind: 'will-tell'; readonly from: Temporal.Instant | null }
  | { readonly kind: 'edited-meanwhile' }
  | NotActive
  | Unknown<'appointment'>;

/** Has the patient told where a visit stands that staff moved, or that they called it off. */
export async function askToTell(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  { appointmentId, startsAt }: { readonly appointmentId: AppointmentId; readonly startsAt: Temporal.Instant },
): Promise<AskToTellOutcome> {
  return ports.store.transact(actor.clinicId, async (tx): Promise<AskToTellOutcome> => {
    const appointment = await appointmentInReach(tx, actor, appointmentId);
    if (!appointment) return { kind: 'unknown', what: 'appointment' };
    if (!appointment.startsAt.equals(startsAt)) return { kind: 'edited-meanwhile' };
    const now = ports.clock.now();
    const change = appointment.status === 'cancelled' ? 'cancelled' : 'moved';
    const why = change === 'moved' ? mayMove(appointment, now) : whyOver(appointment, now);
    if (why) return { kind: 'not-active', why };
    const { clinicId } = actor;
    const job = { kind: 'change-notice', clinicId, appointmentId, change, startsAt: startsAt.toString() } as const;
    await tx.schedule([{ job, inSeconds: 0 }]);
    const { clinic } = await tx.catalogue();
    return { kind: 'will-tell', from: inContactHours(now, clinic) ? null : nextContactTime(now, clinic) };
  });
}

function whyOver({ startsAt }: Appointment, now: Temporal.Instant): 'past' | null {
  return Temporal.Instant.compare(startsAt, now) <= 0 ? 'past' : null;
}

/** Tells it, once, if it is still so; what staff are talking about themselves is left to them. */
export function tellOfChange(
  ports: Pick<Ports, 'store' | 'clock' | 'nudges'>,
  job: ChangeNoticeJob,
): Promise<VisitOutcome> {
  const key = `change-notice:${job.appointmentId}:${job.change}:${job.startsAt}`;
  return writeAboutVisit(ports, {
    job,
    key,
    unwanted: async (_tx, appointment) => (isStillSo(appointment, job) ? null : 'changed-since'),
    last: ({ startsAt }) => startsAt,
    talk: async (_tx, reached) => talkOf(reached),
    write: (tx, visit) => write(tx, { ...visit, job, key, now: ports.clock.now() }),
  });
}

function isStillSo({ startsAt, status }: Appointment, job: ChangeNoticeJob): boolean {
  const isOff = status === 'cancelled';
  return startsAt.toString() === job.startsAt && isOff === (job.change === 'cancelled');
}

interface Telling extends ReachedVisit {
  readonly job: ChangeNoticeJob;
  readonly key: string;
  readonly now: Temporal.Instant;
}

async function write(tx: ClinicTransaction, { appointment, reached, job, key, now }: Telling): Promise<void> {
  const { clinic, professionals } = await tx.catalogue();
  const patient = await tx.patient(appointment.patientId);
  const words = {
    change: job.change,
    patientName: patient?.name ?? '',
    clinicName: clinic.name,
    professionalName: professionals.find(({ id }) => id === appointment.professionalId)?.name ?? '',
    start: appointment.startsAt.toZonedDateTimeISO(clinic.timeZone),
    now: now.toZonedDateTimeISO(clinic.timeZone),
  };
  await writeFirst(tx, {
    reached,
    key,
    say: (introducedAs) => sayChange({ ...words, introducedAs }),
    asks: job.change === 'moved' ? { kind: 'confirm', appointmentId: appointment.id } : null,
  });
  await tx.appendEvents('system', [{ kind: 'appointment.told', subjectId: appointment.id }]);
}
