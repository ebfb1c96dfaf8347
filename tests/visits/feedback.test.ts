import { doJob } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { type AppointmentId, type PatientId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from '../dialogues/open-dialogue.ts';
import { findsTimes } from '../dialogues/plans.ts';
import type { TestClinic } from '../support/open-clinic.ts';
import { deskOf, openFrontDesk } from './open-visits.ts';

const MONDAY = '2026-03-09T10:00';

const plans = {
  '5, e quero marcar clínica geral amanhã': findsTimes('Clínica geral', '2026-03-11'),
};

interface Row {
  readonly patient: string;
  readonly score: number | null;
  readonly words: string | null;
  readonly unhappy: boolean;
  readonly answered: boolean;
}

const kept = (clinic: TestClinic) =>
  clinic.rows<Row>(sql`
    select p.name as patient, f.score, f.words, f.unhappy, f.answered_at is not null as answered
    from feedback f join patient p on p.clinic_id = f.clinic_id and p.id = f.patient_id order by p.name, f.asked_at`);

const asks = (clinic: TestClinic) => clinic.rows(sql`update clinic set asks_feedback = true`);

describe.each(STAGES)('how a visit was, $name', (stage) => {
  let dialogues: Dialogues;

  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterAll(() => dialogues[Symbol.asyncDispose]());

  test('patients are asked once, answer in their own ways, and whoever is unhappy is called', async () => {
    const { clinic } = dialogues;
    await asks(clinic);
    const desk = deskOf(clinic);
    const times = ['09:00', '09:45', '10:30', '11:15'];
    const people = ['Ana Lemos', 'Bia Prado', 'Caio Reis', 'Davi Melo'].map((name, index) => ({
      name,
      phone: `551199000500${index}`,
      at: `2026-03-10T${times[index]}`,
    }));
    const visits = await Promise.all(people.map(({ name, phone, at }) => desk.book(name, phone, at)));
    const [ana, bia, caio, davi] = people.map(({ phone, name }) => clinic.patient(phone, name));
    if (!ana || !bia || !caio || !davi) throw new Error('four people');
    await clinic.passesTo('2026-03-10T12:00');
    for (const visit of visits) {
      await desk.mark(visit, 'arrived');
      await desk.mark(visit, 'completed');
    }
    await clinic.passesTo('2026-03-10T13:50');
    expect(ana.received()).toEqual([]);
    await clinic.passesTo('2026-03-10T14:01');
    expect(ana.received()).toEqual([
      `Olá! Sou a Cora, assistente virtual da Clínica Aurora.

Ana, como foi a consulta de hoje na Clínica Aurora?

Responda com uma nota de 1 (ruim) a 5 (ótima). Se quiser, conte em poucas palavras.

Se não quiser receber mensagens assim, responda SAIR.`,
    ]);

    expect(await ana.says('5, adorei a doutora')).toBe('Muito obrigada por contar! Sua resposta ficou registrada. 💚');
    expect(await bia.says('2')).toBe(
      'Sinto muito que não tenha sido bom. Já avisei a equipe, e uma pessoa vai falar com você por aqui. Se quiser, me conte o que aconteceu.',
    );
    expect(await bia.says('fiquei uma hora na sala de espera')).toBe(
      'Obrigada por contar. Guardei junto com a sua resposta, para a equipe ler.',
    );
    expect(await caio.says('não gostei, demorou demais')).toBe(
      'Sinto muito que não tenha sido bom. Obrigada por contar: já avisei a equipe, e uma pessoa vai falar com você por aqui.',
    );
    expect(await davi.says('5, e quero marcar clínica geral amanhã')).toMatch(/11\/03/);

    expect(await kept(clinic)).toEqual([
      { patient: 'Ana Lemos', score: 5, words: '5, adorei a doutora', unhappy: false, answered: true },
      { patient: 'Bia Prado', score: 2, words: 'fiquei uma hora na sala de espera', unhappy: true, answered: true },
      { patient: 'Caio Reis', score: null, words: 'não gostei, demorou demais', unhappy: true, answered: true },
      {
        patient: 'Davi Melo',
        score: 5,
        words: '5, e quero marcar clínica geral amanhã',
        unhappy: false,
        answered: true,
      },
    ]);
    expect(await clinic.openTasks()).toEqual([
      { kind: 'other', title: 'Paciente insatisfeito com a consulta (nota 2): falar com ele', urgent: true },
      { kind: 'other', title: 'Paciente insatisfeito com a consulta: falar com ele', urgent: true },
    ]);
    const kinds = await clinic.eventKinds();
    expect(kinds.filter((kind) => kind === 'appointment.feedback-asked')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'appointment.rated')).toHaveLength(5);
    // A number that comes later answers nothing any more.
    await ana.says('obrigada!');
    await ana.says('1');
    expect((await kept(clinic))[0]).toMatchObject({ score: 5, unhappy: false });

    const day = Temporal.PlainDate.from('2026-03-10');
    const [figures] = await clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.figures(day, day));
    expect(figures).toMatchObject({ scores: 3, meanScore: 4 });
  });
});

