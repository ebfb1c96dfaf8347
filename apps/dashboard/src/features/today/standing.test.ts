import type { AppointmentItem } from '@post/api/contract';
import { expect, test } from 'vitest';
import { actsOf, isAmong, lateness } from './standing.ts';

const NINE = Date.parse('2026-11-23T09:00:00-03:00');
const MINUTE = 60_000;
const DAY = '2026-11-23';

function at(time: string, status: AppointmentItem['status']): AppointmentItem {
  return {
    id: 'a1',
    patient: { id: 'p1', name: 'Ana Teste', phone: null },
    professional: { id: 'd1', name: 'Dra. Helena' },
    service: { id: 's1', name: 'Clínica geral' },
    startsAt: `${time}:00-03:00`,
    endsAt: `${time}:30-03:00`,
    status,
    source: 'cora',
  };
}

test('a patient is late five minutes after the time, unless they are here or are known not to come', () => {
  expect(lateness(at(`${DAY}T09:00`, 'confirmed'), NINE + 4 * MINUTE)).toBeNull();
  expect(lateness(at(`${DAY}T09:00`, 'scheduled'), NINE + 5 * MINUTE)).toBe(5 * MINUTE);
  expect(lateness(at(`${DAY}T09:00`, 'arrived'), NINE + 50 * MINUTE)).toBeNull();
  expect(lateness(at(`${DAY}T09:00`, 'no_show'), NINE + 50 * MINUTE)).toBeNull();
});

test('the desk is offered what makes sense now: no confirmation of what has begun, no arrival for tomorrow', () => {
  const now = { now: NINE, day: DAY };
  expect(actsOf(at(`${DAY}T10:00`, 'scheduled'), now)).toEqual(['confirmed', 'arrived', 'no_show']);
  expect(actsOf(at(`${DAY}T08:00`, 'scheduled'), now)).toEqual(['arrived', 'no_show']);
  expect(actsOf(at('2026-11-24T10:00', 'scheduled'), now)).toEqual(['confirmed']);
  expect(actsOf(at('2026-11-24T10:00', 'confirmed'), now)).toEqual([]);
  expect(actsOf(at(`${DAY}T08:00`, 'arrived'), now)).toEqual(['completed']);
  expect(actsOf(at(`${DAY}T08:00`, 'no_show'), now)).toEqual(['arrived']);
});

test('who has been seen has arrived; who is late is still expected', () => {
  expect(isAmong('arrived', at(`${DAY}T08:00`, 'completed'), NINE)).toBe(true);
  expect(isAmong('late', at(`${DAY}T08:00`, 'scheduled'), NINE)).toBe(true);
  expect(isAmong('unconfirmed', at(`${DAY}T08:00`, 'confirmed'), NINE)).toBe(false);
});
