import type { TurnContext } from '@post/application';
import type { Appointment, Proposal, ProposedSeries } from '@post/domain';
import { capitalised } from './capitalised.ts';
import { patientName, professionalName, sayAppointment, sayStart, serviceName } from './say-appointment.ts';
import { sayWaitedFor, sayWishedDays } from './say-waited-for.ts';

/** The exact act, in words that name service, professional, day, time and patient, and the question that a yes answers. */
export function sayProposal(turn: TurnContext, proposal: Proposal): string {
  if (proposal.kind === 'book') return sayBooking(turn, proposal);
  if (proposal.kind === 'wait') return sayWaiting(turn, proposal);
  const appointment = turn.appointments.find((one) => one.id === proposal.appointmentId);
  if (!appointment) return 'Posso continuar? Responda *sim* ou *não*.';
  if (proposal.kind === 'move') return sayMove(turn, proposal, appointment);
  if (proposal.kind === 'cancel') {
    return `Você quer cancelar esta consulta?\n${sayAppointment(turn, appointment)}.\n\nPosso cancelar? Responda *sim* ou *não*.`;
  }
  return `Sua consulta: ${sayAppointment(turn, appointment)}.\n\nPosso confirmar a presença? Responda *sim* ou *não*.`;
}

function sayBooking(turn: TurnContext, proposal: Extract<Proposal, { kind: 'book' }>): string {
  if (proposal.repeat) return saySeries(turn, proposal, proposal.repeat);
  const lines = [
    'Confira, por favor:',
    `• ${serviceName(turn, proposal.serviceId)} com ${professionalName(turn, proposal.professionalId)}`,
    `• ${capitalised(sayStart(turn, proposal.startsAt))}`,
    `• Paciente: ${proposal.patient.name}`,
    '',
    'Posso marcar? Responda *sim* ou *não*.',
  ];
  return lines.join('\n');
}

function sayWaiting(turn: TurnContext, { patient, wished }: Extract<Proposal, { kind: 'wait' }>): string {
  const instead = turn.appointments.find(({ id }) => id === wished.insteadOf);
  const lines = [
    'Lista de espera. Confira, por favor:',
    `• ${sayWaitedFor(turn, wished)}`,
    `• Quando: ${sayWishedDays(turn, wished)}`,
    ...(instead ? [`• No lugar da consulta de ${sayStart(turn, instead.startsAt)}`] : []),
    `• Paciente: ${patient.name}`,
    '',
    'Posso colocar na lista? Responda *sim* ou *não*.',
  ];
  return lines.join('\n');
}

function saySeries(
  turn: TurnContext,
  proposal: Extract<Proposal, { kind: 'book' }>,
  { everyWeeks, starts, leftOut }: ProposedSeries,
): string {
  const rhythm =
    everyWeeks === 1 ? 'Toda semana' : everyWeeks === 2 ? 'De 15 em 15 dias' : `A cada ${everyWeeks} semanas`;
  const lines = [
    'Confira, por favor:',
    `• ${serviceName(turn, proposal.serviceId)} com ${professionalName(turn, proposal.professionalId)}`,
    `• ${rhythm}, ${starts.length} ${starts.length === 1 ? 'sessão' : 'sessões'}:`,
    ...starts.map((startsAt) => `   ${capitalised(sayStart(turn, startsAt))}`),
    ...(leftOut.length > 0 ? ['• Fica de fora:', ...leftOut.map((why) => `   ${capitalised(why)}`)] : []),
    `• Paciente: ${proposal.patient.name}`,
    '',
    'Posso marcar todas? Responda *sim* ou *não*.',
  ];
  return lines.join('\n');
}

function sayMove(turn: TurnContext, proposal: Extract<Proposal, { kind: 'move' }>, appointment: Appointment): string {
  const patient = patientName(turn, appointment);
  const lines = [
    'Confira a mudança, por favor:',
    `• ${serviceName(turn, appointment.serviceId)} com ${professionalName(turn, proposal.professionalId)}`,
    `• De: ${sayStart(turn, appointment.startsAt)}`,
    `• Para: ${sayStart(turn, proposal.startsAt)}`,
    ...(patient ? [`• Paciente: ${patient}`] : []),
    '',
    'Posso mudar? Responda *sim* ou *não*.',
  ];
  return lines.join('\n');
}
