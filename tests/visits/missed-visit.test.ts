import { doJob } from '@post/application';
import { testDatabases } from '@post/db/testing';
import type { AppointmentId, PatientId } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from '../dialogues/open-dialogue.ts';
import { proposesBooking } from '../dialogues/plans.ts';
import { deskOf, openFrontDesk } from './open-visits.ts';

const MONDAY = '2026-03-09T10:00';

const plans = {
  '3': proposesBooking({ service: 'Clínica geral', date: '2026-03-11', time: '09:00', name: 'Ana Souza' }),
};

describe.each(STAGES)('a visit that was missed, $name', (stage) => {
  let dialogues: Dialogues;

  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterAll(() => dialogues[Symbol.asyncDispose]());

  test('D17 · two hours later the patient is offered new times, once, and picks one by its number', async () => {
    const { clinic } = dialogues;
    const desk = deskOf(clinic);
    const ana = clinic.patient('5511990004001', 'Ana Souza');
    const visit = await desk.book('Ana Souza', '5511990004001', '2026-03-10T09:00');
    await clinic.passesTo('2026-03-10T09:40');
    const before = ana.received().length;
    await desk.mark(visit, 'no_show');
    await clinic.passesTo('2026-03-10T11:30');
    expect(ana.received()).toHaveLength(before);
    await clinic.passesTo('2026-03-10T11:41');
    expect(ana.received().slice(before)).toEqual([
      `Olá! Sou a Cora, assistente virtual da Clínica Aurora.

Ana, sentimos sua falta na consulta de hoje, às 09:00, na Clínica Aurora.

Imprevistos acontecem! Se quiser remarcar, tenho estes horários:
1. hoje, terça-feira, 10/03, às 14:30
2. hoje, terça-feira, 10/03, às 16:00
3. amanhã, quarta-feira, 11/03, às 09:00

Responda com o número, ou me diga outro dia ou horário.

Se não quiser receber mensagens assim, responda SAIR.`,
    ]);
    const options = await dialogues.lastOptions('5511990004001');
    expect(options.map(({ title }) => title)).toEqual([
      'ter 10/03 às 14:30',
      'ter 10/03 às 16:00',
      'qua 11/03 às 09:00',
    ]);

    expect(await ana.says('3')).toMatch(/11\/03, às 09:00/);
    await ana.says('sim');
    expect(await dialogues.bookingsOf('Ana Souza')).toMatchObject([
      { time: '09:00', status: 'no_show' },
      { time: '09:00', status: 'scheduled' },
    ]);

    await desk.mark(visit, 'arrived');
    await desk.mark(visit, 'no_show');
    const count = ana.received().length;
    await clinic.passesTo('2026-03-10T14:30');
    expect(ana.received()).toHaveLength(count);
    const [followed] = await clinic.rows<{ count: number }>(sql`
      select count(*)::int as count from dashboard_event where kind = 'appointment.followed-up'`);
    expect(followed?.count).toBe(1);
  });
});

