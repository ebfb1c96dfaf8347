import { firstName } from './first-name.ts';

export interface SaidProfessional {
  /** "a Dra. Helena", "o Dr. Paulo"; "Marina" where no title tells more. */
  readonly subject: string;
  /** After "com", when they were just spoken of: "ela", "ele", or the name again. */
  readonly again: string;
}

/** A professional as one speaks of them: title and first name. */
export function sayProfessional(name: string): SaidProfessional {
  const [, title, rest] = /^(Dra?\.)\s+(.+)$/.exec(name.trim()) ?? [];
  const called = firstName(rest ?? name) ?? name;
  if (title === 'Dra.') return { subject: `a Dra. ${called}`, again: 'ela' };
  if (title === 'Dr.') return { subject: `o Dr. ${called}`, again: 'ele' };
  return { subject: called, again: called };
}
