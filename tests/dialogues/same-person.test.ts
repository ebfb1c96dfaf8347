import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestPatient } from '../support/test-patient.ts';
import { receivedPayload } from '../support/zapi-payload.ts';
import { type Dialogues, openDialogues, STAGES } from './open-dialogue.ts';
import { proposesBooking } from './plans.ts';

const oneShot = (time: string, name: string) => `agendar clínica geral amanhã às ${time}, meu nome é ${name}`;
const PEOPLE = [
  ['15:15', 'Caio Lima'],
  ['16:00', 'Nina Rosa'],
  ['16:45', 'Otto Reis'],
] as const;
const plans = {
  ...Object.fromEntries(
    PEOPLE.map(([time, name]) => [
      oneShot(time, name),
      proposesBooking({ service: 'Clínica geral', date: '2026-03-10', time, name }),
    ]),
  ),
};

describe.each(STAGES)('$name', (stage) => {
  let dialogues: Dialogues;
  beforeAll(async () => {
    dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans });
  });
  afterAll(() => dialogues?.[Symbol.asyncDispose]());

  test('D20 · the same webhook three times is one message and one answer', async () => {
    const { clinic } = dialogues;
    const sender = { phone: '5511900000032', name: 'Caio' };
    const payload = receivedPayload(clinic.instanceId, sender, { text: { message: oneShot('15:15', 'Caio Lima') } });
    for (let delivery = 0; delivery < 3; delivery += 1) expect(await clinic.deliver(payload)).toBe(200);
    await clinic.settle();
    expect(new TestPatient(clinic, sender).received()).toHaveLength(1);
  });

  test('D20 · with and without the ninth digit it is one person, whose yes counts', async () => {
    const { clinic, bookingsOf } = dialogues;
    await clinic.patient('5511988887733').says(oneShot('16:00', 'Nina Rosa'));
    await clinic.patient('551188887733').says('sim');
    expect(await bookingsOf('Nina Rosa')).toHaveLength(1);
  });

  test('D20 · a hidden sender books without being asked for a phone', async () => {
    const hidden = dialogues.clinic.patient('90000000000034@lid');
    expect(await hidden.says(oneShot('16:45', 'Otto Reis'))).not.toMatch(/telefone/);
    await hidden.says('sim');
    expect(await dialogues.bookingsOf('Otto Reis')).toHaveLength(1);
  });

  test('D20 · a group is never answered', async () => {
    const { clinic } = dialogues;
    const before = clinic.provider.sends.length;
    const group = { phone: '120363000000000001-group', name: 'Família' };
    const member = { isGroup: true, participantPhone: '5511900000035', text: { message: 'oi' } };
    expect(await clinic.deliver(receivedPayload(clinic.instanceId, group, member))).toBe(200);
    await clinic.settle();
    expect(clinic.provider.sends).toHaveLength(before);
  });
});
