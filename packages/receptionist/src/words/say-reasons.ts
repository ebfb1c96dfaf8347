import type { NotFreeReason } from '@post/domain';
import { sayList, sayTime } from '@post/domain';
import { type ClinicNow, localTime, sayDay, sayWeekdays } from './say-when.ts';

export interface ReasonContext extends ClinicNow {
  /** Whose agenda it is; null when any professional of the service was asked. */
  readonly professionalName: string | null;
}

/** Why a time is not free, one sentence a reason, the most telling first. */
export function sayReasons(reasons: readonly NotFreeReason[], context: ReasonContext): readonly string[] {
  const ranked = [...reasons].sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  const first = ranked[0];
  if (!first) return [];
  // A day without work, or a past one, makes the finer reasons noise.
  const told = DECISIVE.has(first.kind) ? [first] : ranked.slice(0, 2);
  return [...new Set(told.map((reason) => sayReason(reason, context)))];
}

const RANK: readonly NotFreeReason['kind'][] = [
  'past',
  'closure',
  'holiday',
  'beyond-horizon',
  'day-off',
  'lunch',
  'outside-hours',
  'ends-after-closing',
  'too-soon',
  'taken',
];

const DECISIVE: ReadonlySet<NotFreeReason['kind']> = new Set([
  'past',
  'closure',
  'holiday',
  'beyond-horizon',
  'day-off',
  'lunch',
  'outside-hours',
]);

function sayReason(reason: NotFreeReason, context: ReasonContext): string {
  switch (reason.kind) {
    case 'past':
      return 'esse horário já passou';
    case 'too-soon': {
      const earliest = localTime(reason.earliest, context.timeZone);
      return `esse horário está muito em cima da hora: consigo marcar a partir de ${sayDay(earliest.toPlainDate(), context)}, às ${sayTime(earliest.toPlainTime())}`;
    }
    case 'beyond-horizon':
      return `por enquanto a agenda está aberta até ${sayDay(reason.latest, context)}`;
    case 'closure':
      return sayClosure(reason, context);
    case 'holiday':
      return `${sayDay(reason.date, context)} é feriado (${reason.name}) e a clínica não abre`;
    case 'day-off':
      return reason.worksOn.length === 0
        ? 'nesse dia não há atendimento'
        : `${context.professionalName ?? 'esse atendimento'} ${context.professionalName ? 'atende' : 'acontece'} ${sayWeekdays(reason.worksOn)}`;
    case 'outside-hours': {
      const hours = reason.hours.map((stretch) => `das ${sayTime(stretch.from)} às ${sayTime(stretch.to)}`);
      return `esse horário é fora do atendimento, que nesse dia vai ${sayList(hours)}`;
    }
    case 'lunch':
      return `esse horário é no intervalo de almoço da clínica (${sayTime(reason.from)} às ${sayTime(reason.to)})`;
    case 'ends-after-closing':
      return `a consulta terminaria depois das ${sayTime(reason.closesAt)}, quando o atendimento acaba`;
    case 'taken':
      return 'esse horário já está ocupado';
  }
}

function sayClosure(reason: Extract<NotFreeReason, { kind: 'closure' }>, context: ReasonContext): string {
  const days = reason.from.equals(reason.to)
    ? `em ${sayDay(reason.from, context)}`
    : `de ${sayDay(reason.from, context)} a ${sayDay(reason.to, context)}`;
  return `não há atendimento ${days} (${reason.reason})`;
}
