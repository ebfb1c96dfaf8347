import { describe, expect, test } from 'vitest';
import { agendaLines } from '../testing/agenda-lines.ts';
import { anaWithTwo } from '../testing/ana-with-two.ts';
import { SmallClinic } from '../testing/small-clinic.ts';

const MONDAY = '2026-11-23T13:00';

describe('booking, moving and cancelling in one conversation', () => {
  test('a new person is greeted by name, books, moves out of the lunch gap and cancels, each on an explicit yes', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    expect((await clinic.says('Oi, boa tarde!')).text).toContain('Sou a Cora, assistente virtual da Clínica Aurora');
    const services = await clinic.says('Quais serviços vocês oferecem?');
    expect(services.text).toContain('Psicoterapia (sessão)');
    expect(services.text).toContain('Odontopediatria (1ª vez)');
    expect(services.text).not.toContain('R$');
    const times = await clinic.says('Quero marcar clínica geral para amanhã');
    expect(times.text).toMatch(/\b09:00[\s\S]*\b14:30/);
    expect(times.options.length).toBeGreaterThan(3);
    expect(times.options.length).toBeLessThan(9);
    const proposal = await clinic.says('Pode marcar às 10:00, meu nome é Ana Souza');
    expect(proposal.text).toMatch(
      /Clínica geral com Dra\. Helena Prado[\s\S]*terça-feira, 24\/11, às 10:00[\s\S]*Ana Souza[\s\S]*\?/,
    );
    expect(agendaLines(clinic)).toEqual([]);
    await clinic.says('sim');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T10:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    const lunch = await clinic.says('Preciso mudar para as 14:00');
    expect(lunch.text).toContain('intervalo de almoço da clínica (12:00 às 14:30)');
    expect(lunch.text).toContain('14:30');
    await clinic.says('14:30');
    await clinic.says('sim, confirmo a mudança');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    const question = await clinic.says('Vou precisar cancelar');
    expect(question.text).toContain('?');
    const cancelled = await clinic.says('sim, pode cancelar');
    expect(cancelled.text).toContain('24 horas de antecedência');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled']);
  });

  test('everything said at once is proposed at once, and the patient named like a professional stays the patient', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    await clinic.says('👍');
    expect(agendaLines(clinic)).toEqual(['2026-11-24T15:15 Clínica geral · Dra. Helena Prado · Caio Lima · scheduled']);
  });

  test.each(['não', 'não confirmo', 'melhor não', 'esse horário é ruim'])('"%s" books nothing', async (words) => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    const reply = await clinic.says(words);
    expect(agendaLines(clinic)).toEqual([]);
    expect(reply.dialogue.proposal).toBeNull();
    await clinic.says('sim');
    expect(agendaLines(clinic)).toEqual([]);
  });

  test('a question in between is answered and the proposal asked again', async () => {
    const knowledge = ['Há estacionamento conveniado na Rua das Acácias, 150.'];
    const clinic = new SmallClinic({ now: MONDAY, knowledge });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    const reply = await clinic.says('tem estacionamento?');
    expect(reply.text).toMatch(/Rua das Acácias, 150[\s\S]*15:15[\s\S]*Posso marcar\?/);
    await clinic.says('ok');
    expect(agendaLines(clinic)).toHaveLength(1);
  });

  test('quick messages are answered together, in the order of the day asked for', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const reply = await clinic.says('oi', 'tudo bem?', 'queria marcar', 'clínica geral', 'amanhã de manhã');
    expect(reply.options.length).toBeGreaterThan(2);
    expect(reply.options.every((option) => /^ter 24\/11 às (?:09|10|11):/.test(option.title))).toBe(true);
  });
});

describe('a no that says more', () => {
  test('"não, prefiro às 10:30" is a new proposal, and a bare "não posso" asks for another time', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    expect((await clinic.says('não, prefiro às 10:30')).text).toContain('às 10:30');
    const refused = await clinic.says('ah não, amanhã não posso');
    expect(refused.text).toContain('não marquei nada');
    expect(refused.dialogue.proposal).toBeNull();
    await clinic.says('quinta às 9h');
    await clinic.says('isso');
    expect(agendaLines(clinic)).toEqual(['2026-11-26T09:00 Clínica geral · Dra. Helena Prado · Caio Lima · scheduled']);
  });

  test('what was to be cancelled is moved instead, and the other way round, without asking again which', async () => {
    const clinic = anaWithTwo();
    await clinic.says('não vou conseguir ir amanhã');
    await clinic.says('a das 14:30');
    expect((await clinic.says('prefiro mudar para quinta às 16h')).text).toContain('quinta-feira, 26/11, às 16:00');
    expect((await clinic.says('não quero mudar, quero cancelar')).text).toContain('Posso cancelar?');
    await clinic.says('sim');
    expect(agendaLines(clinic)[1]).toBe('2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled');
  });

  test('asked which appointment, a no drops the matter', async () => {
    const clinic = anaWithTwo();
    await clinic.says('quero remarcar');
    expect((await clinic.says('não')).text).toContain('Tudo bem');
    expect(agendaLines(clinic).every((line) => line.endsWith('scheduled'))).toBe(true);
  });
});

