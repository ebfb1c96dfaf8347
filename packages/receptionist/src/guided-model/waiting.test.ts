import { describe, expect, test } from 'vitest';
import { SmallClinic } from '../testing/small-clinic.ts';

/** Every hour is taken. */
const fullClinic = () => new SmallClinic({ now: '2026-11-23T13:00', tools: { findTimes: async () => [] } });

describe('a wish for the waiting list', () => {
  test('service and name are asked for while they are missing; a part of the day may change before the yes', async () => {
    const clinic = fullClinic();
    expect((await clinic.says('me avisa se abrir vaga amanhã de manhã?')).text).toContain('Qual atendimento');
    expect((await clinic.says('clínica geral')).text).toContain('nome completo');
    expect((await clinic.says('Ana Souza')).text).toContain('Quando: amanhã, terça-feira, 24/11, de manhã');
    expect((await clinic.says('na verdade pode ser a tarde')).text).toMatch(/24\/11, à tarde[\s\S]*Ana Souza/);
    expect((await clinic.says('sim')).text).toMatch(/Ana Souza está na lista de espera![\s\S]*24\/11, à tarde/);
  });

  test('whoever names no day waits a month; a no puts nobody on the list', async () => {
    const clinic = fullClinic();
    await clinic.says('quero entrar na lista de espera de limpeza');
    expect((await clinic.says('Bruno Reis')).text).toContain('de hoje, segunda-feira, 23/11, a quarta-feira, 23/12');
    expect((await clinic.says('não')).text).toContain('não coloquei na lista');
    expect((await clinic.says('tira meu nome da lista de espera')).text).toContain('Não encontrei seu nome');
  });

  test('for a day on which nobody works there is nothing to wait for: why, and other times', async () => {
    const clinic = fullClinic();
    await clinic.says('quero marcar clínica geral domingo');
    await clinic.says('lista de espera');
    expect((await clinic.says('Ana Souza')).text).toMatch(
      /Domingo, 29\/11 não dá: esse atendimento acontece de segunda/,
    );
  });

  test('when something is free after all it is offered instead', async () => {
    const clinic = new SmallClinic({ now: '2026-11-23T13:00' });
    await clinic.says('lista de espera para clínica geral na sexta');
    expect((await clinic.says('Ana Souza')).text).toMatch(/Boa notícia, ainda tenho horário livre[\s\S]*27\/11/);
    expect((await clinic.says('1')).text).toMatch(/Posso marcar\?/);
  });
});
