import { Temporal } from 'temporal-polyfill';
import { readBareName, readPersonName } from '../language/read-person-name.ts';

/** What is asked of someone who wants to hear of another person's visits. */
export interface Identity {
  readonly name: string;
  readonly birthDate: Temporal.PlainDate;
}

const MONTHS = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
const IN_DIGITS = /\b(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*((?:19|20)\d\d)\b/;
const IN_WORDS = new RegExp(
  `\\b(\\d{1,2})[ºo°]?\\s+(?:de\\s+)?(${MONTHS.join('|').replace('ç', '[çc]')})\\s+(?:de\\s+)?((?:19|20)\\d\\d)\\b`,
  'i',
);
const AROUND_DATE =
  /\b(?:nascid[ao]|nascimento|nasceu|nasc\.?|data|dn|dia|em|no|de|aniversário|aniversario|nome|completo)\b[\s:]*(?=$|[,;:\n]|\b(?:nascid|nascimento|nasceu|nasc|data|dn|dia|em|no|de|nome|completo)\b)|[:]/gi;

/** Full name and birth date in one message; `incomplete` when one of them is missing or can't be, null when it is neither. */
export function readIdentity(text: string): Identity | 'incomplete' | null {
  const found = IN_DIGITS.exec(text) ?? IN_WORDS.exec(text);
  const birthDate = found && toDate(found);
  if (!found) return nameIn(text) === null ? null : 'incomplete';
  if (!birthDate) return 'incomplete';
  const rest = `${text.slice(0, found.index)}\n${text.slice(found.index + found[0].length)}`;
  const name = rest
    .split(/[,;\n]+/)
    .map(nameIn)
    .find((one) => one !== null);
  return name ? { name, birthDate } : 'incomplete';
}

function nameIn(part: string): string | null {
  const bare = part.replace(AROUND_DATE, ' ').replace(/\s+/g, ' ').trim();
  if (bare === '') return null;
  const name = readPersonName(bare)?.name ?? readBareName(bare);
  return name?.includes(' ') ? name : null;
}

function toDate([, day = '', month = '', year = '']: RegExpExecArray): Temporal.PlainDate | null {
  const inWords = MONTHS.findIndex((name) => name.slice(0, 3) === month.slice(0, 3).toLowerCase());
  const fields = { day: Number(day), month: inWords >= 0 ? inWords + 1 : Number(month), year: Number(year) };
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
