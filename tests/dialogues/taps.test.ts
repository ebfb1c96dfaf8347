import type { Option } from '@post/domain';
import { describe, expect, test } from 'vitest';
import type { TestPatient } from '../support/test-patient.ts';
import { openDialogues, STAGES } from './open-dialogue.ts';
import { findsTimes, proposesBooking } from './plans.ts';

const MONDAY = '2026-03-09T10:00';
const PHONE = '5511900000041';
const ASKED = 'quero marcar clínica geral amanhã, meu nome é Ana Souza';
const booking = { service: 'Clínica geral', date: '2026-03-10', name: 'Ana Souza' };

function tap(patient: TestPatient, option: Option | undefined): Promise<string> {
  if (!option) throw new Error('there is no such option');
  const { id, title } = option;
  return patient.sends([{ listResponseMessage: { title, message: title, selectedRowId: id } }]);
}

describe.each(STAGES)('$name', (stage) => {
  test('D29 · a tap proposes, a double tap acts once, an old tap is answered as old, a number picks from the last list only', async () => {
    const plans = {
      [ASKED]: findsTimes('Clínica geral', '2026-03-10'),
      '[tocou em: ter 10/03 às 09:00]': proposesBooking({ ...booking, time: '09:00' }),
    };
    await using dialogues = await openDialogues(stage, { now: MONDAY, plans });
    const { clinic } = dialogues;
    const ana = clinic.patient(PHONE);
    await ana.says(ASKED);
    const times = await dialogues.lastOptions(PHONE);
    expect(times[0]?.title).toBe('ter 10/03 às 09:00');
    expect(await tap(ana, times[0])).toContain('09:00');
    const again = await tap(ana, times[0]);
    expect(again).toContain('Posso marcar?');
    expect(again).not.toContain('lista antiga');
    const answers = await dialogues.lastOptions(PHONE);
    expect(answers.map((option) => option.title)).toEqual(['Sim', 'Não']);
    await tap(ana, answers[0]);
    expect(await tap(ana, answers[0])).toContain('lista antiga');
    expect(await tap(ana, times[1])).toMatch(/lista antiga[\s\S]*09:00/);
    await ana.says('2');
    await ana.says('sim');
    expect(await clinic.agenda()).toMatchObject([{ time: '09:00', patient: 'Ana Souza', status: 'scheduled' }]);
  });
});
