import type { PlacesWords } from './places.pt.ts';

export const placesEn: PlacesWords = { inbox: 'Inbox', calendar: 'Calendar', simulator: 'Simulator' };
