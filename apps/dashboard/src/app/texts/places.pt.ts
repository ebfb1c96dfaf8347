export const placesPt = { inbox: 'Conversas', simulator: 'Simulador' };

export type PlacesWords = typeof placesPt;
