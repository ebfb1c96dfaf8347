import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { TestPatient } from '../support/test-patient.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import { openDialogue, STAGES } from './open-dialogue.ts';
import { findsTimes, proposesBooking } from './plans.ts';

const MONDAY = '2026-03-09T10:00';
const BURST = ['oi', 'tudo bem?', 'queria marcar', 'clínica geral', 'amanhã de manhã'];
const ONE_SHOT = 'agendar clínica geral amanhã às 15h15, meu nome é Caio Lima';
const plans = {
  [BURST.join('\n')]: findsTimes('Clínica geral', '2026-03-10'),
  [ONE_SHOT]: proposesBooking({ service: 'Clínica geral', date: '2026-03-10', time: '15:15', name: 'Caio Lima' }),
};

describe.each(STAGES)('$name', (stage) => {
  test('D19 · five quick messages get one run and one answer to all of it', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans, debounceMs: 400 });
    const { clinic } = dialogue;
    const patient = clinic.patient('5511900000031');
    await patient.saysInBurst(...BURST);
    expect(patient.received()).toHaveLength(1);
    expect(await clinic.rows(sql`select distinct turn_id from message where author = 'patient'`)).toHaveLength(1);
    const options = await dialogue.lastOptions();
    expect(options.length).toBeGreaterThan(1);
    expect(options[0]?.title).toMatch(/^ter 10\/03 às (?:09|1[01]):/);
  });

  test('D20 · the same webhook three times is one message and one answer', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    const sender = { phone: '5511900000032', name: 'Caio' };
    const payload = receivedPayload(clinic.instanceId, sender, { text: { message: ONE_SHOT } });
    for (let delivery = 0; delivery < 3; delivery += 1) expect(await clinic.deliver(payload)).toBe(200);
    await clinic.settle();
    expect(new TestPatient(clinic, sender).received()).toHaveLength(1);
  });

  test('D20 · with and without the ninth digit it is one person, whose yes counts', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    await clinic.patient('5511988887733').says(ONE_SHOT);
    await clinic.patient('551188887733').says('sim');
    expect(await clinic.agenda()).toHaveLength(1);
    expect(await clinic.rows(sql`select id from conversation where merged_into is null`)).toHaveLength(1);
  });

  test('D20 · a hidden sender books without being asked for a phone', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    const hidden = clinic.patient('90000000000034@lid');
    expect(await hidden.says(ONE_SHOT)).not.toMatch(/telefone/);
    await hidden.says('sim');
    expect(await clinic.agenda()).toHaveLength(1);
  });

  test('D20 · a group is never answered', async () => {
    await using dialogue = await openDialogue(stage, { now: MONDAY, plans });
    const { clinic } = dialogue;
    const group = { phone: '120363000000000001-group', name: 'Família' };
    const member = { isGroup: true, participantPhone: '5511900000035', text: { message: ONE_SHOT } };
    expect(await clinic.deliver(receivedPayload(clinic.instanceId, group, member))).toBe(200);
    await clinic.settle();
    expect(clinic.provider.sends).toEqual([]);
  });
});
