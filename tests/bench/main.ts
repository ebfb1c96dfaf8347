// `npm run bench`: each figure beside its floor, measured in the same run on the same machine; written to docs/benchmarks.md.
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { testDatabases } from '@post/db/testing';
import { benchAvailability } from './bench-availability.ts';
import { benchReminders } from './bench-reminders.ts';
import { benchReply } from './bench-reply.ts';
import { benchScripts } from './bench-scripts.ts';
import { benchWebhook } from './bench-webhook.ts';
import type { Figure } from './figure.ts';

const PAGE = new URL('../../docs/benchmarks.md', import.meta.url);

async function onServices(): Promise<readonly Figure[]> {
  const server = testDatabases.find(({ name }) => name === 'PostgreSQL');
  const redis = process.env.TEST_REDIS_URL;
  if (!server || redis === undefined) return [];
  await using ours = await server.open();
  await using floor = await server.open();
  await using replies = await server.open();
  await using reminders = await server.open();
  const webhook = await benchWebhook({ ours: ours.url ?? '', floor: floor.url ?? '' });
  return [
    ...webhook,
    ...(await benchReply({ database: replies.url ?? '', redis })),
    ...(await benchReminders({ database: reminders, redis })),
  ];
}

function page(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, measured, floor, ratio, goal, met }) =>
      `| ${name} | ${measured} | ${floor} | ${ratio} | ${goal} | ${met ? 'met' : 'missed'} |`,
  );
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Each figure stands beside its floor, measured in the same run; ratios travel, times do not.',
    `PostgreSQL with durability on, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load generator on the same machine.`,
    '',
    '| what | measured | floor | ratio | goal | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const figures = [...benchScripts(), ...benchAvailability(), ...(await onServices())];
const text = page(figures);
process.stdout.write(`${text}\n`);
await writeFile(PAGE, text);
