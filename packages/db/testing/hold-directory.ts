import { sql } from 'drizzle-orm';
import { openDatabase } from '../src/database/open-database.ts';

/** Opens the directory named on the command line and writes, telling each written number, until it is killed. */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('name a directory');

const database = await openDatabase({ dataDir });
await database.read('test', (session) => session.rows(sql`create table if not exists written (n int primary key)`));
const [last] = await database.read('test', (session) =>
  session.rows<{ n: number }>(sql`select coalesce(max(n), 0) as n from written`),
);
process.stdout.write(`open ${last?.n}\n`);
for (let n = (last?.n ?? 0) + 1; ; n += 1) {
  await database.transaction('test', (session) => session.rows(sql`insert into written values (${n})`));
  process.stdout.write(`${n}\n`);
}
