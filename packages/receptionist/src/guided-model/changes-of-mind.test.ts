import { describe, expect, test } from 'vitest';
import { agendaLines } from '../testing/agenda-lines.ts';
import { anaWithTwo } from '../testing/ana-with-two.ts';
import { SmallClinic } from '../testing/small-clinic.ts';

const NOW = '2026-11-23T13:00';
const clinicWith = (setting = {}) => new SmallClinic({ now: NOW, ...setting });

describe('misunderstood', () => {
  test('once: Cora asks in other words, with choices that a number picks; twice: a person, told once', async () => {
    const clinic = clinicWith();
    const repair = await clinic.says('asdfgh qwer');
    expect(repair.text).toMatch(/não entendi[\s\S]*1\. Marcar[\s\S]*5\. Falar com uma pessoa/);
    expect((await clinic.says('1')).text).toContain('Qual atendimento');
    expect((await clinic.says('zxcvb')).text).toContain('não entendi qual atendimento');
    expect((await clinic.says('hjkl')).text).toContain('Vou chamar uma pessoa');
    expect(clinic.handOvers).toHaveLength(1);
  });

  test('the choice of a person hands over', async () => {
    const clinic = clinicWith();
    const repair = await clinic.says('asdfgh qwer');
    expect((await clinic.taps(repair, 5)).text).toContain('Vou chamar uma pessoa');
    expect(clinic.handOvers).toHaveLength(1);
  });
});

describe('on the way to a booking', () => {
  test('"não, quinta" corrects the day, and a price asked in between comes back to the question', async () => {
    const clinic = clinicWith();
    await clinic.says('quero marcar uma limpeza pra sexta de tarde');
    expect((await clinic.says('não, quinta')).text).toContain('Quinta-feira, 26/11');
    await clinic.says('15:30');
    expect((await clinic.says('tem estacionamento?')).text).toContain('qual é o nome completo');
    expect((await clinic.says('Maria das Dores Pereira')).text).toMatch(
      /26\/11, às 15:30[\s\S]*Maria das Dores Pereira/,
    );
  });

  test('"então 15h, é Rafael Dias" gives time and name at once; "ss" is never a name', async () => {
    const clinic = clinicWith();
    await clinic.says('clínica geral amanhã às 15h');
    expect((await clinic.says('ss')).text).not.toContain('Ss');
    expect((await clinic.says('então 15h, é Rafael Dias')).text).toMatch(/às 15:00[\s\S]*Paciente: Rafael Dias/);
  });

  test('a name before its turn is kept, without the list once more', async () => {
    const clinic = clinicWith();
    await clinic.says('quero marcar clínica geral amanhã');
    const thanks = await clinic.says('Tereza Cristina Nunes');
    expect(thanks.text).toContain('Tereza Cristina Nunes');
    expect(thanks.text).not.toContain('1. ');
    expect((await clinic.says('a primeira')).text).toContain('Paciente: Tereza Cristina Nunes');
  });

  test('"o que tiver mais cedo" takes the first of the list', async () => {
    const clinic = clinicWith();
    await clinic.says('quero marcar clínica geral amanhã');
    expect((await clinic.says('o que tiver mais cedo')).text).toContain('às 09:00');
  });

  test('what was let go is taken up by "quero sim, mas na sexta", and by nothing later', async () => {
    const clinic = clinicWith();
    await clinic.says('quero marcar clínica geral amanhã');
    await clinic.says('não, deixa');
    expect((await clinic.says('quero sim, mas na sexta')).text).toContain('Sexta-feira, 27/11');
    await clinic.says('não, deixa');
    await clinic.says('obrigada');
    expect((await clinic.says('quero marcar')).text).toContain('Qual atendimento');
  });

  test('a child is shown what the clinic has for children', async () => {
    const clinic = clinicWith();
    await clinic.says('queria marcar o dentista');
    expect((await clinic.says('ele tem 6 anos')).text).toMatch(/Para crianças[\s\S]*Odontopediatria \(1ª vez\)/);
  });

  test('"não é odontopediatria, é limpeza" is heard as what it is', async () => {
    const clinic = clinicWith();
    await clinic.says('quero marcar odontopediatria');
    expect((await clinic.says('não é odontopediatria, é limpeza')).text).toContain('Clínica geral');
  });

  test('D30 · "por que não?" tells the real reason of what was refused last', async () => {
    const clinic = clinicWith();
    await clinic.says('clínica geral amanhã às 13h');
    expect((await clinic.says('por que não?')).text).toContain('intervalo de almoço');
  });
});

describe('with something booked', () => {
  test('two wishes in one message are done one after the other', async () => {
    const clinic = anaWithTwo();
    await clinic.says('cancela a das 14:30 e marca ortodontia');
    const done = await clinic.says('sim');
    expect(done.text).toMatch(/foi cancelada[\s\S]*Ortodontia[\s\S]*1\. /);
    expect(agendaLines(clinic).filter((line) => line.endsWith('cancelled'))).toHaveLength(1);
  });

  test('D18 · one courtesy is enough: thanks for thanks get none', async () => {
    const clinic = anaWithTwo();
    expect((await clinic.says('obrigada')).text).toContain('Por nada');
    expect((await clinic.says('❤️')).text).toBe('');
    expect((await clinic.says('ok')).text).toBe('');
    expect((await clinic.says('quais serviços vocês têm?')).text).toContain('Ortodontia');
  });
});
