import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { signedIn, WITH_OWNER } from '../support/browser.ts';
import { openClinic } from '../support/open-clinic.ts';
import { deskOf } from './open-visits.ts';

describe.each(testDatabases)('a change by the desk, $name', (database) => {
  test('the patient is told once where the visit stands, and a yes confirms it; of a cancellation too', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00', environment: WITH_OWNER });
    const desk = deskOf(clinic);
    const owner = await signedIn(clinic);
    const ana = clinic.patient('5511990031001', 'Ana');
    const visit = await desk.book('Ana Souza', '5511990031001', '2026-03-11T09:00');
    await desk.move(visit, '2026-03-12T10:30');
    await clinic.settle();
    expect(ana.received()).toEqual([]);

    const tell = (startsAt: string) => owner.mutate('appointments.tell', { id: visit, startsAt });
    expect((await tell('2026-03-11T09:00:00-03:00')).status).toBe(409);
    const answers = await Promise.all([tell('2026-03-12T10:30:00-03:00'), tell('2026-03-12T10:30:00-03:00')]);
    expect(answers.map(({ status, body }) => [status, body.from])).toEqual([
      [200, null],
      [200, null],
    ]);
    await clinic.settle();
    expect(ana.received()).toEqual([
      `Olá! Sou a Cora, assistente virtual da Clínica Aurora.

Ana, sua consulta na Clínica Aurora mudou de horário: agora é quinta-feira, 12/03, às 10:30, com a Dra. Helena.

Responda SIM para confirmar, ou me diga outro dia ou horário.`,
    ]);
    expect(await ana.says('sim')).toMatch(/Presença confirmada/);
    expect(await clinic.agenda('2026-03-12')).toMatchObject([{ patient: 'Ana Souza', status: 'confirmed' }]);

    await owner.mutate('appointments.cancel', { id: visit });
    await clinic.passesTo('2026-03-09T21:00');
    const late = await tell('2026-03-12T10:30:00-03:00');
    expect(late.body.from).toBe('2026-03-10T08:00:00-03:00');
    await clinic.settle();
    const before = ana.received().length;
    await clinic.passesTo('2026-03-10T08:01');
    expect(ana.received().slice(before)).toEqual([
      `Ana, sua consulta de quinta-feira, 12/03, às 10:30, na Clínica Aurora, foi cancelada pela clínica.

Se quiser marcar outro horário, é só responder por aqui. Desculpe o transtorno!`,
    ]);
  });

  test('what was taken back before the message left is not told, and a visit of the past neither', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T21:00', environment: WITH_OWNER });
    const desk = deskOf(clinic);
    const owner = await signedIn(clinic);
    const bia = clinic.patient('5511990031002', 'Bia');
    const visit = await desk.book('Bia Prado', '5511990031002', '2026-03-11T09:00');
    await desk.move(visit, '2026-03-11T09:45');
    await owner.mutate('appointments.tell', { id: visit, startsAt: '2026-03-11T09:45:00-03:00' });
    await desk.move(visit, '2026-03-11T09:00');
    await clinic.passesTo('2026-03-10T08:05');
    expect(bia.received()).toEqual([]);
    await clinic.passesTo('2026-03-11T12:00');
    const past = await owner.mutate('appointments.tell', { id: visit, startsAt: '2026-03-11T09:00:00-03:00' });
    expect(past.status).toBe(409);
  });
});
