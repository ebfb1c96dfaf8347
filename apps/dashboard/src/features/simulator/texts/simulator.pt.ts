export const simulatorPt = {
  title: 'Simulador',
  intro: 'Escreva como um paciente e veja a Cora responder. Nada sai para o WhatsApp de verdade.',
  newPatient: 'Novo paciente',
  patients: 'Pacientes inventados',
  write: 'Mensagem',
  send: 'Enviar',
  online: 'online',
  clinic: 'Clínica',
  starters: ['Oi! Quero marcar uma consulta', 'Vocês atendem sábado?', 'Preciso remarcar meu horário'],
  startersHint: 'Comece com uma destas, ou escreva o que quiser.',
  notDelivered: 'A mensagem não chegou ao servidor. Toque em enviar de novo.',
  closed: 'O simulador está desligado: esta clínica usa um WhatsApp de verdade.',
  openInInbox: 'Ver nas Conversas',
};

export type SimulatorWords = typeof simulatorPt;
