import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, API_KEY, type Outside, openOutside } from './testing/open-outside.ts';

let clinic: Outside;
let service: { id: string; name: string };
let professionals: readonly { id: string; name: string }[];

beforeAll(async () => {
  clinic = await openOutside();
  const services = await clinic.ask('GET', '/services');
  service = services.body.items.find(({ name }: { name: string }) => name === 'Clínica geral');
  professionals = (await clinic.ask('GET', '/professionals')).body.items;
});

afterAll(() => clinic?.[Symbol.asyncDispose]());

const doctor = (name: string) => professionals.find((one) => one.name.includes(name))?.id;

const booking = (startsAt: string, more: object = {}) => ({
  serviceId: service.id,
  professionalId: doctor('Caio'),
  startsAt,
  patient: { name: 'Ana Teste', phone: '+55 11 98765-0001' },
  ...more,
});

const book = (startsAt: string, headers: Record<string, string> = {}): Promise<Answer> =>
  clinic.ask('POST', '/appointments', { payload: booking(startsAt), headers });

test('the catalogue is listed', async () => {
  const { status, body } = await clinic.ask('GET', '/services');
  expect(status).toBe(200);
  expect(body.nextCursor).toBeNull();
  expect(body.items).toContainEqual({
    id: service.id,
    name: 'Clínica geral',
    durationMinutes: 45,
    priceCents: 20_000,
  });
  expect(professionals).toHaveLength(5);
  expect(Object.keys(professionals[0] ?? {})).toEqual(['id', 'name']);
});

test('free times are those of the clinic, with its offset, and can be booked', async () => {
  const address = `/availability?serviceId=${service.id}&from=2026-11-26&to=2026-11-26&limit=500`;
  const { status, body } = await clinic.ask('GET', address);
  expect(status).toBe(200);
  const starts = new Set(body.items.map(({ startsAt }: { startsAt: string }) => startsAt));
  expect(starts).toContain('2026-11-26T09:00:00-03:00');
  expect(starts).toContain('2026-11-26T14:30:00-03:00');
  expect(starts).not.toContain('2026-11-26T12:00:00-03:00');
  expect([...starts].every((start) => String(start).startsWith('2026-11-26T'))).toBe(true);

  const [first] = body.items;
  const payload = booking(first.startsAt, { professionalId: first.professionalId });
  const booked = await clinic.ask('POST', '/appointments', { payload });
  expect(booked.status).toBe(201);
  expect(booked.body).toMatchObject({
    patient: { name: 'Ana Teste', phone: '5511987650001' },
    professional: { id: first.professionalId },
    service: { id: service.id, name: 'Clínica geral' },
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    status: 'scheduled',
    source: 'api',
  });
  const again = await clinic.ask('GET', address);
  expect(again.body.items).not.toContainEqual(first);
});

test('a range is told with instants too, even where a plus became a space', async () => {
  const { body } = await clinic.ask(
    'GET',
    `/availability?serviceId=${service.id}&professionalId=${doctor('Helena')}&from=2026-11-27T12:30:00+00:00&to=2026-11-27T13:00:00Z`,
  );
  expect(body.items.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
    '2026-11-27T09:30:00-03:00',
    '2026-11-27T09:45:00-03:00',
  ]);
});

test('lists come in pages that meet without overlap', async () => {
  const first = await clinic.ask('GET', `/availability?serviceId=${service.id}&from=2026-11-30&limit=7`);
  const next = await clinic.ask(
    'GET',
    `/availability?serviceId=${service.id}&from=2026-11-30&limit=7&cursor=${encodeURIComponent(first.body.nextCursor)}`,
  );
  const both = await clinic.ask('GET', `/availability?serviceId=${service.id}&from=2026-11-30&limit=14`);
  expect([...first.body.items, ...next.body.items]).toEqual(both.body.items);
});

test('a taken time is refused with alternatives, and nobody is left behind', async () => {
  expect((await book('2026-12-01T10:00:00-03:00')).status).toBe(201);
  const payload = booking('2026-12-01T10:15:00-03:00', { patient: { name: 'Bia Perdedora', phone: '11987650002' } });
  const { status, body } = await clinic.ask('POST', '/appointments', { payload });
  expect(status).toBe(409);
  expect(body.error).toEqual({ code: 'time_taken', message: 'Esse horário já está ocupado.' });
  expect(body.reasons).toEqual(['taken']);
  expect(body.alternatives.length).toBeGreaterThan(0);
  expect(Object.keys(body.alternatives[0]).sort()).toEqual(['endsAt', 'professionalId', 'startsAt']);
  const found = await clinic.ask('GET', '/patients?search=perdedora');
  expect(found.body.items).toEqual([]);
  expect((await book(body.alternatives[0].startsAt)).status).toBe(201);
});

