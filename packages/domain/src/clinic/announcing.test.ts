import { expect, test } from 'vitest';
import { mayCallSpecialist } from './may-call-specialist.ts';
import { defaultPricePolicy, mayStatePrice } from './price-policy.ts';
import { professionOf } from './profession.ts';

test('a price is told to who asks, unasked only where the clinic announces it, and never where it must not', () => {
  const priced = (pricePolicy: 'never' | 'when_asked' | 'may_announce') => ({ pricePolicy, priceCents: 20_000 });
  expect([mayStatePrice(priced('never'), false), mayStatePrice(priced('never'), true)]).toEqual([false, false]);
  expect([mayStatePrice(priced('when_asked'), false), mayStatePrice(priced('when_asked'), true)]).toEqual([
    false,
    true,
  ]);
  expect([mayStatePrice(priced('may_announce'), false), mayStatePrice(priced('may_announce'), true)]).toEqual([
    true,
    true,
  ]);
  expect(mayStatePrice({ pricePolicy: 'may_announce', priceCents: null }, true)).toBe(false);
});

test('what a clinic does not write down is the strict rule of the professions that offer the service', () => {
  expect(defaultPricePolicy(['dentistry'])).toBe('when_asked');
  expect(defaultPricePolicy(['medicine', 'psychology'])).toBe('never');
  expect(defaultPricePolicy(['nutrition'])).toBe('never');
  expect(defaultPricePolicy([])).toBe('when_asked');
});

test.each([
  ['Odontopediatria', 'dentistry'],
  ['Ortodontia', 'dentistry'],
  ['Clínica geral e implantes', 'dentistry'],
  ['Psicologia', 'psychology'],
  ['Nutrição', 'nutrition'],
  ['Fonoaudiologia miofuncional', 'speech-therapy'],
  ['Fisioterapia', 'physiotherapy'],
  ['Cardiologia', 'medicine'],
  ['Psiquiatria', 'medicine'],
  ['Recepção', 'other'],
])('"%s" is of %s', (specialty, profession) => {
  expect(professionOf(specialty)).toBe(profession);
});

test('nobody is called a specialist without a register of the specialty', () => {
  expect(mayCallSpecialist({ specialistRegister: null })).toBe(false);
  expect(mayCallSpecialist({ specialistRegister: 'RQE 12345' })).toBe(true);
});
