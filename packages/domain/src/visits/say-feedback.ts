import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import type { LockScreenVisit } from '../language/say-on-lock-screen.ts';
import { sayPastDay } from '../language/say-past-day.ts';

export interface FeedbackWords {
  readonly visit: LockScreenVisit;
  readonly now: Temporal.ZonedDateTime;
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

/** Asks how a visit was, without naming what it was about. */
export function askFeedback({ visit, now, introducedAs }: FeedbackWords): string {
  const called = firstName(visit.patientName);
  const question = `omo foi a consulta de ${sayPastDay(visit.start.toPlainDate(), now)} na ${visit.clinicName}?`;
  return [
    introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${visit.clinicName}.`,
    called === null ? `C${question}` : `${called}, c${question}`,
    'Responda com uma nota de 1 (ruim) a 5 (ótima). Se quiser, conte em poucas palavras.',
    introducedAs === null ? null : 'Se não quiser receber mensagens assim, responda SAIR.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}
