import { appRouter } from '@post/api';
import type { StaffRole } from '@post/application';
import { testDatabases } from '@post/db/testing';
import { expect, test } from 'vitest';
import { addStaff, Browser, signedIn } from '../support/browser.ts';
import { API_KEY, type TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

type Caller = StaffRole | 'key' | 'nobody';
const CALLERS: readonly Caller[] = ['owner', 'manager', 'receptionist', 'professional', 'key', 'nobody'];

const KEY = { authorization: `Bearer ${API_KEY}` };

const KINDS: Readonly<Record<string, readonly Caller[]>> = {
  nobody: CALLERS,
  anyStaff: ['owner', 'manager', 'receptionist', 'professional', 'key'],
  frontDesk: ['owner', 'manager', 'receptionist', 'key'],
  manager: ['owner', 'manager', 'key'],
  deskPerson: ['owner', 'manager', 'receptionist'],
  self: ['owner', 'manager', 'receptionist', 'professional'],
  team: ['owner', 'manager'],
};

/** Who may call what. A procedure that is missing here fails the test: give it a line, and mean it. */
const RULES: Readonly<Record<string, keyof typeof KINDS>> = {
  'appointments.list': 'anyStaff',
  'appointments.get': 'anyStaff',
  'appointments.history': 'anyStaff',
  'appointments.book': 'frontDesk',
  'appointments.change': 'frontDesk',
  'appointments.cancel': 'frontDesk',
  'appointments.fitIn': 'frontDesk',
  'appointments.tell': 'frontDesk',
  'appointments.restore': 'frontDesk',
  'audit.list': 'manager',
  'availability.closed': 'anyStaff',
  'availability.check': 'frontDesk',
  'availability.list': 'anyStaff',
  'channels.list': 'manager',
  'channels.pairingCode': 'manager',
  'channels.subscribe': 'manager',
  'calendarFeeds.state': 'self',
  'calendarFeeds.open': 'self',
  'calendarFeeds.close': 'self',
  'cannedReplies.list': 'frontDesk',
  'cannedReplies.save': 'frontDesk',
  'cannedReplies.delete': 'frontDesk',
  'catalogue.services': 'anyStaff',
  'catalogue.professionals': 'anyStaff',
  'conversations.counts': 'deskPerson',
  'conversations.labels': 'frontDesk',
  'conversations.assign': 'frontDesk',
  'conversations.label': 'frontDesk',
  'conversations.close': 'frontDesk',
  'conversations.reopen': 'frontDesk',
  'conversations.notes': 'frontDesk',
  'conversations.note': 'deskPerson',
  'conversations.markRead': 'deskPerson',
  'conversations.list': 'frontDesk',
  'conversations.get': 'frontDesk',
  'conversations.people': 'frontDesk',
  'conversations.messages': 'frontDesk',
  'conversations.turns': 'frontDesk',
  'conversations.send': 'frontDesk',
  'conversations.scheduled': 'frontDesk',
  'conversations.schedule': 'deskPerson',
  'conversations.unschedule': 'deskPerson',
  'conversations.handoff': 'frontDesk',
  'conversations.resume': 'frontDesk',
  'figures.days': 'manager',
  'knowledge.list': 'frontDesk',
  'knowledge.get': 'frontDesk',
  'knowledge.create': 'manager',
  'knowledge.replace': 'manager',
  'knowledge.delete': 'manager',
  'knowledge.try': 'frontDesk',
  'knowledge.unanswered': 'frontDesk',
  'knowledge.settle': 'manager',
  'memories.list': 'frontDesk',
  'memories.keep': 'frontDesk',
  'memories.change': 'frontDesk',
  'memories.forget': 'frontDesk',
  'me.get': 'self',
  'me.sessions': 'self',
  'me.endSession': 'self',
  'me.endOtherSessions': 'self',
  'me.changePassword': 'self',
  'patients.attendance': 'frontDesk',
  'patients.list': 'frontDesk',
  'patients.get': 'frontDesk',
  'patients.profile': 'frontDesk',
  'patients.create': 'frontDesk',
  'patients.change': 'frontDesk',
  'patients.permit': 'frontDesk',
  'patients.export': 'manager',
  'patients.erase': 'manager',
  'replans.preview': 'frontDesk',
  'replans.start': 'frontDesk',
  'replans.list': 'frontDesk',
  'replans.undo': 'frontDesk',
  'waitingList.list': 'frontDesk',
  'waitingList.join': 'frontDesk',
  'waitingList.leave': 'frontDesk',
  'waitingList.rejoin': 'frontDesk',
  'settings.get': 'manager',
  'settings.changeClinic': 'manager',
  'settings.saveService': 'manager',
  'settings.saveProfessional': 'manager',
  'settings.addClosure': 'manager',
  'settings.removeClosure': 'manager',
  'tasks.list': 'frontDesk',
  'tasks.get': 'frontDesk',
  'tasks.create': 'frontDesk',
  'tasks.change': 'frontDesk',
  'team.colleagues': 'anyStaff',
  'team.list': 'team',
  'team.invite': 'team',
  'team.withdrawInvitation': 'team',
  'team.change': 'team',
  'team.signOut': 'team',
  'team.invitation': 'nobody',
  'team.join': 'nobody',
  'today.get': 'frontDesk',
};

async function callers(clinic: TestClinic): Promise<ReadonlyMap<Caller, Browser>> {
  const { professionals } = await clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.catalogue());
  const as = async (role: StaffRole) => {
    const professionalId = role === 'professional' ? (professionals[0]?.id ?? null) : null;
    return [
      role,
      await signedIn(clinic, await addStaff(clinic, `${role}@clinica.example`, { role, professionalId })),
    ] as const;
  };
  return new Map<Caller, Browser>([
    await as('owner'),
    await as('manager'),
    await as('receptionist'),
    await as('professional'),
    ['key', new Browser(clinic)],
    ['nobody', new Browser(clinic)],
  ]);
}

test('every procedure is for whom the table says, and for nobody else', { timeout: 120_000 }, async () => {
  const [database] = testDatabases;
  if (!database) throw new Error('there is always an embedded database');
  await using clinic = await openReception(database);
  const browsers = await callers(clinic);
  const procedures = Object.keys(appRouter._def.procedures);
  expect(procedures.toSorted()).toEqual(Object.keys(RULES).toSorted());

  for (const name of procedures) {
    const allowed = KINDS[RULES[name] ?? ''] ?? [];
    const answers = await Promise.all(
      [...browsers].map(async ([caller, browser]) => {
        const status = await callWithNonsense(browser, name, caller === 'key' ? KEY : {});
        return `${caller}: ${status === 401 || status === 403 ? 'refused' : 'heard'}`;
      }),
    );
    const expected = [...browsers.keys()].map(
      (caller) => `${caller}: ${allowed.includes(caller) ? 'heard' : 'refused'}`,
    );
    expect({ name, answers }).toEqual({ name, answers: expected });
  }
});

/** Who may call is told that it is nonsense; who may not is told only that. */
async function callWithNonsense(browser: Browser, name: string, headers: Readonly<Record<string, string>>) {
  const asked = await browser.send('GET', `/trpc/${name}?input=${encodeURIComponent('"nonsense"')}`, { headers });
  return asked.status === 405 ? (await browser.mutate(name, 'nonsense', headers)).status : asked.status;
}
