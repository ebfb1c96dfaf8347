import { describe, expect, test } from 'vitest';
import { APPOINTMENT_STATUSES, type AppointmentStatus } from './appointment.ts';
import { isActive } from './is-active.ts';
import { mayCancel, mayConfirm, mayMove } from './may-change.ts';
import { at } from './testing/small-clinic.ts';
import { transition } from './transition.ts';

const now = at('2026-11-23T10:00');
const appointment = (status: AppointmentStatus, startsAt = '2026-11-24T10:00') => ({ status, startsAt: at(startsAt) });

describe('what may happen to an appointment', () => {
  test('one to come may be moved, cancelled and confirmed, confirmed ones too', () => {
    for (const status of ['scheduled', 'confirmed'] as const) {
      expect(isActive(appointment(status), now)).toBe(true);
      expect([mayMove, mayCancel, mayConfirm].map((may) => may(appointment(status), now))).toEqual([null, null, null]);
    }
  });

  test('a cancelled one is never confirmed, moved or cancelled again, nor anything else', () => {
    const cancelled = appointment('cancelled');
    expect([mayMove, mayCancel, mayConfirm].map((may) => may(cancelled, now))).toEqual(Array(3).fill('cancelled'));
    for (const status of APPOINTMENT_STATUSES) expect(transition('cancelled', status).kind).toBe('refused');
  });

  test('what has begun is past, whatever its status says', () => {
    for (const status of APPOINTMENT_STATUSES) {
      const begun = appointment(status, '2026-11-23T09:59');
      expect(isActive(begun, now)).toBe(false);
      expect(mayMove(begun, now)).not.toBeNull();
    }
    expect(mayConfirm(appointment('scheduled', '2026-11-23T09:59'), now)).toBe('past');
    expect(isActive(appointment('scheduled', '2026-11-23T10:00'), now)).toBe(true);
  });

  test('a patient who is here has nothing to confirm', () => {
    expect(mayConfirm(appointment('arrived'), now)).toBe('arrived');
  });

  test('the desk records arrival, completion and absence, and corrects a wrong tap', () => {
    expect(transition('scheduled', 'arrived')).toEqual({ kind: 'ok', status: 'arrived' });
    expect(transition('arrived', 'completed').kind).toBe('ok');
    expect(transition('confirmed', 'no_show').kind).toBe('ok');
    expect(transition('no_show', 'arrived').kind).toBe('ok');
    expect(transition('no_show', 'confirmed').kind).toBe('ok');
    expect(transition('completed', 'scheduled')).toEqual({ kind: 'refused', from: 'completed', to: 'scheduled' });
    expect(transition('completed', 'cancelled').kind).toBe('refused');
  });
});
