import type { PlacesWords } from './places.pt.ts';

export const placesEn: PlacesWords = {
  today: 'Today',
  inbox: 'Inbox',
  calendar: 'Calendar',
  tasks: 'Tasks',
  simulator: 'Simulator',
};
