import { type TestDatabases, testDatabases } from '@post/db/testing';
import type { Option } from '@post/domain';
import { sql } from 'drizzle-orm';
import { type AgendaLine, type ClinicSetting, openClinic, type TestClinic } from '../support/open-clinic.ts';
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

/** The demo clinic with one brain on one database. The dialogues of a file share it: each has a phone and a name of its own. */
export interface Dialogues extends AsyncDisposable {
  readonly clinic: TestClinic;
  /** The options of the newest reply to this phone that has some, as they left. */
  lastOptions(phone: string): Promise<readonly Option[]>;
  /** Local times and statuses of everything ever booked for a patient. */
  bookingsOf(name: string): Promise<readonly Omit<AgendaLine, 'patient'>[]>;
}

interface Scene {
  readonly now: string;
  /** What the scripted model does; the guided one needs none. */
  readonly plans: Readonly<Record<string, Plan>>;
  readonly debounceMs?: number;
}

export async function openDialogues({ brain, database }: Stage, { now, plans, debounceMs }: Scene): Promise<Dialogues> {
  const stack = new AsyncDisposableStack();
  const setting: ClinicSetting = { database, now, ...(debounceMs === undefined ? {} : { debounceMs }) };
  const model =
    brain === 'guided'
      ? null
      : { baseUrl: stack.use(await startOpenAiServer(scriptedModel(plans))).baseUrl, api: brain };
  const clinic = stack.use(await openClinic(model ? { ...setting, model } : setting));
  return {
    clinic,
    async lastOptions(phone) {
      const rows = await clinic.rows<{ options: readonly Option[] }>(sql`
        select m.content->'options' as options
        from message m join conversation c on c.clinic_id = m.clinic_id and c.id = m.conversation_id
        where m.author = 'cora' and c.address = ${phone} and jsonb_array_length(m.content->'options') > 0
        order by m.seq desc limit 1`);
      return rows[0]?.options ?? [];
    },
    async bookingsOf(name) {
      const lines = await clinic.agenda();
      return lines.filter((line) => line.patient === name).map(({ patient: _patient, ...line }) => line);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
