import {
  type Appointment,
  type AppointmentId,
  type Proposal,
  type ProposedSeries,
  Temporal,
  wishedTimes,
} from '@post/domain';
import type { Actor } from '../actor.ts';
import { bookAppointment } from '../appointments/book-appointment.ts';
import { type BookSeriesRequest, bookSeries } from '../appointments/book-series.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { confirmAppointment } from '../appointments/confirm-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import type { SchedulingPorts } from '../appointments/scheduling-ports.ts';
import type { PatientWanted } from '../patients/find-or-create-patient.ts';
import type { TurnContext } from '../ports/receptionist.ts';
import { joinWaitingList } from '../waiting-list/join-waiting-list.ts';
import { settleKey } from './settle-key.ts';
import type { SettleOutcome } from './turn-tools.ts';

type Of<Kind extends Proposal['kind']> = Extract<Proposal, { kind: Kind }>;

interface Settlement<Kind extends Proposal['kind']> {
  readonly turn: TurnContext;
  readonly actor: Actor;
  readonly proposal: Of<Kind>;
  readonly effectKey: string;
}

/** Does what the pending proposal says, once however often it is called, and only on the patient's explicit yes. */
export async function settleProposal(ports: SchedulingPorts, turn: TurnContext): Promise<SettleOutcome> {
  const { proposal } = turn.dialogue;
  const oldest = turn.burst[0];
  if (!proposal || !oldest || turn.answer !== 'yes') return { kind: 'no-yes' };
  const actor: Actor = { kind: 'cora', clinicId: turn.claim.clinicId, claim: turn.claim };
  const rest = { turn, actor, effectKey: settleKey(turn.claim, oldest.id, proposal) };
  if (proposal.kind === 'book') return book(ports, { ...rest, proposal });
  if (proposal.kind === 'wait') return wait(ports, { ...rest, proposal });
  if (!(await isTheirs(ports, turn, proposal.appointmentId))) return { kind: 'not-active' };
  if (proposal.kind === 'move') return move(ports, { ...rest, proposal });
  if (proposal.kind === 'cancel') return cancel(ports, { ...rest, proposal });
  return confirm(ports, { ...rest, proposal });
}

async function isTheirs(ports: SchedulingPorts, turn: TurnContext, appointmentId: AppointmentId): Promise<boolean> {
  const appointment = await ports.store.read(turn.claim.clinicId, (reader) => reader.appointment(appointmentId));
  return turn.patients.some((patient) => patient.id === appointment?.patientId);
}

async function book(
  ports: SchedulingPorts,
  { turn, actor, proposal, effectKey }: Settlement<'book'>,
): Promise<SettleOutcome> {
  const wanted = {
    serviceId: proposal.serviceId,
    professionalId: proposal.professionalId,
    startsAt: Temporal.Instant.from(proposal.startsAt),
    patient: patientOf(turn, proposal),
    effectKey,
  };
  if (proposal.repeat) return bookAll(ports, actor, { ...wanted, repeat: proposal.repeat });
  const outcome = await bookAppointment(ports, actor, wanted);
  if (outcome.kind === 'not-free') return outcome;
  if (outcome.kind !== 'booked') return { kind: 'not-active' };
  return { ...placeOf(outcome.appointment), kind: 'booked' };
}

async function wait(ports: SchedulingPorts, { turn, actor, proposal }: Settlement<'wait'>): Promise<SettleOutcome> {
  const { wished } = proposal;
  const { insteadOf } = wished;
  const patient = patientOf(turn, proposal);
  const outcome = await joinWaitingList(ports, actor, { patient, wished: wishedTimes(wished), insteadOf });
  return outcome.kind === 'waiting' ? { kind: 'waiting', wished } : { kind: 'not-active' };
}

function patientOf({ contact }: TurnContext, { patient }: Of<'book' | 'wait'>): PatientWanted {
  if (patient.kind === 'known') return { kind: 'known', patientId: patient.patientId };
  const phone = patient.relation === 'self' ? contact.phone : null;
  return { ...patient, phone, birthDate: null, contactId: contact.id };
}

/** Books the sessions that were agreed to; one that was taken since is left out, and what was booked is told. */
async function bookAll(
  ports: SchedulingPorts,
  actor: Actor,
  { repeat, ...wanted }: Omit<BookSeriesRequest, 'everyWeeks' | 'length'> & { readonly repeat: ProposedSeries },
): Promise<SettleOutcome> {
  const only = repeat.starts.map((startsAt) => Temporal.Instant.from(startsAt));
  const length = { count: repeat.count };
  const request = { ...wanted, everyWeeks: repeat.everyWeeks, length, only, skipConflicts: true };
  const outcome = await bookSeries(ports, actor, request);
  if (outcome.kind === 'conflicts') {
    const [first] = outcome.conflicts;
    return { kind: 'not-free', reasons: first?.reasons ?? [], alternatives: first?.alternatives ?? [] };
  }
  const [first] = outcome.kind === 'booked' ? outcome.appointments : [];
  if (outcome.kind !== 'booked' || !first) return { kind: 'not-active' };
  return { ...placeOf(first), kind: 'booked', series: outcome.appointments.map(({ startsAt }) => startsAt) };
}

async function move(
  ports: SchedulingPorts,
  { actor, proposal, effectKey }: Settlement<'move'>,
): Promise<SettleOutcome> {
  const outcome = await moveAppointment(ports, actor, {
    appointmentId: proposal.appointmentId,
    professionalId: proposal.professionalId,
    startsAt: Temporal.Instant.from(proposal.startsAt),
    effectKey,
  });
  if (outcome.kind === 'not-free') return outcome;
  if (outcome.kind !== 'moved') return { kind: 'not-active' };
  return { ...placeOf(outcome.appointment), kind: 'moved' };
}

async function cancel(
  ports: SchedulingPorts,
  { actor, proposal, effectKey }: Settlement<'cancel'>,
): Promise<SettleOutcome> {
  const outcome = await cancelAppointment(ports, actor, { appointmentId: proposal.appointmentId, effectKey });
  if (outcome.kind !== 'cancelled') return { kind: 'not-active' };
  return { kind: 'cancelled', appointmentId: outcome.appointment.id, late: outcome.late };
}

async function confirm(
  ports: SchedulingPorts,
  { actor, proposal, effectKey }: Settlement<'confirm'>,
): Promise<SettleOutcome> {
  const outcome = await confirmAppointment(ports, actor, { appointmentId: proposal.appointmentId, effectKey });
  if (outcome.kind !== 'confirmed') return { kind: 'not-active' };
  return { ...placeOf(outcome.appointment), kind: 'confirmed' };
}

function placeOf(appointment: Appointment) {
  return {
    appointmentId: appointment.id,
    startsAt: appointment.startsAt,
    professionalId: appointment.professionalId,
    serviceId: appointment.serviceId,
  };
}
