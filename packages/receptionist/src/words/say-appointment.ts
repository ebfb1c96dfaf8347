import type { TurnContext } from '@post/application';
import type { Appointment, ProfessionalId, ServiceId } from '@post/domain';
import { sayTime, Temporal } from '@post/domain';
import { localTime, sayDay } from './say-when.ts';

/** "Clínica geral" */
export function serviceName(turn: TurnContext, id: ServiceId): string {
  return turn.catalogue.services.find((service) => service.id === id)?.name ?? 'Consulta';
}

/** "Dr. Otávio Lins" */
export function professionalName(turn: TurnContext, id: ProfessionalId): string {
  return turn.catalogue.professionals.find((professional) => professional.id === id)?.name ?? 'a equipe';
}

/** "o Dr. Otávio Lins", "a Dra. Helena Prado"; other names go without an article. */
export function withArticle(name: string): string {
  if (/^dra\b/i.test(name)) return `a ${name}`;
  return /^dr\b/i.test(name) ? `o ${name}` : name;
}

/** "amanhã, terça-feira, 24/11, às 10:00" */
export function sayStart(turn: TurnContext, startsAt: Temporal.Instant | string): string {
  const { timeZone } = turn.catalogue.clinic;
  const local = localTime(Temporal.Instant.from(startsAt), timeZone);
  return `${sayDay(local.toPlainDate(), { now: turn.now, timeZone })}, às ${sayTime(local.toPlainTime())}`;
}

/** "Clínica geral com Dra. Helena Prado, amanhã, terça-feira, 24/11, às 10:00, de Ana Souza" */
export function sayAppointment(turn: TurnContext, appointment: Appointment): string {
  const patient = patientName(turn, appointment);
  const what = `${serviceName(turn, appointment.serviceId)} com ${professionalName(turn, appointment.professionalId)}`;
  return `${what}, ${sayStart(turn, appointment.startsAt)}${patient ? `, de ${patient}` : ''}`;
}

export function patientName(turn: TurnContext, appointment: Appointment): string | null {
  return turn.patients.find((patient) => patient.id === appointment.patientId)?.name ?? null;
}
