import { describe, expect, test } from 'vitest';
import { openSmallClinic, type SmallClinic } from '../testing/small-clinic.ts';

const MONDAY = '2026-11-23T13:00';

/** Local starts, statuses and patients of everything on the agenda. */
function agenda(clinic: SmallClinic): readonly string[] {
  return clinic.appointments.map((one) => {
    const start = one.startsAt
      .toZonedDateTimeISO('America/Sao_Paulo')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
    const patient = clinic.patients.find((other) => other.id === one.patientId)?.name;
    return `${start} ${one.serviceId} · ${one.professionalId} · ${patient} · ${one.status}`;
  });
}

function anaWithTwo(): SmallClinic {
  const clinic = openSmallClinic({ now: MONDAY });
  const ana = clinic.patientNamed('Ana Souza');
  clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T10:00' });
  clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T14:30' });
  return clinic;
}

describe('booking, moving and cancelling in one conversation', () => {
  test('a new person is greeted by name, books, moves out of the lunch gap and cancels, each on an explicit yes', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
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
    expect(agenda(clinic)).toEqual([]);
    await clinic.says('sim');
    expect(agenda(clinic)).toEqual(['2026-11-24T10:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    const lunch = await clinic.says('Preciso mudar para as 14:00');
    expect(lunch.text).toContain('intervalo de almoço da clínica (12:00 às 14:30)');
    expect(lunch.text).toContain('14:30');
    await clinic.says('14:30');
    await clinic.says('sim, confirmo a mudança');
    expect(agenda(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled']);
    const question = await clinic.says('Vou precisar cancelar');
    expect(question.text).toContain('?');
    const cancelled = await clinic.says('sim, pode cancelar');
    expect(cancelled.text).toContain('24 horas de antecedência');
    expect(agenda(clinic)).toEqual(['2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled']);
  });

  test('everything said at once is proposed at once, and the patient named like a professional stays the patient', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    await clinic.says('👍');
    expect(agenda(clinic)).toEqual(['2026-11-24T15:15 Clínica geral · Dra. Helena Prado · Caio Lima · scheduled']);
  });

  test.each(['não', 'não confirmo', 'melhor não', 'esse horário é ruim'])('"%s" books nothing', async (words) => {
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    const reply = await clinic.says(words);
    expect(agenda(clinic)).toEqual([]);
    expect(reply.dialogue.proposal).toBeNull();
    await clinic.says('sim');
    expect(agenda(clinic)).toEqual([]);
  });

  test('a question in between is answered and the proposal asked again', async () => {
    const knowledge = ['Há estacionamento conveniado na Rua das Acácias, 150.'];
    const clinic = openSmallClinic({ now: MONDAY, knowledge });
    await clinic.says('agendar clínica geral amanhã às 15h15, meu nome é Caio Lima');
    const reply = await clinic.says('tem estacionamento?');
    expect(reply.text).toMatch(/Rua das Acácias, 150[\s\S]*15:15[\s\S]*Posso marcar\?/);
    await clinic.says('ok');
    expect(agenda(clinic)).toHaveLength(1);
  });

  test('quick messages are answered together, in the order of the day asked for', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    const reply = await clinic.says('oi', 'tudo bem?', 'queria marcar', 'clínica geral', 'amanhã de manhã');
    expect(reply.options.length).toBeGreaterThan(2);
    expect(reply.options.every((option) => /^ter 24\/11 às (?:09|10|11):/.test(option.title))).toBe(true);
  });
});

describe('which appointment is meant', () => {
  test('of two tomorrow, the one at 14:30 is cancelled and the other stays', async () => {
    const clinic = anaWithTwo();
    const which = await clinic.says('preciso cancelar minha consulta de amanhã');
    expect(which.text).toContain('10:00');
    expect(which.text).toContain('14:30');
    await clinic.says('a das 14:30');
    expect(agenda(clinic).some((line) => line.endsWith('cancelled'))).toBe(false);
    await clinic.says('sim');
    expect(agenda(clinic)).toEqual([
      '2026-11-24T10:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled',
      '2026-11-24T14:30 Clínica geral · Dra. Helena Prado · Ana Souza · cancelled',
    ]);
  });

  test('"a das 14:30 para quinta às 10h" says which on the left and where to on the right', async () => {
    const clinic = anaWithTwo();
    await clinic.says('quero mudar a das 14:30 para quinta às 10h');
    await clinic.says('pode ser');
    expect(agenda(clinic)[1]).toContain('2026-11-26T10:00');
    expect(agenda(clinic)[0]).toContain('2026-11-24T10:00');
  });

  test.each(['quero cancelar minha consulta', 'preciso remarcar', 'quero confirmar minha consulta'])(
    'with nothing booked, "%s" is answered kindly with an offer to book',
    async (words) => {
      const clinic = openSmallClinic({ now: MONDAY });
      const reply = await clinic.says(words);
      expect(reply.text).toContain('Não encontrei nenhuma consulta');
      expect((await clinic.says('sim')).text).toContain('Qual atendimento');
    },
  );
});

describe('mother and child on one phone', () => {
  test('"é para minha filha Lia" books for Lia, and later only hers is cancelled', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
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
    expect(agenda(clinic)).toEqual([
      '2026-11-24T11:00 Clínica geral · Dra. Helena Prado · Ana Souza · scheduled',
      '2026-11-24T09:00 Odontopediatria (1ª vez) · Dra. Helena Prado · Lia · cancelled',
    ]);
  });

  test('the name on WhatsApp is no proof: the name is asked for', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    const reply = await clinic.says('quero marcar clínica geral amanhã às 11h');
    expect(reply.text).toContain('nome completo');
    expect(reply.text).not.toContain('Aninha');
    expect(reply.dialogue.proposal).toBeNull();
  });
});

