import { sayWeekday, type Temporal, type WhenProblem, weekdayOf } from '@post/domain';

/** What is wrong with a day or time that was said, and the question that puts it right; nothing is guessed. */
export function sayWhenProblem(problem: WhenProblem): string {
  switch (problem.kind) {
    case 'weekday-mismatch': {
      const [real, said] = [sayWeekday(weekdayOf(problem.date)), sayWeekday(problem.weekday)];
      return `O dia ${dayAndMonth(problem.date)} é ${real}, e não ${said}. Qual dia você prefere?`;
    }
    case 'no-such-date':
      return `A data ${problem.said.replace(/^dia /i, '')} não existe. Qual é o dia certo?`;
    case 'no-such-time':
      return `O horário ${problem.said} não existe. Qual é o horário certo?`;
    case 'past':
      return `O dia ${dayAndMonth(problem.date)} já passou. Qual outro dia você prefere?`;
  }
}

function dayAndMonth(date: Temporal.PlainDate): string {
  return [date.day, date.month].map((part) => String(part).padStart(2, '0')).join('/');
}
