import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, Browser, OWNER, PASSWORD, RECEPTION, signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

describe.each(testDatabases)('signing in, on $name', (databases) => {
  test('the right password opens the dashboard; the cookie is out of reach of scripts and of other sites', async () => {
    await using clinic = await openReception(databases);
    const browser = new Browser(clinic);
    const answer = await browser.signIn(OWNER.toUpperCase());
    expect(answer).toMatchObject({ status: 200, body: { user: { email: OWNER }, role: 'owner' } });
    expect(JSON.stringify(answer.body)).not.toContain('token');
    expect(answer.setCookies[0]).toMatch(/HttpOnly/);
    expect(answer.setCookies[0]).toMatch(/SameSite=Lax/i);
    expect(await browser.query('me.get')).toMatchObject({
      status: 200,
      body: { email: OWNER, role: 'owner', clinic: { timeZone: 'America/Sao_Paulo' } },
    });
  });

  test('behind https the cookie leaves over https only', async () => {
    await using clinic = await openReception(databases, { PUBLIC_URL: 'https://clinica.example' });
    const { setCookies } = await new Browser(clinic).signIn(OWNER);
    expect(setCookies[0]).toMatch(/; Secure/);
  });

  test('nobody learns whether the e-mail or the password was wrong', async () => {
    await using clinic = await openReception(databases);
    const browser = new Browser(clinic);
    const wrong = await browser.signIn(OWNER, 'outra-senha-qualquer');
    expect(wrong).toEqual({
      status: 401,
      body: { error: { code: 'wrong_sign_in', message: 'E-mail ou senha incorretos.' } },
      setCookies: [],
    });
    expect(await browser.signIn('ninguem@clinica.example')).toEqual(wrong);
    expect((await browser.send('POST', '/api/auth/sign-in/email', { payload: { a: 1 } })).status).toBe(401);
    expect((await browser.query('me.get')).status).toBe(401);
  });

  test('guessing is stopped, also for the right password; colleagues still get in', async () => {
    await using clinic = await openReception(databases);
    const bia = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    const browser = new Browser(clinic);
    const tries = await Promise.all(Array.from({ length: 9 }, () => browser.signIn(OWNER, 'errada-errada')));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(await browser.signIn(OWNER)).toMatchObject({ status: 429, body: { error: { code: 'too_many_attempts' } } });
    expect((await browser.signIn(bia)).status).toBe(200);
    expect(JSON.stringify(await clinic.rows(sql`select key from sign_in_attempt`))).not.toContain('clinica.example');
  });

  test('signing out ends the session for good, also for whoever copied the cookie', async () => {
    await using clinic = await openReception(databases);
    const browser = await signedIn(clinic);
    expect((await browser.send('POST', '/api/auth/sign-out')).status).toBe(200);
    expect((await browser.query('me.get')).status).toBe(401);
    expect((await browser.send('GET', '/api/auth/get-session')).body).toBe(null);
    expect(await clinic.eventKinds()).toEqual(['staff.joined', 'staff.signed-in', 'staff.signed-out']);
  });

  test('where one is signed in is listed and can be ended from elsewhere', async () => {
    await using clinic = await openReception(databases);
    const [phone, desk] = [await signedIn(clinic), await signedIn(clinic)];
    const { body } = await desk.query('me.sessions');
    expect(body).toHaveLength(2);
    const other = body.find(({ current }: { current: boolean }) => !current);
    expect((await desk.mutate('me.endSession', { id: other.id })).status).toBe(200);
    expect((await phone.query('me.get')).status).toBe(401);
    expect((await desk.query('me.get')).status).toBe(200);
  });

  test('a new password asks for the old one and signs out everywhere else', async () => {
    await using clinic = await openReception(databases);
    const [phone, desk] = [await signedIn(clinic), await signedIn(clinic)];
    const wanted = 'outra-senha-bem-comprida';
    expect(await desk.mutate('me.changePassword', { current: 'nao-sei-qual', wanted })).toMatchObject({
      status: 422,
      body: { error: { data: { refusal: 'wrong_password' } } },
    });
    expect((await desk.mutate('me.changePassword', { current: PASSWORD, wanted })).status).toBe(200);
    expect((await phone.query('me.get')).status).toBe(401);
    expect((await desk.query('me.get')).status).toBe(200);
    expect((await phone.signIn(OWNER)).status).toBe(401);
    expect((await phone.signIn(OWNER, wanted)).status).toBe(200);
  });

  test('a page of another site changes nothing with our cookies', async () => {
    await using clinic = await openReception(databases);
    const browser = await signedIn(clinic);
    const task = { title: 'Ligar para a Ana' };
    const foreign = await browser.mutate('tasks.create', task, { origin: 'https://outro.example' });
    expect(foreign).toMatchObject({ status: 403, body: { error: { code: 'foreign_origin' } } });
    expect((await browser.mutate('tasks.create', task)).status).toBe(200);
    expect((await browser.query('tasks.list', {})).body.items).toHaveLength(1);
  });
});
