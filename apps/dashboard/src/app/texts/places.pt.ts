export const placesPt = { today: 'Hoje', inbox: 'Conversas', calendar: 'Agenda', simulator: 'Simulador' };

export type PlacesWords = typeof placesPt;
