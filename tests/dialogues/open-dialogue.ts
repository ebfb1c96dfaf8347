import { type TestDatabases, testDatabases } from '@post/db/testing';
import type { Option } from '@post/domain';
import { sql } from 'drizzle-orm';
import { type ClinicSetting, openClinic, type TestClinic } from '../support/open-clinic.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { type Plan, scriptedModel } from '../support/scripted-model.ts';

/** Who composes: the guided model, or a scripted one behind one of OpenAI's protocols. */
export type Brain = 'guided' | 'responses' | 'chat_completions';

export interface Stage {
  readonly brain: Brain;
  readonly database: TestDatabases;
  /** "guided, embedded database" */
  readonly name: string;
}

const BRAINS: readonly Brain[] = ['guided', 'responses', 'chat_completions'];

/** Every brain on every database of this machine. */
export const STAGES: readonly Stage[] = testDatabases.flatMap((database) =>
  BRAINS.map((brain) => ({ brain, database, name: `${brain}, ${database.name}` })),
);

export interface Dialogue extends AsyncDisposable {
  readonly clinic: TestClinic;
  /** The options of the newest reply that has some, as they left. */
  lastOptions(): Promise<readonly Option[]>;
}

interface Scene {
  readonly now: string;
  /** What the scripted model does; the guided one needs none. */
  readonly plans: Readonly<Record<string, Plan>>;
  readonly debounceMs?: number;
}

/** Opens the demo clinic with one brain on one database. */
export async function openDialogue({ brain, database }: Stage, { now, plans, debounceMs }: Scene): Promise<Dialogue> {
  const stack = new AsyncDisposableStack();
  const setting: ClinicSetting = { database, now, ...(debounceMs === undefined ? {} : { debounceMs }) };
  const model =
    brain === 'guided'
      ? null
      : { baseUrl: stack.use(await startOpenAiServer(scriptedModel(plans))).baseUrl, api: brain };
  const clinic = stack.use(await openClinic(model ? { ...setting, model } : setting));
  return {
    clinic,
    async lastOptions() {
      const rows = await clinic.rows<{ options: readonly Option[] }>(sql`
        select content->'options' as options from message
        where author = 'cora' and jsonb_array_length(content->'options') > 0 order by seq desc limit 1`);
      return rows[0]?.options ?? [];
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
