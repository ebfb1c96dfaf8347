export const placesPt = { inbox: 'Conversas', calendar: 'Agenda', simulator: 'Simulador' };

export type PlacesWords = typeof placesPt;
