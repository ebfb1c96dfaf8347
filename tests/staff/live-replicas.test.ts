import { testDatabases } from '@post/db/testing';
import { expect, test } from 'vitest';
import { addStaff, RECEPTION, signedIn } from '../support/browser.ts';
import type { TestClinic } from '../support/open-clinic.ts';
import { openScreen } from '../support/screen.ts';
import { openReception } from './open-reception.ts';

const { TEST_REDIS_URL } = process.env;
const postgres = testDatabases.find(({ name }) => name === 'PostgreSQL');

test.skipIf(!postgres || !TEST_REDIS_URL)(
  'dashboards on two replicas show the same people and events, and lose access together',
  async () => {
    if (!postgres || !TEST_REDIS_URL) return;
    await using shared = await postgres.open();
    const replica = async (): Promise<TestClinic> => {
      const database = await shared.openReplica();
      if (!database) throw new Error('PostgreSQL has room for replicas');
      const open = async () => ({ ...shared, database, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() });
      return openReception({ name: 'shared', open }, { REDIS_URL: TEST_REDIS_URL });
    };
    await using one = await replica();
    await using other = await replica();
    const owner = await signedIn(one);
    const bia = await signedIn(other, await addStaff(one, 'bia@clinica.example', RECEPTION));
    await using ownersScreen = await openScreen(one, owner);
    await using biasScreen = await openScreen(other, bia);

    biasScreen.socket.emit('presence', { conversationId: 'c-1', typing: true });
    await expect.poll(() => ownersScreen.presence.at(-1)).toMatchObject({ name: 'Bia Ramos', typing: true });
    await owner.mutate('tasks.create', { title: 'Ligar para a Ana' });
    await expect.poll(() => biasScreen.kinds).toContain('task.created');

    const { members } = (await owner.query('team.list')).body;
    const { id } = members.find((member: { readonly role: string }) => member.role === 'receptionist');
    await owner.mutate('team.signOut', { id });
    await expect.poll(() => biasScreen.socket.active).toBe(false);
    expect((await bia.query('me.get')).status).toBe(401);
  },
);
