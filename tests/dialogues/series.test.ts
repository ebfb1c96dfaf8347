import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { calls, says } from '../support/scripted-model.ts';
import { openDialogues, STAGES } from './open-dialogue.ts';

const MONDAY = '2026-03-09T10:00';
const WISH = 'quero psicoterapia toda quarta às 18h, meu nome é Luana Prado';

const plans = {
  [WISH]: [
    calls('propose_series', (handle) => ({
      service: handle('Psicoterapia (sessão)'),
      professional: null,
      date: '2026-03-11',
      time: '18:00',
      every_weeks: 1,
      sessions: 4,
      patient: null,
      patient_name: 'Luana Prado',
      relation: 'self',
    })),
  ],
  'não, deixa': [says('Tudo bem, não marquei nada.')],
};

describe.each(STAGES)('$name', (stage) => {
  test('a weekly series is proposed session by session and booked by one explicit yes', async () => {
    await using dialogues = await openDialogues(stage, { now: MONDAY, plans });
    const { clinic } = dialogues;
    const luana = clinic.patient('5511900000071');
    const proposal = await luana.says(WISH);
    expect(proposal).toMatch(/Toda semana, 4 sessões[\s\S]*11\/03, às 18:00[\s\S]*01\/04, às 18:00[\s\S]*Luana Prado/);
    expect(await clinic.agenda()).toEqual([]);
    await luana.says('não, deixa');
    expect(await clinic.agenda()).toEqual([]);
    await luana.says(WISH);
    expect(await luana.says('sim')).toMatch(/estão marcadas[\s\S]*01\/04/);
    for (const day of ['2026-03-11', '2026-03-18', '2026-03-25', '2026-04-01'])
      expect(await clinic.agenda(day)).toMatchObject([{ time: '18:00', patient: 'Luana Prado', status: 'scheduled' }]);
    expect(await clinic.agenda()).toHaveLength(4);
    const series = await clinic.rows(sql`select distinct series_id from appointment where series_id is not null`);
    expect(series).toHaveLength(1);
  });

  test('a session that cannot be is told with its reason and the nearest time, and is left out', async () => {
    await using dialogues = await openDialogues(stage, { now: MONDAY, plans });
    const { clinic } = dialogues;
    await clinic.rows(sql`
      insert into closure (clinic_id, id, professional_id, from_date, to_date, reason)
      select id, gen_random_uuid(), null, '2026-03-18', '2026-03-18', 'Reforma da sala' from clinic returning 1`);
    const luana = clinic.patient('5511900000072');
    const proposal = await luana.says(WISH);
    expect(proposal).toMatch(
      /3 sessões[\s\S]*Fica de fora[\s\S]*18\/03[\s\S]*Reforma da sala[\s\S]*mais próximo livre/,
    );
    await luana.says('sim');
    expect(await clinic.agenda()).toHaveLength(3);
    expect(await clinic.agenda('2026-03-18')).toEqual([]);
  });
});
