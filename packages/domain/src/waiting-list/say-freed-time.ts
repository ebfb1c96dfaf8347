import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import { sayDateTime } from '../language/say-date-time.ts';
import { sayProfessional } from '../language/say-professional.ts';
import { sayTime } from '../language/say-time.ts';

export interface FreedTimeWords {
  readonly patientName: string;
  readonly clinicName: string;
  readonly professionalName: string;
  readonly start: Temporal.ZonedDateTime;
  /** The visit that it would replace. */
  readonly insteadOf: Temporal.ZonedDateTime | null;
  readonly until: Temporal.ZonedDateTime;
  readonly now: Temporal.ZonedDateTime;
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

/** Offers a freed time to who waits for one, and says for how long it is kept. The service is nobody's business on a lock screen. */
export function sayFreedTime(words: FreedTimeWords): string {
  const { patientName, clinicName, professionalName, start, insteadOf, until, now, introducedAs } = words;
  const called = firstName(patientName);
  const greeting = introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${clinicName}.`;
  const opened = `${called === null ? 'Abriu' : `${called}, abriu`} um horário: ${sayDateTime(start.toPlainDateTime(), now)}, com ${sayProfessional(professionalName).subject}.`;
  const instead =
    insteadOf === null
      ? null
      : `Ele ficaria no lugar da sua consulta de ${sayDateTime(insteadOf.toPlainDateTime(), now)}.`;
  return [
    greeting,
    [opened, instead].filter((part) => part !== null).join(' '),
    `Você quer? Guardo para você até as ${sayTime(until.toPlainTime())}.`,
    'Responda SIM para ficar com ele ou NÃO para continuar na lista de espera.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

/** Answers a no to a freed time. */
export function sayStillWaiting(): string {
  return 'Tudo bem, passo esse horário adiante. Você continua na lista de espera: se abrir outro, escrevo para você por aqui. Para não esperar mais, escreva *sair da lista de espera*.';
}
