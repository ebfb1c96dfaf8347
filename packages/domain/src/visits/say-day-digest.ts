import type { Temporal } from 'temporal-polyfill';
import { firstName } from '../language/first-name.ts';
import { sayDate } from '../language/say-date.ts';
import { sayTime } from '../language/say-time.ts';

/** A visit as a professional is told of it the evening before. */
export interface DigestVisit {
  readonly patientName: string;
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
  readonly confirmed: boolean;
}

export interface DayDigestWords {
  readonly clinicName: string;
  /** At least one, soonest first. */
  readonly visits: readonly DigestVisit[];
  readonly now: Temporal.ZonedDateTime;
  /** By what name Cora introduces herself; null to who knows her. */
  readonly introducedAs: string | null;
}

/** A professional's next day. It leaves the house, so it has times and first names and nothing else. */
export function sayDayDigest({ clinicName, visits, now, introducedAs }: DayDigestWords): string {
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) throw new Error('a day without visits is not told');
  const count = visits.length === 1 ? '1 consulta' : `${visits.length} consultas`;
  const span = `das ${sayTime(first.from.toPlainTime())} às ${sayTime(last.to.toPlainTime())}`;
  const lines = visits.map(({ patientName, from, confirmed }) =>
    [sayTime(from.toPlainTime()), firstName(patientName) ?? 'Paciente', ...(confirmed ? ['✅'] : [])].join(' '),
  );
  return [
    introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${clinicName}.`,
    `Sua agenda de ${sayDate(first.from.toPlainDate(), now)}, na ${clinicName}: ${count}, ${span}.`,
    lines.join('\n'),
    visits.some(({ confirmed }) => confirmed) ? '✅ presença confirmada' : null,
    introducedAs === null ? null : 'Se não quiser receber a agenda por aqui, responda SAIR.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}
