import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import { sayDateTime } from '../language/say-date-time.ts';
import { sayProfessional } from '../language/say-professional.ts';

export interface ChangeWords {
  readonly change: 'moved' | 'cancelled';
  readonly patientName: string;
  readonly clinicName: string;
  readonly professionalName: string;
  /** Where the visit stands, or stood. */
  readonly start: Temporal.ZonedDateTime;
  readonly now: Temporal.ZonedDateTime;
  /** By what name Cora introduces herself to someone who never heard of her; null to everyone else. */
  readonly introducedAs: string | null;
}

/** Tells a patient that the clinic moved or called off a visit. */
export function sayChange(words: ChangeWords): string {
  const { change, patientName, clinicName, professionalName, start, now, introducedAs } = words;
  const called = firstName(patientName);
  const greeting = introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${clinicName}.`;
  const when = sayDateTime(start.toPlainDateTime(), now);
  const visit = called === null ? 'Sua consulta' : `${called}, sua consulta`;
  const lines =
    change === 'moved'
      ? [
          `${visit} na ${clinicName} mudou de horário: agora é ${when}, com ${sayProfessional(professionalName).subject}.`,
          'Responda SIM para confirmar, ou me diga outro dia ou horário.',
        ]
      : [
          `${visit} de ${when}, na ${clinicName}, foi cancelada pela clínica.`,
          'Se quiser marcar outro horário, é só responder por aqui. Desculpe o transtorno!',
        ];
  return [greeting, ...lines].filter((part) => part !== null).join('\n\n');
}