test('lunch, Sunday and the past are refused with the reason', async () => {
  const lunch = await book('2026-12-01T13:00:00-03:00');
  expect([lunch.status, lunch.body.error.code, lunch.body.reasons]).toEqual([409, 'time_not_available', ['lunch']]);
  const sunday = await book('2026-12-06T10:00:00-03:00');
  expect(sunday.body.reasons).toContain('day-off');
  const past = await book('2026-11-20T10:00:00-03:00');
  expect(past.body.reasons).toContain('past');
});

test('an appointment moves, keeps its identity and frees its old time', async () => {
  const { body: item } = await book('2026-12-02T09:00:00-03:00');
  const moved = await clinic.ask('PATCH', `/appointments/${item.id}`, {
    payload: { startsAt: '2026-12-02T15:00:00-03:00' },
  });
  expect(moved.status).toBe(200);
  expect(moved.body).toMatchObject({ id: item.id, startsAt: '2026-12-02T15:00:00-03:00', status: 'scheduled' });
  expect((await book('2026-12-02T09:00:00-03:00')).status).toBe(201);
  const back = await clinic.ask('PATCH', `/appointments/${item.id}`, {
    payload: { startsAt: '2026-12-02T09:00:00-03:00' },
  });
  expect([back.status, back.body.error.code]).toEqual([409, 'time_taken']);
});

test('a patch that moves and confirms does both or neither', async () => {
  const { body: item } = await book('2026-12-03T09:00:00-03:00');
  const events = clinic.nudges.events;
  const both = await clinic.ask('PATCH', `/appointments/${item.id}`, {
    payload: { startsAt: '2026-12-03T10:00:00-03:00', status: 'confirmed' },
  });
  expect(both.body).toMatchObject({ startsAt: '2026-12-03T10:00:00-03:00', status: 'confirmed' });
  expect(clinic.nudges.events).toBe(events + 2);

  const { body: late } = await book('2026-12-03T15:00:00-03:00');
  const neither = await clinic.ask('PATCH', `/appointments/${late.id}`, {
    payload: { startsAt: '2026-12-03T10:15:00-03:00', status: 'arrived' },
  });
  expect([neither.status, neither.body.error.code]).toEqual([409, 'time_taken']);
  const kept = await clinic.ask('GET', `/appointments/${late.id}`);
  expect(kept.body).toEqual(late);
});

test('a cancelled appointment stays cancelled', async () => {
  const { body: item } = await book('2026-12-04T09:00:00-03:00');
  const cancelled = await clinic.ask('POST', `/appointments/${item.id}/cancel`);
  expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
  for (const act of [
    () => clinic.ask('POST', `/appointments/${item.id}/cancel`),
    () => clinic.ask('PATCH', `/appointments/${item.id}`, { payload: { startsAt: '2026-12-04T10:00:00-03:00' } }),
    () => clinic.ask('PATCH', `/appointments/${item.id}`, { payload: { status: 'confirmed' } }),
  ]) {
    const { status, body } = await act();
    expect([status, body.error.code]).toEqual([409, 'appointment_closed']);
  }
  expect((await book('2026-12-04T09:00:00-03:00')).status).toBe(201);
});

