/** What patients write in the situations that only these replies use; in order, the last is the one to answer. */
export const TALKS: Readonly<Record<string, readonly string[]>> = {
  'asked for another': ['que horas é a consulta do meu vizinho Carlos Prates?'],
  'child proposed': [
    'quero marcar dentista infantil para minha filha Bia na quarta às 9h',
    'é a primeira vez',
    'Bia Souza',
  ],
  'child booked': [
    'quero marcar dentista infantil para minha filha Bia na quarta às 9h',
    'é a primeira vez',
    'Bia Souza',
    'sim',
  ],
  'closed day': ['quero clínica geral dia 28/12'],
  'not on that day': ['quero ortodontia na quarta'],
  'asked why not': ['Quero marcar clínica geral para amanhã', 'por que não às 13h?'],
  'asked for a person': ['quero falar com uma pessoa'],
  'asked for reminders': [
    'agendar clínica geral amanhã às 10:00, meu nome é Ana Souza',
    'sim',
    'vocês mandam lembrete?',
  ],
  late: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'vou atrasar uns 15 minutos'],
  mornings: ['quero fono sexta de manhã'],
  'in pain': ['estou com muita dor de dente, tem hoje?'],
  'two appointments': [
    'agendar clínica geral amanhã às 10:00, meu nome é Ana Souza',
    'sim',
    'agendar psicoterapia quarta às 14:00',
    'sim',
    'quais são minhas consultas?',
  ],
  'two to cancel': [
    'agendar clínica geral amanhã às 10:00, meu nome é Ana Souza',
    'sim',
    'agendar psicoterapia quarta às 14:00',
    'sim',
    'quero cancelar',
  ],
  'asked how to pay': ['como posso pagar? aceita cartão?'],
  'move proposed': [
    'agendar clínica geral amanhã às 10:00, meu nome é Ana Souza',
    'sim',
    'quero mudar para quinta às 9h',
  ],
  'cancel proposed': ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'quero cancelar'],
  thanked: ['agendar clínica geral amanhã às 10:00, meu nome é Ana Souza', 'sim', 'obrigada!'],
};
