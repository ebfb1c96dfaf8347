// `npm run replay`: stored conversations once more under a changed rule, document or brain; nothing is written or sent.
// It reads the installation's own database; the embedded one only while no server has it open.
import { parseArgs } from 'node:util';
import { replayConversation } from '@post/application';
import { createStore, firstClinicId, openDatabase } from '@post/db';
import { type ConversationId, Temporal } from '@post/domain';
import { createReceptionist, localEmbeddings } from '@post/receptionist';
import { modelOf } from '../compose.ts';
import { ConfigError, loadConfig } from '../config.ts';
import { createLog } from '../create-log.ts';
import { brazilianHolidays } from '../holidays.ts';
import { readChange } from './read-change.ts';
import { ReplayProblem } from './replay-problem.ts';
import { showReplay } from './show-replay.ts';

const USAGE = `npm run replay -- [conversation …] [--last 50] [--words]
  --notice <minutes>  --horizon <days>  --closed <YYYY-MM-DD>  --price "<service>=<reais>"
  --document <file.md>  --brain guided`;

async function replay(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      last: { type: 'string', default: '50' },
      words: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      brain: { type: 'string' },
      notice: { type: 'string' },
      horizon: { type: 'string' },
      price: { type: 'string', multiple: true },
      closed: { type: 'string', multiple: true },
      document: { type: 'string', multiple: true },
    },
  });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (values.brain !== undefined && values.brain !== 'guided') throw new ReplayProblem('--brain can only be guided');
  const config = loadConfig();
  const { dataDir } = config.settings;
  const url = config.secrets.databaseUrl;
  await using database = await openDatabase(url === null ? { dataDir } : { url });
  const clinicId = await firstClinicId(database);
  if (!clinicId) throw new ReplayProblem('there is no clinic yet');
  const store = createStore(database);
  const brain = { log: createLog(config), clock: { now: () => Temporal.Now.instant() } };
  const ports = {
    store,
    holidays: brazilianHolidays(),
    embeddings: localEmbeddings,
    receptionist: createReceptionist({ ...modelOf(config), ...brain }),
  };
  const change = await readChange(values);
  const changed = values.brain ? { ...change, receptionist: createReceptionist(brain) } : change;
  const wanted = { limit: Number(values.last), cursor: null };
  const ids =
    positionals.length > 0
      ? positionals.map((id) => id as ConversationId)
      : (await store.read(clinicId, (reader) => reader.desk(null, {}, wanted))).items.map(({ id }) => id);
  let changes = 0;
  for (const conversationId of ids) {
    const request = { clinicId, conversationId, change: changed, asOf: null };
    const shown = showReplay(conversationId, await replayConversation(ports, request, NEVER), values.words);
    if (shown === null) continue;
    changes += 1;
    process.stdout.write(`${shown}\n`);
  }
  process.stdout.write(`${changes} of ${ids.length} conversations change\n`);
}

const NEVER = new AbortController().signal;

try {
  await replay();
} catch (error) {
  if (!(error instanceof ReplayProblem || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
