import { foldText } from '@post/domain';

/** What must be said, as a value: the same however it is written. */
export type Fact =
  | { readonly kind: 'money'; readonly cents: number }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'day'; readonly day: number; readonly month: number }
  /** A visit that was written: its day and its time in one reply. */
  | { readonly kind: 'moment'; readonly start: string }
  /** A name, an address, a number to call: these words, whole and in this order. */
  | { readonly kind: 'words'; readonly words: string };

const MONEY = /r\$ ?(\d[\d.]*)(?:,(\d{2}))?/g;
const TIME = /(?<![\d/,.])([01]?\d|2[0-3])(?::|h)([0-5]\d)?(?![\d])/g;
const DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?!\d)/g;

/** Reads "R$ 200,00", "14:30", "24/03" as values; everything else as words. */
export function readFact(text: string): Fact {
  const [plain, found] = [foldText(text), readValues(text)];
  if (/^r\$/.test(plain)) return { kind: 'money', cents: found.money[0] ?? 0 };
  if (/^\d\d:\d\d$/.test(plain)) return { kind: 'time', minutes: found.times[0] ?? 0 };
  const [day] = found.days;
  if (/^\d\d\/\d\d$/.test(plain) && day) return { kind: 'day', ...day };
  return { kind: 'words', words: text };
}

/** Whether one reply says the fact. */
export function saysFact(reply: string, fact: Fact): boolean {
  if (fact.kind === 'words') return ` ${bare(reply)} `.includes(` ${bare(fact.words)} `);
  const said = readValues(reply);
  switch (fact.kind) {
    case 'money':
      return said.money.includes(fact.cents);
    case 'time':
      return said.times.includes(fact.minutes);
    case 'day':
      return said.days.some(({ day, month }) => day === fact.day && month === fact.month);
    case 'moment': {
      const [date = '', time = ''] = fact.start.split('T');
      const [, month, day] = date.split('-').map(Number);
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const dayIsSaid = said.days.some((one) => one.day === day && one.month === month);
      return dayIsSaid && said.times.includes(hour * 60 + minute);
    }
  }
}

export function describeFact(fact: Fact): string {
  switch (fact.kind) {
    case 'money':
      return `R$ ${(fact.cents / 100).toFixed(2).replace('.', ',')}`;
    case 'time':
      return `${Math.floor(fact.minutes / 60)}:${String(fact.minutes % 60).padStart(2, '0')}`;
    case 'day':
      return `${fact.day}/${fact.month}`;
    case 'moment':
      return fact.start;
    case 'words':
      return fact.words;
  }
}

function readValues(text: string) {
  const plain = foldText(text);
  return {
    money: [...plain.matchAll(MONEY)].map(
      ([, reais = '', cents = '0']) => Number(reais.replaceAll('.', '')) * 100 + Number(cents),
    ),
    times: [...plain.matchAll(TIME)].map(([, hour, minute = '0']) => Number(hour) * 60 + Number(minute)),
    days: [...plain.matchAll(DAY)].map(([, day, month]) => ({ day: Number(day), month: Number(month) })),
  };
}

/** Letters and figures alone, a space between what was apart. */
const bare = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
