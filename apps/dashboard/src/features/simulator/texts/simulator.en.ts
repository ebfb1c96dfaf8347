import type { SimulatorWords } from './simulator.pt.ts';

export const simulatorEn: SimulatorWords = {
  title: 'Simulator',
  intro: 'Write like a patient and watch Cora answer. Nothing leaves for the real WhatsApp.',
  newPatient: 'New patient',
  patients: 'Invented patients',
  write: 'Message',
  send: 'Send',
  online: 'online',
  clinic: 'Clinic',
  starters: ['Oi! Quero marcar uma consulta', 'Vocês atendem sábado?', 'Preciso remarcar meu horário'],
  startersHint: 'Start with one of these, or write anything. Cora answers in Portuguese.',
  notDelivered: 'The message did not reach the server. Press send again.',
  closed: 'The simulator is off: this clinic uses a real WhatsApp.',
  openInInbox: 'See it in the Inbox',
};
