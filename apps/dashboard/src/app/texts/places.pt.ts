export const placesPt = {
  today: 'Hoje',
  inbox: 'Conversas',
  calendar: 'Agenda',
  patients: 'Pacientes',
  tasks: 'Tarefas',
  simulator: 'Simulador',
};

export type PlacesWords = typeof placesPt;
