import type { Trial } from '../evaluate-all.ts';
import { dialogueName } from './same-end.ts';

/** One failed dialogue by name and seed, and what was wrong with it. */
export function failureLine(trial: Trial): string {
  const { verdict } = trial;
  const why = [
    ...(verdict.db ? [] : ['wrong end state']),
    ...verdict.missing.map((fact) => `never said ${fact}`),
    ...verdict.forbidden,
  ];
  return `- ${dialogueName(trial)}: ${why.join('; ') || 'given up'}`;
}
