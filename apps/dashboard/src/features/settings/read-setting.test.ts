import { expect, test } from 'vitest';
import { settingReader } from './read-setting.ts';

const WORDS = { required: 'falta', wholeNumber: 'inteiro', price: 'valor' };

test.each([
  ['150', 15_000],
  ['150,5', 15_050],
  ['R$ 1.234,50', 123_450],
  ['1234.5', 123_450],
  ['', null],
])('a price written as "%s" is understood', (written, cents) => {
  const form = new FormData();
  form.set('price', written);
  const reader = settingReader(form, WORDS);
  expect(reader.cents('price')).toBe(cents);
  expect(reader.done('ok')).toEqual({ settings: 'ok' });
});

test('what can not be read is told beside its field', () => {
  const form = new FormData();
  form.set('price', 'caro');
  form.set('minutes', '4,5');
  const reader = settingReader(form, WORDS);
  reader.required('name');
  reader.cents('price');
  reader.count('minutes');
  expect(reader.done('ok')).toEqual({ wrong: { name: 'falta', price: 'valor', minutes: 'inteiro' } });
});
