export const placesPt = {
  today: 'Hoje',
  inbox: 'Conversas',
  calendar: 'Agenda',
  tasks: 'Tarefas',
  simulator: 'Simulador',
};

export type PlacesWords = typeof placesPt;
