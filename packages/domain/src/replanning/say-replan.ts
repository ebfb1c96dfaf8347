import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import { sayDate } from '../language/say-date.ts';
import { sayDateTime } from '../language/say-date-time.ts';
import { sayProfessional } from '../language/say-professional.ts';
import { sayTime } from '../language/say-time.ts';

interface VisitWords {
  readonly patientName: string;
  /** With whom it stands. */
  readonly professionalName: string;
  readonly start: Temporal.ZonedDateTime;
  readonly now: Temporal.ZonedDateTime;
  readonly clinicName: string;
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

export interface MoveQuestionWords extends VisitWords {
  readonly to: { readonly start: Temporal.ZonedDateTime; readonly professionalName: string };
}

/** Asks whether a visit may move, because its professional can not come; why is nobody's business. */
export function sayMoveQuestion(words: MoveQuestionWords): string {
  const { professionalName, start, now, to } = words;
  const away = sayProfessional(professionalName);
  const isSame = to.professionalName === professionalName;
  const withWhom = isSame ? away.again : sayProfessional(to.professionalName).subject;
  const day = sayDate(start.toPlainDate(), now);
  return said(words, [
    `${away.subject} não poderá atender ${day}, e sua consulta das ${sayTime(start.toPlainTime())} precisa mudar de horário.`,
    `Consigo para ${sayDateTime(to.start.toPlainDateTime(), now)}, com ${withWhom}. Pode ser?`,
    'Responda SIM para mudar, ou me diga outro dia ou horário. Desculpe o transtorno!',
  ]);
}

/** Tells who was asked that all stays as it was. */
export function sayNoMove(words: VisitWords): string {
  const { professionalName, start, now } = words;
  const day = sayDate(start.toPlainDate(), now);
  return said(words, [
    `boa notícia: ${sayProfessional(professionalName).subject} vai atender ${day}. Sua consulta das ${sayTime(start.toPlainTime())} continua marcada, não precisa mudar nada.`,
  ]);
}

export interface OtherTimesWords {
  readonly now: Temporal.ZonedDateTime;
  /** Free, in the order of their numbers. */
  readonly times: readonly Temporal.PlainDateTime[];
}

/** Answers somebody to whom the proposed time does not suit. */
export function sayOtherTimes({ now, times }: OtherTimesWords): string {
  if (times.length === 0) return 'Tudo bem! Me diga, por favor, outro dia ou horário que fique bom para você.';
  const lines = times.map((time, index) => `${index + 1}. ${sayDateTime(time, now)}`);
  return `Tudo bem! Tenho também estes horários:\n${lines.join('\n')}\n\nResponda com o número, ou me diga outro dia ou horário.`;
}

function said({ patientName, clinicName, introducedAs }: VisitWords, [first = '', ...rest]: readonly string[]): string {
  const called = firstName(patientName);
  const greeting = introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${clinicName}.`;
  const opening = called === null ? first.replace(/^./, (letter) => letter.toUpperCase()) : `${called}, ${first}`;
  return [greeting, opening, ...rest].filter((part) => part !== null).join('\n\n');
}