describe.each(testDatabases)('a visit that was missed, $name', (database) => {
  test('nobody is written to who booked since, was there after all, talks with staff, or left', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const people = ['Bia Prado', 'Caio Reis', 'Davi Melo', 'Elisa Nery'].map((name, index) => {
      const phone = `551199000401${index}`;
      return { name, phone, patient: clinic.patient(phone, name) };
    });
    const [bia, caio, davi, elisa] = people;
    if (!bia || !caio || !davi || !elisa) throw new Error('four people');
    const times = ['09:00', '09:45', '10:30', '11:15'];
    const visits = await Promise.all(
      people.map(({ name, phone }, index) => desk.book(name, phone, `2026-03-10T${times[index]}`)),
    );
    await elisa.patient.says('SAIR');
    await clinic.passesTo('2026-03-10T11:40');
    for (const visit of visits) await desk.mark(visit, 'no_show');
    await desk.book(bia.name, bia.phone, '2026-03-12T09:00');
    await desk.mark(visits[1] ?? '', 'arrived');
    await davi.patient.says('quero falar com uma pessoa');
    const before = people.map(({ patient }) => patient.received().length);
    await clinic.passesTo('2026-03-10T13:45');
    await clinic.passesTo('2026-03-11T08:30');
    expect(people.map(({ patient }) => patient.received().length)).toEqual(before);
  });

  test('whoever answers in other words than a number is understood too, and who says they came is heard by staff', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const answers = [
      ['sábado de manhã', /Sábado, 14\/03[\s\S]*1\. 08:00/],
      ['desculpa, tive um imprevisto', /qual dos horários da lista prefere/],
      ['não quero remarcar, obrigada', /^Tudo bem/],
      ['sim', /Qual dos horários da lista/],
      ['mas eu fui na consulta!', /Já passei o seu recado para a equipe/],
    ] as const;
    const times = ['09:00', '09:45', '10:30', '11:15', '14:30'];
    const people = answers.map(([says, expected], index) => {
      const phone = `551199000404${index}`;
      return { says, expected, phone, name: `Nina${'abcde'[index]} Souza`, patient: clinic.patient(phone) };
    });
    const visits = await Promise.all(
      people.map(({ name, phone }, index) => desk.book(name, phone, `2026-03-10T${times[index]}`)),
    );
    await clinic.passesTo('2026-03-10T16:00');
    for (const visit of visits) await desk.mark(visit, 'no_show');
    await clinic.passesTo('2026-03-10T18:01');
    for (const { patient, says, expected } of people) expect(await patient.says(says)).toMatch(expected);
    expect((await clinic.openTasks()).map(({ title }) => title)).toEqual([
      'Recado do paciente: mas eu fui na consulta!',
    ]);
  });

  test('at night it waits for the morning; run several times at once it is sent once', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const flora = clinic.patient('5511990004021');
    const visit = await desk.book('Flora Assis', '5511990004021', '2026-03-10T17:15');
    await clinic.passesTo('2026-03-10T18:30');
    await desk.mark(visit, 'no_show');
    await clinic.passesTo('2026-03-10T20:31');
    expect(flora.received()).toEqual([]);
    const job = { kind: 'missed-visit', clinicId: clinic.clinicId, appointmentId: visit as AppointmentId } as const;
    clinic.clock.advance({ hours: 12 });
    // One that meets another making the same contact fails, and comes again.
    await Promise.allSettled(Array.from({ length: 5 }, () => doJob(clinic.server.ports, job)));
    await doJob(clinic.server.ports, job);
    await clinic.settle();
    expect(flora.received()).toHaveLength(1);
    expect(flora.received()[0]).toContain('na consulta de ontem, às 17:15');
  });

  test('how often a patient did not come counts visits that are over, on the card and while booking', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const [missed, kept, cancelled] = await Promise.all(
      ['2026-03-10T09:00', '2026-03-11T09:00', '2026-03-12T09:00'].map((startsAt) =>
        desk.book('Gil Tavares', '5511990004031', startsAt),
      ),
    );
    if (!missed || !kept || !cancelled) throw new Error('three visits');
    const seen = async () => {
      const [row] = await clinic.rows<{ id: PatientId }>(sql`select id from patient where name = 'Gil Tavares'`);
      if (!row) throw new Error('nobody was booked');
      return clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.attendance(row.id, clinic.clock.now()));
    };
    expect(await seen()).toEqual({ attended: 0, missed: 0 });
    await clinic.passesTo('2026-03-13T10:00');
    await desk.mark(missed, 'no_show');
    await desk.mark(kept, 'arrived');
    expect(await seen()).toEqual({ attended: 1, missed: 1 });
    await desk.book('Gil Tavares', '5511990004031', '2026-03-16T09:00');
    expect(await seen()).toEqual({ attended: 1, missed: 1 });
  });
});
