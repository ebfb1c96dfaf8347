import type { SettleOutcome } from '@post/application';
import {
  type Appointment,
  type AppointmentId,
  type LinkedPatient,
  type PatientId,
  type Proposal,
  type ProposedWish,
  Temporal,
} from '@post/domain';
import { AURORA } from './aurora.ts';
import { checkTime } from './availability.ts';

type Act<Kind extends Proposal['kind']> = Extract<Proposal, { kind: Kind }>;

/** What is booked and for whom, in memory, and what a settled proposal does to it. */
export class Diary {
  readonly catalogue = AURORA;
  readonly now: Temporal.Instant;
  patients: readonly LinkedPatient[] = [];
  all: readonly Appointment[] = [];
  waiting: readonly ProposedWish[] = [];
  #serial = 0;

  constructor(now: Temporal.Instant) {
    this.now = now;
  }

  get appointments(): readonly Appointment[] {
    const active = this.all.filter((one) => one.status !== 'cancelled');
    return active.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
  }

  addPatient(name: string, relation: LinkedPatient['relation']): LinkedPatient {
    this.#serial += 1;
    const patient = { id: `patient-${this.#serial}` as PatientId, name, relation, phone: null, birthDate: null };
    this.patients = [...this.patients, patient];
    return patient;
  }

  add(patientId: PatientId, wanted: Pick<Appointment, 'serviceId' | 'professionalId' | 'startsAt'>): Appointment {
    this.#serial += 1;
    const minutes = this.catalogue.services.find((one) => one.id === wanted.serviceId)?.durationMinutes ?? 0;
    const appointment: Appointment = {
      ...wanted,
      id: `appointment-${this.#serial}` as AppointmentId,
      patientId,
      endsAt: wanted.startsAt.add({ minutes }),
      status: 'scheduled',
      source: 'cora',
      overlapAllowed: false,
      seriesId: null,
    };
    this.all = [...this.all, appointment];
    return appointment;
  }

  settle(proposal: Proposal): SettleOutcome {
    switch (proposal.kind) {
      case 'book':
        return this.#book(proposal);
      case 'move':
        return this.#move(proposal);
      case 'cancel': {
        const { id, startsAt } = this.#change(proposal.appointmentId, { status: 'cancelled' });
        const limit = this.now.add({ hours: this.catalogue.clinic.cancellationNoticeHours });
        return { kind: 'cancelled', appointmentId: id, late: Temporal.Instant.compare(startsAt, limit) < 0 };
      }
      case 'confirm':
        return done('confirmed', this.#change(proposal.appointmentId, { status: 'confirmed' }));
      case 'wait':
        this.waiting = [...this.waiting, proposal.wished];
        return { kind: 'waiting', wished: proposal.wished };
    }
  }

  #book({ serviceId, professionalId, startsAt, patient }: Act<'book'>): SettleOutcome {
    const start = Temporal.Instant.from(startsAt);
    const check = checkTime(this, { serviceId, professionalId, startsAt: start, moving: null });
    if (check.kind === 'not-free') return check;
    const patientId = patient.kind === 'known' ? patient.patientId : this.addPatient(patient.name, patient.relation).id;
    return done('booked', this.add(patientId, { serviceId, professionalId, startsAt: start }));
  }

  #move({ appointmentId, professionalId, startsAt }: Act<'move'>): SettleOutcome {
    const moving = this.appointments.find((one) => one.id === appointmentId);
    if (!moving) return { kind: 'not-active' };
    const start = Temporal.Instant.from(startsAt);
    const { serviceId } = moving;
    const check = checkTime(this, { serviceId, professionalId, startsAt: start, moving: moving.id });
    if (check.kind === 'not-free') return check;
    return done('moved', this.#change(moving.id, { startsAt: start, professionalId, endsAt: check.time.endsAt }));
  }

  #change(id: AppointmentId, to: Partial<Appointment>): Appointment {
    this.all = this.all.map((one) => (one.id === id ? { ...one, ...to } : one));
    const changed = this.all.find((one) => one.id === id);
    if (!changed) throw new Error(`no appointment ${id}`);
    return changed;
  }
}

function done(kind: 'booked' | 'moved' | 'confirmed', appointment: Appointment): SettleOutcome {
  const { id, startsAt, professionalId, serviceId } = appointment;
  return { kind, appointmentId: id, startsAt, professionalId, serviceId };
}