describe('services and days that need a word more', () => {
  test('odontopediatria asks first visit or consultation', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
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
    const clinic = openSmallClinic({ now: MONDAY });
    expect((await clinic.says(`quero marcar ${said}`)).text).toContain(`*${service}*`);
  });

  test('asked for the orthodontist on a day off, says his days and offers the next', async () => {
    const clinic = openSmallClinic({ now: '2026-11-24T10:00' });
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
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('quero marcar clínica geral, meu nome é Ana Souza');
    const reply = await clinic.says(said);
    expect(reply.text).toMatch(reason);
    expect(reply.dialogue.proposal).toBeNull();
  });

  test('a time that was not in the handful is proposed when it is free, and "por que não?" gets the real reason', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('quero marcar clínica geral amanhã, meu nome é Ana Souza');
    expect((await clinic.says('por que não às 13h?')).text).toContain('almoço');
    expect((await clinic.says('às 11:15')).text).toContain('às 11:15');
  });
});

describe('taps and numbers', () => {
  test('a tap proposes, a second tap on it repeats the proposal, and a late one is answered as old', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
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
    expect(agenda(clinic)).toHaveLength(1);
  });

  test('a number picks from the last list only', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('quero marcar odontopediatria');
    const times = await clinic.says('2');
    expect(times.text).toContain('*Odontopediatria (consulta)*');
    await clinic.says('a terceira');
    await clinic.says('Ana Lima');
    await clinic.says('sim');
    expect(agenda(clinic)).toHaveLength(1);
    await clinic.says('2');
    expect(agenda(clinic)).toHaveLength(1);
  });
});

describe('talk that is not about an appointment', () => {
  test('who she is, and never that she is a person', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    expect((await clinic.says('Quem é você?')).text).toMatch(/Cora, assistente virtual da Clínica Aurora/);
    expect((await clinic.says('você é humana?')).text).toMatch(/^Não sou uma pessoa/);
  });

  test('a yes to nothing does nothing', async () => {
    const clinic = anaWithTwo();
    await clinic.says('sim');
    expect(agenda(clinic).every((line) => line.endsWith('scheduled'))).toBe(true);
  });

  test.each(['ok', 'obrigada', 'legal', 'estarei lá', '❤️'])(
    'after a confirmation "%s" gets one short courtesy',
    async (words) => {
      const clinic = openSmallClinic({ now: MONDAY });
      const ana = clinic.patientNamed('Ana Souza');
      clinic.booked(ana, { service: 'Clínica geral', at: '2026-11-24T10:00' });
      await clinic.says('quero confirmar minha consulta');
      await clinic.says('sim');
      expect(agenda(clinic)[0]).toContain('confirmed');
      const reply = await clinic.says(words);
      expect(reply.text.length).toBeLessThan(60);
      expect(reply.trace).toEqual([]);
    },
  );

  test('a price is told only when asked, from the catalogue; what is not offered has none', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    expect((await clinic.says('quanto custa clínica geral?')).text).toContain('R$ 200,00');
    const heart = await clinic.says('Vocês fazem transplante de coração? Quanto custa?');
    expect(heart.text).toContain('não está entre os nossos serviços');
    expect(heart.text).not.toContain('R$');
  });

  test('a medicine gets no advice but a consultation or a person', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
    expect((await clinic.says('posso tomar ibuprofeno?')).text).toMatch(/não posso orientar[\s\S]*pessoa da equipe/);
  });

  test('what the clinic wrote is said as written; what it did not write becomes a question for staff', async () => {
    const knowledge = ['Atendemos os convênios Amil Dental, Bradesco Dental e OdontoPrev.'];
    const clinic = openSmallClinic({ now: MONDAY, knowledge });
    expect((await clinic.says('vocês aceitam amil?')).text).toContain('Amil Dental, Bradesco Dental e OdontoPrev');
    expect((await clinic.says('tem wifi na recepção?')).text).toContain('passei a sua pergunta');
    expect(clinic.questions).toEqual(['tem wifi na recepção?']);
  });

  test('a hidden number is asked for only when a person must return', async () => {
    const clinic = openSmallClinic({ now: MONDAY, phone: null });
    expect((await clinic.says('quero marcar clínica geral amanhã')).text).not.toContain('telefone');
    expect((await clinic.says('tem wifi na recepção?')).text).toContain('telefone com DDD');
    expect((await clinic.says('11 98888-7777')).text).toContain('passei o seu telefone');
  });

  test('an audio is answered with a kind request for text', async () => {
    const clinic = openSmallClinic({ now: MONDAY });
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
    const clinic = openSmallClinic({ now: MONDAY });
    await clinic.says('Quero aquilo que a gente conversou');
    expect(clinic.handOvers).toEqual([]);
    await clinic.says('brglmpf');
    expect(clinic.handOvers).toHaveLength(1);
  });
});
