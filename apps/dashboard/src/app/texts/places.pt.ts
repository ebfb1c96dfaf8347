export const placesPt = {
  today: 'Hoje',
  inbox: 'Conversas',
  calendar: 'Agenda',
  patients: 'Pacientes',
  tasks: 'Tarefas',
  knowledge: 'Conhecimento',
  figures: 'Números',
  settings: 'Ajustes',
  simulator: 'Simulador',
};

export type PlacesWords = typeof placesPt;
