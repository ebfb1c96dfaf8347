import { describe, expect, test } from 'vitest';
import { agendaLines } from '../testing/agenda-lines.ts';
import { anaWithTwo } from '../testing/ana-with-two.ts';
import { SmallClinic } from '../testing/small-clinic.ts';

const MONDAY = '2026-11-23T13:00';

describe('taps and numbers', () => {
  test('a tap proposes, a second tap on it repeats the proposal, and a late one is answered as old', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const times = await clinic.says('quero marcar clínica geral amanhã, meu nome é Ana Souza');
    const proposal = await clinic.taps(times, 2);
    const again = await clinic.taps(times, 2);
    expect(again.dialogue.proposal).toEqual(proposal.dialogue.proposal);
    expect(again.text).not.toContain('lista antiga');
    const booked = await clinic.taps(again, 1);
    expect(booked.text).toContain('marcado');
    expect((await clinic.taps(again, 1)).text).toContain('lista antiga');
    const late = await clinic.taps(times, 1);
    expect(late.text).toMatch(/lista antiga[\s\S]*09:45/);
    expect(agendaLines(clinic)).toHaveLength(1);
  });

  test('a number picks from the last list only', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('quero marcar odontopediatria');
    const times = await clinic.says('2');
    expect(times.text).toContain('*Odontopediatria (consulta)*');
    await clinic.says('a terceira');
    await clinic.says('Ana Lima');
    await clinic.says('sim');
    expect(agendaLines(clinic)).toHaveLength(1);
    await clinic.says('2');
    expect(agendaLines(clinic)).toHaveLength(1);
  });
});

describe('talk that is not about an appointment', () => {
  test('who she is, and never that she is a person', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    expect((await clinic.says('Quem é você?')).text).toMatch(/Cora, assistente virtual da Clínica Aurora/);
    expect((await clinic.says('você é humana?')).text).toMatch(/^Não sou uma pessoa/);
  });

  test('a yes to nothing does nothing', async () => {
    const clinic = anaWithTwo();
    await clinic.says('sim');
    expect(agendaLines(clinic).every((line) => line.endsWith('scheduled'))).toBe(true);
  });

  test.each(['ok', 'obrigada', 'legal', 'estarei lá', '❤️'])(
    'after a confirmation "%s" gets one short courtesy',
    async (words) => {
      const clinic = new SmallClinic({ now: MONDAY });
      const ana = clinic.patientNamed('Ana Souza');
      clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T10:00' });
      await clinic.says('quero confirmar minha consulta');
      await clinic.says('sim');
      expect(agendaLines(clinic)[0]).toContain('confirmed');
      const reply = await clinic.says(words);
      expect(reply.text.length).toBeLessThan(60);
      expect(reply.trace).toEqual([]);
    },
  );

  test('a price is told only when asked, from the catalogue; what is not offered has none', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    expect((await clinic.says('quanto custa clínica geral?')).text).toContain('R$ 200,00');
    const heart = await clinic.says('Vocês fazem transplante de coração? Quanto custa?');
    expect(heart.text).toContain('não está entre os nossos serviços');
    expect(heart.text).not.toContain('R$');
  });

  test('a medicine gets no advice but a consultation or a person', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    expect((await clinic.says('posso tomar ibuprofeno?')).text).toMatch(/não posso orientar[\s\S]*pessoa da equipe/);
  });

  test('what the clinic wrote is said as written; what it did not write becomes a question for staff', async () => {
    const knowledge = ['Atendemos os convênios Amil Dental, Bradesco Dental e OdontoPrev.'];
    const clinic = new SmallClinic({ now: MONDAY, knowledge });
    expect((await clinic.says('vocês aceitam amil?')).text).toContain('Amil Dental, Bradesco Dental e OdontoPrev');
    expect((await clinic.says('tem wifi na recepção?')).text).toContain('passei a sua pergunta');
    expect(clinic.questions).toEqual(['tem wifi na recepção?']);
  });

  test('opening hours come from the agenda of the professionals', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const { text } = await clinic.says('que horas vocês abrem?');
    expect(text).toContain('Às terças e quintas, das 08:00 às 20:00');
    expect(text).toContain('Aos sábados, das 08:00 às 12:30');
  });

  test.each(['chego atrasado 10 minutos', 'já fui nessa consulta'])('"%s" becomes a note for staff', async (words) => {
    const clinic = anaWithTwo();
    expect((await clinic.says(words)).text).toContain('passei o seu recado');
    expect(clinic.questions).toEqual([`Recado do paciente: ${words}`]);
  });

  test('a hidden number is asked for only when a person must return', async () => {
    const clinic = new SmallClinic({ now: MONDAY, phone: null });
    expect((await clinic.says('quero marcar clínica geral amanhã')).text).not.toContain('telefone');
    expect((await clinic.says('tem wifi na recepção?')).text).toContain('telefone com DDD');
    expect((await clinic.says('11 98888-7777')).text).toContain('passei o seu telefone');
  });

  test('an audio is answered with a kind request for text', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const media = {
      kind: 'media',
      reference: null,
      mimeType: 'audio/ogg',
      fileName: null,
      caption: null,
      seconds: 11,
    } as const;
    expect((await clinic.sends({ ...media, media: 'audio' })).text).toContain('escrever em texto');
    expect((await clinic.sends({ ...media, media: 'image' })).text).toContain('Recebi o arquivo');
  });

  test('misunderstood twice in a row, the patient is given to a person', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('Quero aquilo que a gente conversou');
    expect(clinic.handOvers).toEqual([]);
    await clinic.says('brglmpf');
    expect(clinic.handOvers).toHaveLength(1);
  });
});