describe.each(testDatabases)('how a visit was, $name', (database) => {
  test('nobody is asked while something else is open, after a visit that was not, or who left', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await asks(clinic);
    const [elisa, flora, gil] = ['5511990005011', '5511990005012', '5511990005013'].map((phone) =>
      clinic.patient(phone),
    );
    if (!elisa || !flora || !gil) throw new Error('three people');
    const open = await desk.book('Elisa Nery', '5511990005011', '2026-03-10T09:00');
    const left = await desk.book('Flora Assis', '5511990005012', '2026-03-10T09:45');
    const missed = await desk.book('Gil Tavares', '5511990005013', '2026-03-10T10:30');
    await flora.says('SAIR');
    await clinic.passesTo('2026-03-10T12:00');
    for (const visit of [open, left]) await desk.mark(visit, 'arrived');
    for (const visit of [open, left]) await desk.mark(visit, 'completed');
    await desk.mark(missed, 'no_show');
    await elisa.says('quero marcar clínica geral dia 12/03 às 11:15');
    const before = [elisa, flora].map((one) => one.received().length);
    await clinic.passesTo('2026-03-10T14:01');
    expect([elisa, flora].map((one) => one.received().length)).toEqual(before);
    expect(gil.received().join()).not.toContain('nota');
    await elisa.says('sim');
    expect(await elisa.says('sim')).toMatch(/marcad/);
    await clinic.passesTo('2026-03-10T15:01');
    expect(elisa.received().at(-1)).toContain('como foi a consulta de hoje');
    expect(await kept(clinic)).toMatchObject([{ patient: 'Elisa Nery', answered: false }]);
  });

  test('once per visit however often the job runs, and not again within thirty days', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await asks(clinic);
    const helio = clinic.patient('5511990005021');
    const visits = [
      await desk.book('Hélio Ramos', '5511990005021', '2026-03-10T09:00'),
      await desk.book('Hélio Ramos', '5511990005021', '2026-03-12T09:00'),
    ];
    const [first] = visits;
    await clinic.passesTo('2026-03-10T10:00');
    await desk.mark(first ?? '', 'arrived');
    await desk.mark(first ?? '', 'completed');
    clinic.clock.advance({ hours: 3 });
    const job = { kind: 'feedback', clinicId: clinic.clinicId, appointmentId: first as AppointmentId } as const;
    // One that meets another making the same contact fails, and comes again.
    await Promise.allSettled(Array.from({ length: 5 }, () => doJob(clinic.server.ports, job)));
    await doJob(clinic.server.ports, job);
    await clinic.settle();
    const questions = () => helio.received().filter((text) => text.includes('como foi a consulta'));
    expect(questions()).toHaveLength(1);
    await clinic.passesTo('2026-03-12T10:00');
    await desk.mark(visits[1] ?? '', 'arrived');
    await desk.mark(visits[1] ?? '', 'completed');
    await clinic.passesTo('2026-03-12T12:30');
    expect(questions()).toHaveLength(1);
  });

  test('a clinic that does not ask, asks nobody; what was said is erased with the record', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    const iara = clinic.patient('5511990005031');
    const visit = await desk.book('Iara Costa', '5511990005031', '2026-03-10T09:00');
    await clinic.passesTo('2026-03-10T10:00');
    await desk.mark(visit, 'arrived');
    await desk.mark(visit, 'completed');
    await clinic.passesTo('2026-03-10T12:30');
    expect(iara.received().join()).not.toContain('como foi');
    await clinic.rows(sql`
      insert into feedback (clinic_id, appointment_id, patient_id, asked_at, score, words)
      select clinic_id, id, patient_id, now(), 5, 'Adorei' from appointment where id = ${visit}::uuid`);
    const [row] = await clinic.rows<{ id: PatientId }>(
      sql`select patient_id as id from appointment where id = ${visit}::uuid`,
    );
    const { store, clock } = clinic.server.ports;
    if (!row) throw new Error('the visit is gone');
    await store.transact(clinic.clinicId, (tx) => tx.eraseRecord(row.id, clock.now()));
    expect(await kept(clinic)).toEqual([]);
  });
});
