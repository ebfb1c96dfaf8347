export const placesPt = {
  today: 'Hoje',
  inbox: 'Conversas',
  calendar: 'Agenda',
  patients: 'Pacientes',
  tasks: 'Tarefas',
  figures: 'Números',
  simulator: 'Simulador',
};

export type PlacesWords = typeof placesPt;
