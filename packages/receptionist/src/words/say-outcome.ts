import type { SettleOutcome, TurnContext } from '@post/application';
import type { ProposedWish, Temporal } from '@post/domain';
import { capitalised } from './capitalised.ts';
import { professionalName, sayAppointment, sayStart, serviceName } from './say-appointment.ts';
import { sayWaitedFor, sayWishedDays } from './say-waited-for.ts';

type Settled = Exclude<SettleOutcome, { kind: 'not-free' | 'not-active' | 'no-yes' }>;

/** What was done, said after it was done. */
export function saySettled(turn: TurnContext, outcome: Settled): string {
  if (outcome.kind === 'cancelled') return sayCancelled(turn, outcome);
  if (outcome.kind === 'waiting') return sayOnTheList(turn, outcome.wished);
  const what = `${serviceName(turn, outcome.serviceId)} com ${professionalName(turn, outcome.professionalId)}`;
  const when = sayStart(turn, outcome.startsAt);
  const name = proposedName(turn);
  switch (outcome.kind) {
    case 'booked':
      if (outcome.series) return sayBookedSeries(turn, { what, name, starts: outcome.series });
      return `Pronto, está marcado! ✅\n${what}, ${when}${name ? `, para ${name}` : ''}.\n\nSe precisar mudar ou cancelar, é só me avisar por aqui.`;
    case 'moved':
      return `Pronto, consulta remarcada! ✅\n${what}, ${when}.`;
    case 'confirmed':
      return `Presença confirmada, obrigada! ✅\nEsperamos você ${when}.`;
  }
}

function sayOnTheList(turn: TurnContext, wished: ProposedWish): string {
  const name = proposedName(turn);
  return `Pronto, ${name ?? 'o pedido'} está na lista de espera! ✅\n${sayWaitedFor(turn, wished)}, ${sayWishedDays(turn, wished)}.\n\nSe abrir um horário, escrevo para você por aqui e guardo por um tempo, até você responder.`;
}

function sayBookedSeries(
  turn: TurnContext,
  booked: { readonly what: string; readonly name: string | null; readonly starts: readonly Temporal.Instant[] },
): string {
  const { what, name, starts } = booked;
  const lines = starts.map((startsAt) => `• ${capitalised(sayStart(turn, startsAt))}`);
  return `Pronto, estão marcadas! ✅\n${what}${name ? `, para ${name}` : ''}:\n${lines.join('\n')}\n\nSe precisar mudar ou cancelar alguma, é só me avisar por aqui.`;
}

function sayCancelled(turn: TurnContext, outcome: Extract<Settled, { kind: 'cancelled' }>): string {
  const appointment = turn.appointments.find((one) => one.id === outcome.appointmentId);
  const hours = turn.catalogue.clinic.cancellationNoticeHours;
  const what = appointment ? `\n${sayAppointment(turn, appointment)}.` : '';
  const notice = outcome.late
    ? `Faltavam menos de ${hours} horas para a consulta. Da próxima vez, avise com pelo menos ${hours} horas de antecedência, por favor.`
    : `Lembrete: cancelamentos e mudanças devem ser avisados com pelo menos ${hours} horas de antecedência.`;
  return `Pronto, a consulta foi cancelada.${what}\n\n${notice}\nSe quiser marcar outro dia, é só me dizer.`;
}

function proposedName(turn: TurnContext): string | null {
  const { proposal } = turn.dialogue;
  return proposal?.kind === 'book' || proposal?.kind === 'wait' ? proposal.patient.name : null;
}
