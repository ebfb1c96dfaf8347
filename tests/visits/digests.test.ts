import { makeRounds, type Ports } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type FrontDesk, openFrontDesk } from './open-visits.ts';

const MONDAY = '2026-03-09T10:00';
const HELENA = '5511990006001';
const OWNER = '5511990006002';

describe.each(testDatabases)('digests, $name', (database) => {
  const writeDown = ({ clinic }: FrontDesk) =>
    clinic.rows(sql`
      with helena as (update professional set phone = ${HELENA} where name like '%Helena%')
      update clinic set week_digest_phone = ${OWNER}`);

  async function round({ clinic }: FrontDesk, at: string): Promise<void> {
    await clinic.passesTo(at);
    await makeRounds(clinic.server.ports);
    await clinic.settle();
  }

  test('the evening before, a professional is told once when who comes, by first names and times alone', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await writeDown(desk);
    const helena = clinic.patient(HELENA, 'Helena');
    const ana = await desk.book('Ana Lemos', '5511990006011', '2026-03-10T09:00');
    await desk.book('Bia Prado', '5511990006012', '2026-03-10T09:45');
    const gone = await desk.book('Caio Reis', '5511990006013', '2026-03-10T10:30');
    await desk.book('Davi Melo', '5511990006014', '2026-03-11T09:00');
    await desk.mark(ana, 'confirmed');
    await desk.mark(gone, 'cancelled');
    await round(desk, '2026-03-09T17:50');
    expect(helena.received()).toEqual([]);
    await round(desk, '2026-03-09T18:01');
    await round(desk, '2026-03-09T18:02');
    expect(helena.received()).toEqual([
      `Olá! Sou a Cora, assistente virtual da Clínica Aurora.

Sua agenda de amanhã, terça-feira, 10/03, na Clínica Aurora: 2 consultas, das 09:00 às 10:30.

09:00 Ana ✅
09:45 Bia

✅ presença confirmada

Se não quiser receber a agenda por aqui, responda SAIR.`,
    ]);
    await round(desk, '2026-03-10T18:01');
    expect(helena.received()[1]).toBe(
      `Sua agenda de amanhã, quarta-feira, 11/03, na Clínica Aurora: 1 consulta, das 09:00 às 09:45.\n\n09:00 Davi`,
    );
    await round(desk, '2026-03-11T18:01');
    expect(helena.received()).toHaveLength(2);
  });

  test('the owner is told of the week on Monday morning, in numbers alone', async () => {
    await using desk = await openFrontDesk(database, '2026-03-13T10:00');
    const { clinic } = desk;
    await writeDown(desk);
    const owner = clinic.patient(OWNER, 'Dona');
    const attended = await desk.book('Ana Lemos', '5511990006021', '2026-03-13T14:30');
    const missed = await desk.book('Bia Prado', '5511990006022', '2026-03-13T16:00');
    await desk.book('Caio Reis', '5511990006023', '2026-03-17T09:00');
    const sure = await desk.book('Davi Melo', '5511990006024', '2026-03-18T09:00');
    await desk.mark(sure, 'confirmed');
    await clinic.passesTo('2026-03-13T18:00');
    await desk.mark(attended, 'arrived');
    await desk.mark(missed, 'no_show');
    await round(desk, '2026-03-16T07:00');
    expect(owner.received()).toEqual([]);
    await round(desk, '2026-03-16T07:31');
    await round(desk, '2026-03-16T09:00');
    expect(owner.received()).toEqual([
      `Olá! Sou a Cora, assistente virtual da Clínica Aurora.

A semana na Clínica Aurora, de 16/03 a 22/03: 2 consultas marcadas, 1 sem confirmação.

Semana passada:
• 1 consulta realizada e 1 falta (50%)
• 0 consultas marcadas pela assistente

Se não quiser receber este resumo, responda SAIR.`,
    ]);
    await owner.says('SAIR');
    await round(desk, '2026-03-23T07:31');
    expect(owner.received()).toHaveLength(2);
  });

  test('a process that dies before or after it wrote, and five at once, send it once', async () => {
    await using desk = await openFrontDesk(database, MONDAY);
    const { clinic } = desk;
    await writeDown(desk);
    await desk.book('Ana Lemos', '5511990006031', '2026-03-10T14:30');
    await clinic.passesTo('2026-03-09T18:05');
    const { ports } = clinic.server;
    await expect(makeRounds(dying(ports, 'before'))).rejects.toThrow('failed');
    await clinic.settle();
    const helena = clinic.patient(HELENA);
    expect(helena.received()).toEqual([]);
    await expect(makeRounds(dying(ports, 'after'))).rejects.toThrow('failed');
    await makeRounds(ports);
    await Promise.allSettled(Array.from({ length: 5 }, () => makeRounds(ports)));
    await clinic.settle();
    expect(helena.received()).toHaveLength(1);
  });
});

/** Dies in every transaction, with all of its work done: before it is committed, or right after. */
function dying(real: Ports, when: 'before' | 'after'): Ports {
  const die = (): never => {
    throw new Error('killed');
  };
  return {
    ...real,
    store: {
      ...real.store,
      async transact(clinicId, work, fence) {
        const done = await real.store.transact(
          clinicId,
          async (tx) => {
            const result = await work(tx);
            return when === 'before' ? die() : result;
          },
          fence,
        );
        return when === 'after' ? die() : done;
      },
    },
  };
}
