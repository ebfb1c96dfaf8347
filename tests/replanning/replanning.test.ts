import { randomUUID } from 'node:crypto';
import { previewReplan, startReplan, undoReplan } from '@post/application';
import { type ProfessionalId, type ReplanId, Temporal } from '@post/domain';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Dialogues, openDialogues, STAGES } from '../dialogues/open-dialogue.ts';
import { proposesBooking } from '../dialogues/plans.ts';

const MONDAY = '2026-03-09T10:00';
const TUESDAY = Temporal.PlainDate.from('2026-03-10');

const book = (name: string, time: string) =>
  proposesBooking({ service: 'Clínica geral', date: '2026-03-10', time, name });

const wishes = (name: string, time: string) => `clínica geral dia 10/03 às ${time}, meu nome é ${name}`;

const plans = {
  [wishes('Ana Souza', '09:00')]: book('Ana Souza', '09:00'),
  [wishes('Bento Nunes', '09:45')]: book('Bento Nunes', '09:45'),
  [wishes('Clara Pires', '10:30')]: book('Clara Pires', '10:30'),
};

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;

  beforeEach(async () => {
    dialogues = await openDialogues(stage, { now: MONDAY, plans });
  });
  afterEach(() => dialogues[Symbol.asyncDispose]());

  async function booked(phone: string, name: string, time: string) {
    const patient = dialogues.clinic.patient(phone, name);
    await patient.says(wishes(name, time));
    await patient.says('sim');
    expect(await dialogues.bookingsOf(name)).toHaveLength(1);
    return patient;
  }

  async function professionalId(): Promise<ProfessionalId> {
    const [row] = await dialogues.clinic.rows<{ id: ProfessionalId }>(
      sql`select professional_id as id from appointment limit 1`,
    );
    if (!row) throw new Error('nothing is booked');
    return row.id;
  }

  async function desk() {
    const { clinic } = dialogues;
    const { ports } = clinic.server;
    const actor = { kind: 'api', clinicId: clinic.clinicId } as const;
    const span = { professionalId: await professionalId(), from: TUESDAY, to: TUESDAY };
    return { ports, actor, span };
  }

  async function start(): Promise<ReplanId> {
    const { ports, actor, span } = await desk();
    const { moves } = await previewReplan(ports, actor, span);
    const seen = moves.map(({ visit, to }) => ({ appointmentId: visit.id, to }));
    const replanId = randomUUID() as ReplanId;
    const request = { ...span, replanId, seen };
    expect(await startReplan(ports, actor, request)).toEqual({ kind: 'started', replanId });
    await dialogues.clinic.settle();
    return replanId;
  }

  const lines = () =>
    dialogues.clinic.rows<{ name: string; state: string; why: string | null }>(sql`
      select p.name, l.state, l.why
      from replan_line l
      join appointment a on a.clinic_id = l.clinic_id and a.id = l.appointment_id
      join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
      order by p.name`);

  async function held(): Promise<number> {
    return (await dialogues.clinic.rows(sql`select 1 from held_time`)).length;
  }

  test('a professional can not come: each patient is asked about another time; yes moves, no gets other times, silence is for staff', async () => {
    const { clinic } = dialogues;
    const ana = await booked('5511990002001', 'Ana Souza', '09:00');
    const bento = await booked('5511990002002', 'Bento Nunes', '09:45');
    const clara = await booked('5511990002003', 'Clara Pires', '10:30');
    const before = await clinic.agenda();

    await start();
    expect(await clinic.agenda()).toEqual(before);
    expect(ana.received().at(-1)).toBe(
      [
        'Ana, a Dra. Helena não poderá atender amanhã, terça-feira, 10/03, e sua consulta das 09:00 precisa mudar de horário.',
        'Consigo para quarta-feira, 11/03, às 09:00, com ela. Pode ser?',
        'Responda SIM para mudar, ou me diga outro dia ou horário. Desculpe o transtorno!',
      ].join('\n\n'),
    );
    expect(await held()).toBe(3);

    expect(await ana.says('sim')).toMatch(/11\/03.*09:00/s);
    expect(await dialogues.bookingsOf('Ana Souza')).toMatchObject([{ time: '09:00', status: 'scheduled' }]);
    expect(await clinic.agenda('2026-03-11')).toHaveLength(1);

    expect(await bento.says('não')).toMatch(/^Tudo bem! Tenho também estes horários:\n1\. /);
    expect(await lines()).toEqual([
      { name: 'Ana Souza', state: 'moved', why: null },
      { name: 'Bento Nunes', state: 'declined', why: null },
      { name: 'Clara Pires', state: 'asked', why: null },
    ]);
    expect(await held()).toBe(1);

    await clinic.passesTo('2026-03-09T14:05');
    expect(await lines()).toMatchObject([
      { state: 'moved' },
      { state: 'task', why: 'declined' },
      { state: 'task', why: 'no-answer' },
    ]);
    expect(await held()).toBe(0);
    expect((await clinic.openTasks()).map(({ title }) => title).sort()).toEqual([
      'Remarcar visita de amanhã, terça-feira, 10/03, às 09:45, com a Dra. Helena: não quis o horário proposto',
      'Remarcar visita de amanhã, terça-feira, 10/03, às 10:30, com a Dra. Helena: sem resposta',
    ]);

    // A late yes still moves the visit, and the task is done.
    await clara.says('sim');
    expect(await lines()).toMatchObject([{ state: 'moved' }, { state: 'task' }, { state: 'moved' }]);
    expect(await clinic.openTasks()).toHaveLength(1);
  });

  test('undone, the days are open again, whoever was asked hears that all stays, and a yes already given keeps its time', async () => {
    const { clinic } = dialogues;
    const ana = await booked('5511990002001', 'Ana Souza', '09:00');
    const bento = await booked('5511990002002', 'Bento Nunes', '09:45');
    const replanId = await start();
    await ana.says('sim');
    const { ports, actor } = await desk();

    const undone = await undoReplan(ports, actor, replanId);
    await clinic.settle();
    expect(undone).toMatchObject({ kind: 'undone', moved: [expect.any(String)] });
    expect(bento.received().at(-1)).toBe(
      'Bento, boa notícia: a Dra. Helena vai atender amanhã, terça-feira, 10/03. Sua consulta das 09:45 continua marcada, não precisa mudar nada.',
    );
    expect(await held()).toBe(0);
    expect(await clinic.rows(sql`select 1 from closure where professional_id is not null`)).toEqual([]);
    expect(await lines()).toMatchObject([{ state: 'moved' }, { state: 'withdrawn' }]);

    await bento.says('sim');
    expect(await clinic.agenda('2026-03-10')).toMatchObject([{ patient: 'Bento Nunes', time: '09:45' }]);
    expect(await undoReplan(ports, actor, replanId)).toEqual(undone);
  });
});