test('appointments are found by period, professional, patient and status', async () => {
  const { body: item } = await book('2026-12-07T09:00:00-03:00');
  const ids = async (query: string) =>
    (await clinic.ask('GET', `/appointments?${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await ids('from=2026-12-07&to=2026-12-07')).toEqual([item.id]);
  expect(await ids('from=2026-12-07&to=2026-12-07&status=&cursor=')).toEqual([item.id]);
  expect(await ids('from=2026-12-07T09:00:00-03:00&to=2026-12-07T09:01:00-03:00')).toEqual([item.id]);
  expect(await ids('from=2026-12-07T09:01:00-03:00&to=2026-12-08')).toEqual([]);
  expect(await ids(`from=2026-12-07&to=2026-12-07&professionalId=${doctor('Helena')}`)).toEqual([]);
  expect(await ids(`patientId=${item.patient.id}&from=2026-12-07&status=scheduled`)).toEqual([item.id]);
  expect(await ids('from=2026-12-07&to=2026-12-07&status=cancelled')).toEqual([]);
});

test('a repeated request with the same key is answered as the first, and done once', async () => {
  const headers = { 'idempotency-key': 'booking-0001' };
  const first = await book('2026-12-08T09:00:00-03:00', headers);
  const second = await book('2026-12-08T09:00:00-03:00', headers);
  expect(first.status).toBe(201);
  expect([second.status, second.body]).toEqual([201, first.body]);
  const other = await book('2026-12-08T10:00:00-03:00', headers);
  expect([other.status, other.body.error.code]).toEqual([422, 'key_reused']);
  const elsewhere = await clinic.ask('POST', '/tasks', { payload: { title: 'Ligar' }, headers });
  expect(elsewhere.body.error.code).toBe('key_reused');
});

test('a refusal is repeated for its key, even after the time became free', async () => {
  const { body: blocker } = await book('2026-12-09T09:00:00-03:00');
  const headers = { 'idempotency-key': 'booking-0003' };
  const refused = await book('2026-12-09T09:00:00-03:00', headers);
  await clinic.ask('POST', `/appointments/${blocker.id}/cancel`);
  const again = await book('2026-12-09T09:00:00-03:00', headers);
  expect(refused.status).toBe(409);
  expect([again.status, again.body]).toEqual([409, refused.body]);
});

test('a malformed request does not use up its key', async () => {
  const headers = { 'idempotency-key': 'task-0001' };
  const wrong = await clinic.ask('POST', '/tasks', { payload: { title: '' }, headers });
  const right = await clinic.ask('POST', '/tasks', { payload: { title: 'Ligar para Ana' }, headers });
  expect([wrong.status, right.status]).toEqual([400, 201]);
});

test('patients are created, found by part of name or phone, and changed', async () => {
  const created = await clinic.ask('POST', '/patients', {
    payload: { name: 'Lia Exemplo', phone: '(11) 98765-0077', birthDate: '2019-05-03' },
  });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({ name: 'Lia Exemplo', phone: '5511987650077', birthDate: '2019-05-03' });
  for (const search of ['exemp', 'LÍA', '0077']) {
    const { body } = await clinic.ask('GET', `/patients?search=${encodeURIComponent(search)}`);
    expect(body.items).toEqual([created.body]);
  }
  const changed = await clinic.ask('PATCH', `/patients/${created.body.id}`, { payload: { phone: null } });
  expect(changed.body).toEqual({ ...created.body, phone: null });
});

test('tasks are created, listed by status and closed', async () => {
  const { status, body: task } = await clinic.ask('POST', '/tasks', {
    payload: { title: 'Retornar ligação', urgent: true, dueAt: '2026-11-24T10:00:00-03:00' },
  });
  expect(status).toBe(201);
  expect(task).toMatchObject({ kind: 'other', status: 'open', urgent: true, dueAt: '2026-11-24T10:00:00-03:00' });
  const done = await clinic.ask('PATCH', `/tasks/${task.id}`, { payload: { status: 'done' } });
  expect(done.body).toEqual({ ...task, status: 'done' });
  const { body } = await clinic.ask('GET', '/tasks?status=done');
  expect(body.items).toContainEqual(done.body);
});

test('what Cora knows is written, rewritten and deleted', async () => {
  const shipped = await clinic.ask('GET', '/knowledge');
  expect(shipped.body.items.length).toBeGreaterThan(3);
  const { status, body } = await clinic.ask('POST', '/knowledge', {
    payload: { title: 'Wi-fi', markdown: '# Wi-fi\n\nPergunte na recepção.' },
  });
  expect(status).toBe(201);
  const replaced = await clinic.ask('PUT', `/knowledge/${body.id}`, {
    payload: { title: 'Internet', markdown: 'Pergunte na recepção.' },
  });
  expect(replaced.body).toEqual({ id: body.id, title: 'Internet', markdown: 'Pergunte na recepção.' });
  const deleted = await clinic.ask('DELETE', `/knowledge/${body.id}`);
  expect([deleted.status, deleted.body]).toEqual([204, null]);
  expect((await clinic.ask('GET', `/knowledge/${body.id}`)).status).toBe(404);
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

test.each([
  ['GET', '/appointments?from=yesterday', undefined, 400, /^from: deve ser uma data/],
  ['GET', '/appointments?from=2026-02-30', undefined, 400, /exista no calendário/],
  ['GET', '/appointments?limit=501', undefined, 400, /^limit: deve ser no máximo 500/],
  ['GET', '/appointments?status=held', undefined, 400, /^status: deve ser um destes: scheduled/],
  ['GET', '/appointments?professionalId=x', undefined, 400, /^professionalId/],
  ['GET', '/appointments?cursor=WyJ4IiwieSJd', undefined, 400, /formato/],
  ['GET', '/availability', undefined, 400, /^serviceId: obrigatório/],
  ['GET', `/availability?serviceId=${NOBODY}`, undefined, 422, /serviço/],
  ['POST', '/appointments', [], 400, /objeto/],
  ['POST', '/appointments', { startsAt: '2026-12-01T10:00:00' }, 400, /startsAt: deve ser data e hora com fuso/],
  ['PATCH', `/appointments/${NOBODY}`, { status: 'confirmed' }, 404, /Não encontramos/],
  ['PATCH', `/appointments/${NOBODY}`, {}, 400, /nada para alterar/],
  ['POST', `/appointments/${NOBODY}/cancel`, undefined, 404, /Não encontramos/],
  ['POST', '/patients', { name: '123' }, 422, /nome/],
  ['POST', '/patients', { name: 'Ana', phone: '123' }, 422, /telefone/],
  ['POST', '/patients', { name: 'Ana', birthDate: '2030-01-01' }, 422, /nascimento/],
  ['PATCH', `/patients/${NOBODY}`, { name: 'Ana' }, 404, /Não encontramos/],
  ['POST', '/tasks', { title: 'x', conversationId: NOBODY }, 422, /conversa/],
  ['GET', `/conversations/${NOBODY}/messages`, undefined, 404, /Não encontramos/],
  ['POST', `/conversations/${NOBODY}/messages`, { text: 'oi' }, 404, /Não encontramos/],
  ['POST', `/conversations/${NOBODY}/handoff`, undefined, 404, /Não encontramos/],
  ['DELETE', `/knowledge/${NOBODY}`, undefined, 404, /Não encontramos/],
  ['GET', '/nothing-here', undefined, 404, /Não há nada/],
] as const)('%s %s is refused in words', async (...[method, path, payload, status, words]) => {
  const answer = await clinic.ask(method, path, payload === undefined ? {} : { payload });
  expect(answer.status).toBe(status);
  expect(answer.body.error.message).toMatch(words);
  expect(typeof answer.body.error.code).toBe('string');
});

test('a body that is not JSON is refused, an empty one is not', async () => {
  const headers = { 'content-type': 'application/json' };
  const broken = await clinic.ask('POST', '/tasks', { payload: '{"title":', headers });
  expect([broken.status, broken.body.error.code]).toEqual([400, 'invalid_request']);
  const { body: item } = await book('2026-12-10T09:00:00-03:00');
  const empty = await clinic.ask('POST', `/appointments/${item.id}/cancel`, { payload: '', headers });
  expect(empty.status).toBe(200);
});

test('a booking names a patient one way, not both', async () => {
  const { body: patient } = await clinic.ask('POST', '/patients', { payload: { name: 'Caio Lima' } });
  const both = booking('2026-12-10T10:00:00-03:00', { patientId: patient.id });
  expect((await clinic.ask('POST', '/appointments', { payload: both })).status).toBe(400);
  const { patient: _new, ...known } = both;
  const booked = await clinic.ask('POST', '/appointments', { payload: known });
  expect([booked.status, booked.body.patient.id]).toEqual([201, patient.id]);
  const stranger = { ...known, patientId: NOBODY, startsAt: '2026-12-10T11:00:00-03:00' };
  expect((await clinic.ask('POST', '/appointments', { payload: stranger })).body.error.code).toBe('unknown_patient');
});

test('without the right key nothing is told', async () => {
  for (const authorization of ['', 'Bearer wrong', `Basic ${API_KEY}`, `Bearer ${API_KEY}x`]) {
    const { status, body } = await clinic.ask('GET', '/patients', { headers: { authorization } });
    expect([status, body.error.code]).toEqual([401, 'unauthorized']);
  }
});

test('an installation without a key says what to set', async () => {
  await using closed = await openOutside((deps) => ({ ...deps, api: { ...deps.api, key: null } }));
  const { status, body } = await closed.ask('GET', '/services');
  expect(status).toBe(401);
  expect(body.error.message).toContain('API_KEY');
});
