import { type Appointment, type Patient, sayDateTime } from '@post/domain';
import type { TurnContext } from '../ports/receptionist.ts';

export const ASK_IDENTITY =
  'Por segurança, só falo da consulta de outra pessoa depois de confirmar alguns dados. Me diga, por favor, o nome completo e a data de nascimento dessa pessoa (dia, mês e ano).';

export const TELL_BOTH =
  'Preciso das duas coisas na mesma mensagem, por favor: o nome completo e a data de nascimento (dia, mês e ano).';

export const NOT_CONFIRMED =
  'Não consegui confirmar esses dados. Se preferir, a equipe pode ajudar: é só dizer que quer falar com uma pessoa.';

/** The visits of a person who has just been linked to this phone. */
export function sayConfirmed(turn: TurnContext, patient: Patient, visits: readonly Appointment[]): string {
  const [first = patient.name] = patient.name.split(' ');
  if (visits.length === 0) {
    return `Obrigada, dados confirmados. Não há consulta marcada para ${first}. Quer que eu marque uma?`;
  }
  const { clinic, services } = turn.catalogue;
  const now = turn.now.toZonedDateTimeISO(clinic.timeZone);
  const lines = visits.map(({ serviceId, startsAt }) => {
    const service = services.find(({ id }) => id === serviceId)?.name ?? 'Consulta';
    return `• ${service}: ${sayDateTime(startsAt.toZonedDateTimeISO(clinic.timeZone).toPlainDateTime(), now)}`;
  });
  return `Obrigada, dados confirmados. Próximas consultas de ${first}:\n${lines.join('\n')}\n\nO que você gostaria de fazer?`;
}
