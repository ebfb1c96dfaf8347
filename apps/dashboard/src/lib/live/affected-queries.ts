import type { QueryKey } from '@tanstack/react-query';
import type { LoggedEvent } from './logged-event.ts';

// By the first word of the event's kind. A query's key starts with its router's and procedure's names.
const ROUTERS: Readonly<Record<string, readonly string[]>> = {
  appointment: ['appointments', 'availability', 'today', 'patients', 'waitingList'],
  conversation: ['today'],
  patient: ['patients', 'appointments'],
  replan: ['replans', 'catalogue', 'settings', 'availability', 'today'],
  'waiting-list': ['waitingList', 'availability'],
  task: ['tasks', 'today'],
  knowledge: ['knowledge'],
  clinic: ['catalogue', 'settings', 'availability'],
  channel: ['settings', 'channels'],
  memory: ['memories', 'patients'],
  contact: ['patients'],
  'canned-replies': ['cannedReplies'],
  staff: ['me', 'team'],
};

/** Which queries an event makes old. Of conversations only the one it is about is read again, and the lists. */
export function affectedQueries({ kind, subjectId }: LoggedEvent): readonly QueryKey[] {
  const subject = kind.split('.')[0] ?? kind;
  const whole = (ROUTERS[subject] ?? []).map((router) => [router]);
  if (subject === 'patient') return [...whole, ['conversations', 'list'], ['conversations', 'get']];
  if (subject !== 'conversation') return whole;
  const profiles: QueryKey = ['patients', 'profile'];
  const about = ['get', 'messages', 'turns', 'notes', 'scheduled'].map((procedure) => [
    'conversations',
    procedure,
    { id: subjectId },
  ]);
  return [...about, profiles, ['conversations', 'list'], ['conversations', 'counts'], ...whole];
}
