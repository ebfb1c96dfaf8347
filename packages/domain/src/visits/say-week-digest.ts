import type { Temporal } from 'temporal-polyfill';

/** A clinic's week in numbers; nobody in it has a name. */
export interface WeekDigestWords {
  readonly clinicName: string;
  readonly monday: Temporal.PlainDate;
  readonly ahead: { readonly visits: number; readonly unconfirmed: number };
  readonly behind: {
    readonly attended: number;
    readonly missed: number;
    readonly bookedByCora: number;
    readonly scores: number;
    readonly meanScore: number | null;
  };
  readonly introducedAs: string | null;
}

/** What an owner wants to know on Monday morning: what comes, and how the week before was. */
export function sayWeekDigest({ clinicName, monday, ahead, behind, introducedAs }: WeekDigestWords): string {
  const week = `${dayMonth(monday)} a ${dayMonth(monday.add({ days: 6 }))}`;
  const { attended, missed, bookedByCora, scores, meanScore } = behind;
  const share = missed === 0 ? '' : ` (${Math.round((100 * missed) / (missed + attended))}%)`;
  return [
    introducedAs === null ? null : `Olá! Sou a ${introducedAs}, assistente virtual da ${clinicName}.`,
    `A semana na ${clinicName}, de ${week}: ${many(ahead.visits, 'consulta marcada', 'consultas marcadas')}, ${ahead.unconfirmed} sem confirmação.`,
    [
      'Semana passada:',
      `• ${many(attended, 'consulta realizada', 'consultas realizadas')} e ${many(missed, 'falta', 'faltas')}${share}`,
      `• ${many(bookedByCora, 'consulta marcada', 'consultas marcadas')} pela assistente`,
      ...(meanScore === null
        ? []
        : [
            `• nota ${meanScore.toFixed(1).replace('.', ',')} dos pacientes (${many(scores, 'resposta', 'respostas')})`,
          ]),
    ].join('\n'),
    introducedAs === null ? null : 'Se não quiser receber este resumo, responda SAIR.',
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function dayMonth(date: Temporal.PlainDate): string {
  return `${String(date.day).padStart(2, '0')}/${String(date.month).padStart(2, '0')}`;
}
