import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, Browser, RECEPTION, signedIn } from '../support/browser.ts';
import { openScreen } from '../support/screen.ts';
import { openReception } from './open-reception.ts';

describe.each(testDatabases)('open dashboards, on $name', (databases) => {
  test('what happens appears on every screen, and nobody else listens', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await using one = await openScreen(clinic, owner);
    await using other = await openScreen(clinic, await signedIn(clinic));
    await owner.mutate('tasks.create', { title: 'Ligar para a Ana' });
    await expect.poll(() => one.kinds).toContain('task.created');
    await expect.poll(() => other.kinds).toContain('task.created');
    await expect(openScreen(clinic, new Browser(clinic))).rejects.toThrow('unauthorized');
    await expect(openScreen(clinic, owner, 'https://outro.example')).rejects.toThrow();
  });

  test('a screen that was away asks for what it missed; one that was away too long reads everything again', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await using screen = await openScreen(clinic, owner);
    const { position } = await screen.since(null);
    for (const title of ['uma', 'duas', 'três']) await owner.mutate('tasks.create', { title });
    const { events } = await screen.since(position);
    expect(events.map((event: { readonly kind: string }) => event.kind)).toEqual(Array(3).fill('task.created'));
    await clinic.rows(sql`delete from dashboard_event where seq <= ${position + 1}`);
    expect(await screen.since(position)).toEqual({ events: [], position: position + 3, reload: true });
    expect(await screen.since(position + 900)).toMatchObject({ position: position + 3, reload: true });
  });

  test('who signs out, or loses access, hears nothing any more, on whatever screen', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const email = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    const [desk, phone] = [await signedIn(clinic, email), await signedIn(clinic, email)];
    await using deskScreen = await openScreen(clinic, desk);
    await using phoneScreen = await openScreen(clinic, phone);
    await desk.send('POST', '/api/auth/sign-out');
    await expect.poll(() => deskScreen.socket.active).toBe(false);
    expect(phoneScreen.socket.connected).toBe(true);
    const { members } = (await owner.query('team.list')).body;
    const { id } = members.find((member: { readonly email: string }) => member.email === email);
    await owner.mutate('team.change', { id, active: false });
    await expect.poll(() => phoneScreen.socket.active).toBe(false);
    const heard = phoneScreen.events.length;
    await owner.mutate('tasks.create', { title: 'Só para quem ficou' });
    expect([phoneScreen.events.length, phoneScreen.kinds.includes('task.created')]).toEqual([heard, false]);
  });

  test('a lost nudge does not keep a door open: access is looked at again with every question', async () => {
    await using clinic = await openReception(databases);
    await using screen = await openScreen(clinic, await signedIn(clinic));
    await clinic.rows(sql`delete from login_session`);
    await expect(screen.since(0)).rejects.toThrow();
    await expect.poll(() => screen.socket.active).toBe(false);
  });

  test('a new role shows at once: the screen comes back with the view of the role', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const email = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    await using screen = await openScreen(clinic, await signedIn(clinic, email));
    const { members } = (await owner.query('team.list')).body;
    const { id } = members.find((member: { readonly email: string }) => member.email === email);
    const [professional] = (await owner.query('catalogue.professionals', {})).body.items;
    const back = new Promise((resolve) => screen.socket.once('connect', () => resolve(null)));
    await owner.mutate('team.change', { id, place: { role: 'professional', professionalId: professional.id } });
    await back;
    await owner.mutate('tasks.create', { title: 'Nada da sua agenda' });
    await expect.poll(() => screen.events.at(-1)).toMatchObject({ kind: 'hidden', subjectId: '' });
    expect(screen.kinds).not.toContain('task.created');
  });

  test('colleagues see who is looking at a conversation and writing there, until they leave', async () => {
    await using clinic = await openReception(databases);
    const email = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    await using mine = await openScreen(clinic, await signedIn(clinic));
    await using hers = await openScreen(clinic, await signedIn(clinic, email));
    hers.socket.emit('presence', { conversationId: 'c-1', typing: true });
    await expect
      .poll(() => mine.presence.at(-1))
      .toMatchObject({ name: 'Bia Ramos', conversationId: 'c-1', typing: true });
    hers.socket.emit('presence', { conversationId: 7 });
    hers.socket.disconnect();
    await expect.poll(() => mine.presence.at(-1)).toMatchObject({ conversationId: null, typing: false });
    expect(mine.presence).toHaveLength(2);
  });
});
