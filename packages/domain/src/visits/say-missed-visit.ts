import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import { sayDateTime } from '../language/say-date-time.ts';
import type { LockScreenVisit } from '../language/say-on-lock-screen.ts';
import { sayPastDay } from '../language/say-past-day.ts';
import { sayTime } from '../language/say-time.ts';

export interface MissedVisitWords {
  readonly visit: LockScreenVisit;
  readonly now: Temporal.ZonedDateTime;
  /** Free, in the order of their numbers. */
  readonly times: readonly Temporal.PlainDateTime[];
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

/** Says kindly that somebody was missed, and which times are free; no reproach, no service, no professional. */
export function sayMissedVisit({ visit, now, times, introducedAs }: MissedVisitWords): string {
  const called = firstName(visit.patientName);
  const when = `${sayPastDay(visit.start.toPlainDate(), now)}, às ${sayTime(visit.start.toPlainTime())}`;
  const missed = `entimos sua falta na consulta de ${when}, na ${visit.clinicName}.`;
  const lines = times.map((time, index) => `${index + 1}. ${sayDateTime(time, now)}`);
  return [
    introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${visit.clinicName}.`,
    called === null ? `S${missed}` : `${called}, s${missed}`,
    lines.length > 0
      ? `Imprevistos acontecem! Se quiser remarcar, tenho estes horários:\n${lines.join('\n')}`
      : 'Imprevistos acontecem! Se quiser remarcar, é só me dizer o melhor dia e horário.',
    lines.length > 0 ? 'Responda com o número, ou me diga outro dia ou horário.' : null,
    introducedAs === null ? null : 'Se não quiser receber mensagens assim, responda SAIR.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}