describe('which appointment is meant', () => {
  test('of two tomorrow, the one at 14:30 is cancelled and the other stays', async () => {
    const clinic = anaWithTwo();
    const which = await clinic.says('preciso cancelar minha consulta de amanhã');
    expect(which.text).toContain('10:00');
    expect(which.text).toContain('14:30');
    await clinic.says('a das 14:30');
    expect(agendaLines(clinic).some((line) => line.endsWith('cancelled'))).toBe(false);
    await clinic.says('sim');
    expect(agendaLines(clinic)).toEqual([
      '2026-11-24T10:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled',
      '2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled',
    ]);
  });

  test('"a das 14:30 para quinta às 10h" says which on the left and where to on the right', async () => {
    const clinic = anaWithTwo();
    await clinic.says('quero mudar a das 14:30 para quinta às 10h');
    await clinic.says('pode ser');
    expect(agendaLines(clinic)[1]).toContain('2026-11-26T10:00');
    expect(agendaLines(clinic)[0]).toContain('2026-11-24T10:00');
  });

  test.each(['quero cancelar minha consulta', 'preciso remarcar', 'quero confirmar minha consulta'])(
    'with nothing booked, "%s" is answered kindly with an offer to book',
    async (words) => {
      const clinic = new SmallClinic({ now: MONDAY });
      const reply = await clinic.says(words);
      expect(reply.text).toContain('Não encontrei nenhuma consulta');
      expect((await clinic.says('sim')).text).toContain('Qual atendimento');
    },
  );
});

describe('mother and child on one phone', () => {
  test('"é para minha filha Lia" books for Lia, and later only hers is cancelled', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('quero marcar clínica geral amanhã às 11h, meu nome é Ana Souza');
    await clinic.says('sim');
    await clinic.says('agora quero marcar odontopediatria primeira vez amanhã às 9h');
    const changed = await clinic.says('é para minha filha Lia');
    expect(changed.text).toContain('Paciente: Lia');
    await clinic.says('sim');
    expect(clinic.patients.map(({ name, relation }) => [name, relation])).toEqual([
      ['Ana Souza', 'self'],
      ['Lia', 'responsible'],
    ]);
    await clinic.says('cancela a da Lia');
    await clinic.says('sim');
    expect(agendaLines(clinic)).toEqual([
      '2026-11-24T11:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled',
      '2026-11-24T09:00 Odontopediatria (1ª vez) · Dra. Helena Prado · Lia · cancelled',
    ]);
  });

  test('the name on WhatsApp is no proof: the name is asked for', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const reply = await clinic.says('quero marcar clínica geral amanhã às 11h');
    expect(reply.text).toContain('nome completo');
    expect(reply.text).not.toContain('Aninha');
    expect(reply.dialogue.proposal).toBeNull();
  });
});

describe('services and days that need a word more', () => {
  test('odontopediatria asks first visit or consultation', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    const reply = await clinic.says('Quero marcar odontopediatria');
    expect(reply.options.map((option) => option.title)).toEqual([
      'Odontopediatria (1ª vez)',
      'Odontopediatria (consul…',
    ]);
    expect((await clinic.says('é a primeira vez')).text).toContain('Odontopediatria (1ª vez)');
  });

  test.each([
    ['Ortondontia', 'Ortodontia'],
    ['fono', 'Fonoaudiologia miofuncional'],
    ['limpeza', 'Clínica geral'],
    ['psicólogo', 'Psicoterapia (sessão)'],
  ])('"%s" is understood as %s', async (said, service) => {
    const clinic = new SmallClinic({ now: MONDAY });
    expect((await clinic.says(`quero marcar ${said}`)).text).toContain(`*${service}*`);
  });

  test('asked for the orthodontist on a day off, says his days and offers the next', async () => {
    const clinic = new SmallClinic({ now: '2026-11-24T10:00' });
    const reply = await clinic.says('Tem ortodontista amanhã?');
    expect(reply.text).toContain('o Dr. Otávio Lins atende às terças e quintas');
    expect(reply.options[0]?.title).toMatch(/^qui 26\/11/);
  });

  test.each([
    ['sexta 24/11 às 10h', /24\/11 é terça-feira, e não sexta-feira/],
    ['30/02 às 10h', /30\/02 não existe/],
    ['domingo', /de segunda a sábado/],
    ['28/12', /Recesso de fim de ano/],
  ])('"%s" is said to be wrong, asked again and never guessed', async (said, reason) => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('quero marcar clínica geral, meu nome é Ana Souza');
    const reply = await clinic.says(said);
    expect(reply.text).toMatch(reason);
    expect(reply.dialogue.proposal).toBeNull();
  });

  test('a time that was not in the handful is proposed when it is free, and "por que não?" gets the real reason', async () => {
    const clinic = new SmallClinic({ now: MONDAY });
    await clinic.says('quero marcar clínica geral amanhã, meu nome é Ana Souza');
    expect((await clinic.says('por que não às 13h?')).text).toContain('almoço');
    expect((await clinic.says('às 11:15')).text).toContain('às 11:15');
  });
});
