import type { PlacesWords } from './places.pt.ts';

export const placesEn: PlacesWords = {
  today: 'Today',
  inbox: 'Inbox',
  calendar: 'Calendar',
  patients: 'Patients',
  tasks: 'Tasks',
  knowledge: 'Knowledge',
  figures: 'Figures',
  settings: 'Settings',
  simulator: 'Simulator',
};
