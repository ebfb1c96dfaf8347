import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { openClinic } from '../support/open-clinic.ts';

describe.each(testDatabases)('what is decided before any model, $name', (database) => {
  const open = () => openClinic({ database, now: '2026-03-09T10:00' });

  test('D14 · chest pain in the middle of a booking: 192 first, an urgent task, and no yes counts for the booking any more', async () => {
    await using clinic = await open();
    const rita = clinic.patient('5511900000002');
    await rita.says('agendar clínica geral amanhã às 15h15, meu nome é Rita Alves');
    const answer = await rita.says('to com dor no peitu e falta de ar');
    expect(answer.split('\n')[0]).toContain('192');
    expect(await clinic.openTasks()).toMatchObject([{ kind: 'emergency', urgent: true }]);
    await rita.says('sim');
    expect(await clinic.agenda()).toEqual([]);
  });

  test('D14 · a cry for help in two pieces is heard as one', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T10:00', debounceMs: 150 });
    const answer = await clinic.patient('5511900000003').saysInBurst('nao consigo', 'respirar');
    expect(answer).toContain('192');
    expect(answer).toContain('Sou a Cora');
  });

  test('D14 · who does not want to live hears 188, and a person takes over', async () => {
    await using clinic = await open();
    const caio = clinic.patient('5511900000004');
    expect(await caio.says('nao aguento mais viver')).toContain('188');
    expect(await clinic.openTasks()).toMatchObject([{ kind: 'emergency', urgent: true }]);
    expect(await caio.says('oi?')).toBe('');
  });

  test('D14 · a toothache is no 192 at the front: the desk is asked for a fit-in today', async () => {
    await using clinic = await open();
    const answer = await clinic.patient('5511900000005').says('estou com muita dor de dente, tem como ir hoje?');
    expect(answer.split('\n')[0]).not.toContain('192');
    expect(await clinic.openTasks()).toMatchObject([{ kind: 'emergency', urgent: true }]);
  });

  test('D14 · denied or long past it is nothing', async () => {
    await using clinic = await open();
    await clinic.patient('5511900000006').says('não estou com dor no peito');
    await clinic.patient('5511900000007').says('meu pai infartou ano passado');
    expect(await clinic.openTasks()).toEqual([]);
  });

  test('D11, D16 · who wants a person at the first word hears who Cora is, once, and then only people', async () => {
    await using clinic = await open();
    const bia = clinic.patient('5511900000008');
    const answer = await bia.says('não quero falar com robô');
    expect(answer).toContain('Sou a Cora, assistente virtual da Clínica Aurora.');
    expect(await clinic.openTasks()).toMatchObject([{ kind: 'handover' }]);
    expect(await bia.says('alô?')).toBe('');
    const marks = await clinic.eventKinds();
    expect(marks.filter((kind) => kind === 'conversation.handed-over')).toHaveLength(1);
  });
});
