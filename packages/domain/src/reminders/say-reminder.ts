import type { Temporal } from 'temporal-polyfill';
import { type LockScreenVisit, sayOnLockScreen } from '../language/say-on-lock-screen.ts';

export interface ReminderWords {
  readonly visit: LockScreenVisit;
  readonly now: Temporal.ZonedDateTime;
  readonly asks: boolean;
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

/** The reminder as it is sent; what comes first is all that a locked screen shows. */
export function sayReminder({ visit, now, asks, introducedAs }: ReminderWords): string {
  return [
    introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${visit.clinicName}.`,
    `${introducedAs === null ? 'Lembrete: ' : 'Passando para lembrar: '}${lowerUnlessName(sayOnLockScreen(visit, now))}`,
    asks ? 'Responda SIM para confirmar, REAGENDAR ou CANCELAR.' : null,
    introducedAs === null ? null : 'Se não quiser receber lembretes, responda SAIR.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

/** "Sua consulta" goes on in a sentence; "Ana, sua consulta" stays. */
function lowerUnlessName(sentence: string): string {
  return sentence.replace(/^Sua\b/, 'sua');
}
