import { testDatabases } from '@post/db/testing';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../support/browser.ts';
import { openReception } from './open-reception.ts';

describe.each(testDatabases)('what the clinic knows, on $name', (databases) => {
  test('a question that nothing answers is listed once, answered by a new document, and Cora knows it from then on', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const [ana, caio] = [clinic.patient('5511900000001', 'Ana'), clinic.patient('5511900000002', 'Caio')];
    expect(await ana.says('vocês têm internet na sala de espera?')).toMatch(/não tenho/);
    await caio.says('tem internet na sala de espera?');
    const { items } = (await owner.query('knowledge.unanswered', { status: 'open' })).body;
    expect(items).toMatchObject([{ count: 2, status: 'open' }]);

    const { body: document } = await owner.mutate('knowledge.create', {
      title: 'Internet',
      markdown: 'Temos internet gratuita na sala de espera; a senha está na recepção.',
    });
    const [{ id }] = items;
    expect((await owner.mutate('knowledge.settle', { id, answeredBy: document.id })).body.status).toBe('answered');
    expect((await owner.query('knowledge.unanswered', { status: 'open' })).body.items).toEqual([]);
    const tried = (await owner.query('knowledge.try', { question: 'qual a senha da internet?' })).body;
    expect(tried[0]).toMatchObject({ documentId: document.id, documentTitle: 'Internet' });
    expect(await ana.says('e tem internet?')).toContain('Temos internet gratuita');
  });

  test('an edit that began with an older text does not write over a newer one', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    const seen = { title: 'Internet', markdown: 'Não temos.' };
    const { id } = (await owner.mutate('knowledge.create', seen)).body;
    const newer = { title: 'Internet', markdown: 'Temos.' };
    expect((await owner.mutate('knowledge.replace', { id, ...newer, seen })).status).toBe(200);
    const late = await owner.mutate('knowledge.replace', { id, title: 'Internet', markdown: 'Talvez.', seen });
    expect(late.status).toBe(409);
    expect((await owner.query('knowledge.get', { id })).body).toMatchObject(newer);
  });

  test('a question can be dismissed; one that is not there is said to be so', async () => {
    await using clinic = await openReception(databases);
    const owner = await signedIn(clinic);
    await clinic.patient('5511900000001', 'Ana').says('vocês têm piscina aquecida na clínica?');
    const [{ id }] = (await owner.query('knowledge.unanswered', {})).body.items;
    expect((await owner.mutate('knowledge.settle', { id })).body.status).toBe('dismissed');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect((await owner.mutate('knowledge.settle', { id: nowhere })).status).toBe(404);
    expect((await owner.mutate('knowledge.settle', { id, answeredBy: nowhere })).status).toBe(404);
  });
});
