import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { addStaff, type Browser, RECEPTION, signedIn } from '../support/browser.ts';
import type { TestClinic } from '../support/open-clinic.ts';
import { openReception } from './open-reception.ts';

/** As a calendar program does: no cookie, no key. Folded lines are joined. */
async function subscribe(clinic: TestClinic, path: string) {
  const response = await fetch(`${clinic.server.url}${path}`);
  const text = (await response.text()).replaceAll('\r\n ', '');
  const lines = text.split('\r\n').filter((line) => /^(?:SUMMARY|DTSTART|DTEND|STATUS)/.test(line));
  return { status: response.status, type: response.headers.get('content-type'), text, lines };
}

async function open(browser: Browser, professionalId: string | undefined): Promise<string> {
  return (await browser.mutate('calendarFeeds.open', { professionalId })).body.path;
}

async function book(clinic: TestClinic, browser: Browser, startsAt: string) {
  const { services } = await clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.catalogue());
  const service = services.find(({ name }) => name === 'Clínica geral');
  const professionalId = service?.professionalIds[0];
  const { status, body } = await browser.mutate('appointments.book', {
    serviceId: service?.id,
    professionalId,
    startsAt,
    patient: { name: 'Ana Maria Souza', phone: '5511990000001' },
  });
  if (status !== 200) throw new Error(`booking was answered with ${status}: ${JSON.stringify(body)}`);
  return { id: body.id as string, professionalId };
}

describe.each(testDatabases)('the private address of an agenda, on $name', (databases) => {
  test('shows what is booked and follows every change; names are short and phones absent', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { id, professionalId } = await book(clinic, owner, '2026-11-24T10:00:00-03:00');
    expect((await owner.query('calendarFeeds.state', { professionalId })).body).toEqual({ openSince: null });
    const path = await open(owner, professionalId);
    const booked = await subscribe(clinic, path);
    expect([booked.status, booked.type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(booked.lines).toEqual([
      'DTSTART:20261124T130000Z',
      'DTEND:20261124T134500Z',
      'SUMMARY:Ana S. · Clínica geral',
      'STATUS:TENTATIVE',
    ]);
    expect(booked.text).not.toMatch(/Ana Maria|Souza|5511990000001/);
    await owner.mutate('appointments.change', { id, status: 'confirmed' });
    await owner.mutate('appointments.change', { id, startsAt: '2026-11-24T11:00:00-03:00' });
    expect((await subscribe(clinic, path)).lines).toContain('DTSTART:20261124T140000Z');
    await owner.mutate('appointments.cancel', { id });
    expect((await subscribe(clinic, path)).lines).toEqual([]);
  });

  test('a new address ends the old one, a closed one leads nowhere, a guessed one never did', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { professionalId } = await book(clinic, owner, '2026-11-24T10:00:00-03:00');
    const first = await open(owner, professionalId);
    const second = await open(owner, professionalId);
    expect([(await subscribe(clinic, first)).status, (await subscribe(clinic, second)).status]).toEqual([404, 200]);
    const closed = await owner.mutate('calendarFeeds.close', { professionalId });
    expect(closed.status).toBe(200);
    expect((await subscribe(clinic, second)).status).toBe(404);
    expect((await owner.mutate('calendarFeeds.close', { professionalId })).status).toBe(404);
    const guesses = [
      '/calendar/x.ics',
      `/calendar/${clinic.clinicId}.${'a'.repeat(43)}.ics`,
      second.replace('.ics', ''),
    ];
    for (const guess of guesses) expect((await subscribe(clinic, guess)).status).toBe(404);
  });

  test('a professional shares their own agenda and no other; the front desk shares none', async () => {
    await using clinic = await openReception(databases);
    const { professionals } = await clinic.server.ports.store.read(clinic.clinicId, (reader) => reader.catalogue());
    const [mine, another] = professionals.map(({ id }) => id);
    if (!mine || !another) throw new Error('the demo clinic has several professionals');
    const place = { role: 'professional', professionalId: mine } as const;
    const professional = await signedIn(clinic, await addStaff(clinic, 'dra@clinica.example', place));
    const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
    const asked = async (browser: Browser, professionalId: string) =>
      (await browser.mutate('calendarFeeds.open', { professionalId })).status;
    expect(await asked(professional, mine)).toBe(200);
    expect(await asked(professional, another)).toBe(403);
    expect(await asked(bia, mine)).toBe(403);
    expect((await bia.query('calendarFeeds.state', { professionalId: mine })).status).toBe(403);
    const unknown = await (await signedIn(clinic)).mutate('calendarFeeds.open', {
      professionalId: '00000000-0000-4000-8000-000000000000',
    });
    expect(unknown.status).toBe(404);
  });
});
