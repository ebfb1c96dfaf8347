import { testDatabases } from '@post/db/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addStaff, Browser, OWNER, PASSWORD, RECEPTION, signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

const MANAGEMENT = { role: 'manager', professionalId: null } as const;

async function memberId(browser: Browser, email: string): Promise<string> {
  const { members } = (await browser.query('team.list')).body;
  return members.find((member: { readonly email: string }) => member.email === email).id;
}

describe.each(testDatabases)('the team, on $name', (databases) => {
  test('an invitation lets one person in, once', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const { token } = (await owner.mutate('team.invite', { email: 'Rita@clinica.example', role: 'receptionist' })).body;
    const stranger = new Browser(clinic);
    expect((await stranger.query('team.invitation', { token })).body).toMatchObject({ email: 'rita@clinica.example' });
    const joining = { token, name: 'Rita Alves', password: PASSWORD };
    const both = await Promise.all([stranger.mutate('team.join', joining), stranger.mutate('team.join', joining)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const rita = await signedIn(clinic, 'rita@clinica.example');
    expect((await rita.query('me.get')).body).toMatchObject({ name: 'Rita Alves', role: 'receptionist' });
    expect((await owner.query('team.list')).body.invitations).toEqual([]);
    expect((await rita.query('team.list')).status).toBe(403);
  });

  test('an invitation that was withdrawn, invented or let lie is worth nothing', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const invite = async (email: string) => (await owner.mutate('team.invite', { email, role: 'manager' })).body;
    const withdrawn = await invite('a@clinica.example');
    expect((await owner.mutate('team.withdrawInvitation', { id: withdrawn.invitation.id })).status).toBe(200);
    const late = await invite('b@clinica.example');
    clinic.clock.advance({ hours: 73 });
    for (const token of [withdrawn.token, late.token, 'inventado', `${clinic.clinicId}.${'x'.repeat(43)}`]) {
      const joining = { token, name: 'Alguém', password: PASSWORD };
      expect((await new Browser(clinic).mutate('team.join', joining)).status).toBe(409);
    }
    expect((await owner.query('team.list')).body.members).toHaveLength(1);
  });

  test('who loses access is out at once and cannot come back until it is given back', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const email = await addStaff(clinic, 'bia@clinica.example', MANAGEMENT);
    const bia = await signedIn(clinic, email);
    const id = await memberId(owner, email);
    expect((await owner.mutate('team.change', { id, active: false })).status).toBe(200);
    expect((await bia.query('me.get')).status).toBe(401);
    expect(await bia.signIn(email)).toMatchObject({ status: 403, body: { error: { code: 'no_access' } } });
    expect((await owner.mutate('team.change', { id, active: true })).status).toBe(200);
    expect((await bia.signIn(email)).status).toBe(200);
  });

  test('a clinic keeps an owner, managers make no owners, and nobody raises themselves', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const gil = await signedIn(clinic, await addStaff(clinic, 'gil@clinica.example', MANAGEMENT));
    const place = { role: 'owner', professionalId: null };
    const raise = { id: await memberId(owner, 'gil@clinica.example'), place };
    expect((await gil.mutate('team.change', raise)).status).toBe(403);
    expect((await gil.mutate('team.invite', { email: 'x@clinica.example', ...place })).status).toBe(403);
    const leave = { id: await memberId(owner, OWNER), active: false };
    expect(await owner.mutate('team.change', leave)).toMatchObject({
      status: 409,
      body: { error: { data: { refusal: 'last_owner' } } },
    });
    const withoutAgenda = { email: 'x@clinica.example', role: 'professional' };
    expect((await owner.mutate('team.invite', withoutAgenda)).status).toBe(422);
  });

  test('two owners who take each other away at once leave one', async () => {
    await using clinic = await openReception(databases);
    const one = await signedIn(clinic);
    const email = await addStaff(clinic, 'eva@clinica.example', { role: 'owner', professionalId: null });
    const other = await signedIn(clinic, email);
    await Promise.all([
      one.mutate('team.change', { id: await memberId(one, email), active: false }),
      other.mutate('team.change', { id: await memberId(one, OWNER), active: false }),
    ]);
    const owners = await clinic.rows(sql`select id from staff where role = 'owner' and deactivated_at is null`);
    expect(owners).toHaveLength(1);
  });

  test('a professional sees their own agenda and nothing of the front desk', async () => {
    await using clinic = await openReception(databases);
    const ana = clinic.patient('5511900000001');
    await ana.says('agendar clínica geral amanhã às 15h15, meu nome é Ana Souza');
    await ana.says('sim');
    const [booked] = (await (await signedIn(clinic)).query('appointments.list', {})).body.items;
    const agendaOf = async (professionalId: string, email: string) => {
      await addStaff(clinic, email, { role: 'professional', professionalId: professionalId as never });
      return signedIn(clinic, email);
    };
    const { body } = await (await signedIn(clinic)).query('catalogue.professionals', {});
    const another = body.items.find(({ id }: { id: string }) => id !== booked.professional.id);
    const [hers, other] = [
      await agendaOf(booked.professional.id, 'medica@clinica.example'),
      await agendaOf(another.id, 'outro@clinica.example'),
    ];
    expect((await hers.query('appointments.list', {})).body.items).toHaveLength(1);
    const sneaking = { professionalId: booked.professional.id };
    expect((await other.query('appointments.list', sneaking)).body.items).toEqual([]);
    expect((await other.query('appointments.get', { id: booked.id })).status).toBe(404);
    expect((await hers.query('appointments.get', { id: booked.id })).status).toBe(200);
    expect((await hers.query('conversations.list', {})).status).toBe(403);
  });
});

test('reception can invite nobody', async () => {
  const [database] = testDatabases;
  if (!database) throw new Error('there is always an embedded database');
  await using clinic = await openReception(database);
  const bia = await signedIn(clinic, await addStaff(clinic, 'bia@clinica.example', RECEPTION));
  expect((await bia.mutate('team.invite', { email: 'x@clinica.example', role: 'receptionist' })).status).toBe(403);
});
