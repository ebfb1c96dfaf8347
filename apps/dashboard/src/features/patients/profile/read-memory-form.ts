import { type MemoryKey, type MemoryWish, PARTS } from './memory-wish.ts';

/** What a filled form asks to remember. */
export function readMemoryForm(key: MemoryKey, form: FormData): MemoryWish {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  switch (key) {
    case 'part-of-day':
      return { value: { key, part: PARTS.find((part) => part === text('part')) ?? 'morning' } };
    case 'not-weekdays':
      return { value: { key, weekdays: form.getAll('weekday').map(Number) } };
    case 'professional':
      return { value: { key, professionalId: text('professional') } };
    case 'call-me':
      return { value: { key, name: text('words') } };
    default:
      return { value: { key }, words: text('words') };
  }
}
