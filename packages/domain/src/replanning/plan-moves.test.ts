import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Appointment } from '../scheduling/appointment.ts';
import {
  at,
  busyAt,
  CHECK_UP,
  HELENA,
  LONG_VISIT,
  MARINA,
  openAgenda,
  wallOf,
} from '../scheduling/testing/small-clinic.ts';
import { whyNotFree } from '../scheduling/why-not-free.ts';
import type { AppointmentId, PatientId, ServiceId } from '../shared/ids.ts';
import { type MovesQuestion, planMoves } from './plan-moves.ts';

const TUESDAY = Temporal.PlainDate.from('2026-11-24');

function visit(wall: string, more: Partial<Appointment> = {}): Appointment {
  const minutes = more.serviceId === LONG_VISIT ? 60 : 45;
  return {
    id: `visit-${wall}` as AppointmentId,
    patientId: `patient-${wall}` as PatientId,
    professionalId: HELENA,
    serviceId: CHECK_UP,
    startsAt: at(wall),
    endsAt: at(wall).add({ minutes }),
    status: 'scheduled',
    source: 'dashboard',
    overlapAllowed: false,
    seriesId: null,
    ...more,
  };
}

/** Helena is away on Tuesday; it is Monday morning. */
function question(visits: readonly Appointment[], more: Partial<MovesQuestion> = {}): MovesQuestion {
  const open = openAgenda();
  const closure = { from: TUESDAY, to: TUESDAY, reason: 'Sem atendimento', professionalId: HELENA };
  const catalogue = { ...open.catalogue, closures: [...open.catalogue.closures, closure] };
  const range = { from: TUESDAY.subtract({ days: 1 }), to: TUESDAY.add({ days: 14 }) };
  return {
    agenda: { ...open, catalogue },
    visits,
    otherVisits: [],
    notBefore: at('2026-11-23T12:00'),
    ...range,
    ...more,
  };
}

function plan(asked: MovesQuestion) {
  return planMoves(asked).map(({ to }) => (to ? `${to.professionalId} ${wallOf(to.startsAt)}` : null));
}

describe('when a professional can not come', () => {
  test('a visit goes to the same hour of the next day with the same professional', () => {
    expect(plan(question([visit('2026-11-24T10:00')]))).toEqual(['helena 2026-11-25T10:00']);
  });

  test('two visits of one hour do not get the same time, and mornings stay mornings', () => {
    const busy = [busyAt(HELENA, '2026-11-25T09:00', '2026-11-25T11:15')];
    const base = question([visit('2026-11-24T09:00'), visit('2026-11-24T10:00')]);
    const times = plan({ ...base, agenda: { ...base.agenda, busy } });
    expect(times).toEqual(['helena 2026-11-26T09:00', 'helena 2026-11-25T11:15']);
  });

  test('with no time of their own left they go to a colleague, and who does what nobody else does is left to staff', () => {
    const days = Array.from({ length: 16 }, (_, day) => TUESDAY.add({ days: day - 1 }));
    const busy = days.map((day) => busyAt(HELENA, `${day}T00:00`, `${day}T23:59`));
    const base = question([visit('2026-11-24T10:00'), visit('2026-11-24T15:00', { serviceId: LONG_VISIT })]);
    const times = plan({ ...base, agenda: { ...base.agenda, busy } });
    expect(times).toEqual([`${MARINA} 2026-11-25T10:00`, null]);
  });

  test('nobody is sent to two visits at once', () => {
    const patientId = 'ana' as PatientId;
    const other = { patientId, startsAt: at('2026-11-25T10:30'), endsAt: at('2026-11-25T11:15') };
    const [time] = plan(question([visit('2026-11-24T10:00', { patientId })], { otherVisits: [other] }));
    expect(time).toBe('helena 2026-11-25T09:45');
  });

  test('every proposed time is free, late enough to answer, and nobody else is proposed it', () => {
    const starts = fc.uniqueArray(
      fc.constantFrom('09:00', '09:45', '10:30', '11:15', '14:30', '15:15', '16:00', '17:00'),
    );
    const taken = fc.array(fc.record({ day: fc.integer({ min: 0, max: 9 }), hour: fc.integer({ min: 9, max: 16 }) }));
    const service = fc.constantFrom<ServiceId>(CHECK_UP, LONG_VISIT);
    fc.assert(
      fc.property(starts, taken, service, (walls, busyHours, serviceId) => {
        const busy = busyHours.map(({ day, hour }) => {
          const date = TUESDAY.add({ days: day });
          const two = String(hour).padStart(2, '0');
          return busyAt(HELENA, `${date}T${two}:00`, `${date}T${two}:59`);
        });
        const base = question(walls.map((wall, index) => visit(`2026-11-24T${wall}`, index % 2 ? { serviceId } : {})));
        const asked = { ...base, agenda: { ...base.agenda, busy } };
        const moves = planMoves(asked);
        expect(moves).toEqual(planMoves(asked));
        const taking = [...busy];
        for (const { visit: moved, to } of moves) {
          if (!to) throw new Error('two free weeks had no time');
          const wanted = { serviceId: moved.serviceId, professionalId: to.professionalId, startsAt: to.startsAt };
          expect(whyNotFree({ ...asked.agenda, busy: taking, ...wanted })).toEqual([]);
          expect(Temporal.Instant.compare(to.startsAt, asked.notBefore)).toBeGreaterThanOrEqual(0);
          taking.push(to);
        }
      }),
      { numRuns: 30 },
    );
  });
});
