import { sql } from 'drizzle-orm';
import { receivedPayload, type Sender } from '../support/zapi-payload.ts';
import { readState, type StoredState } from './end-state.ts';
import type { FaultCounts } from './faults/faults.ts';
import { type Heard, readAsked, readDialogue } from './heard.ts';
import { PATIENT_PHONE } from './patient-phone.ts';
import { type PatientAct, SimulatedPatient } from './patients/simulated-patient.ts';
import type { Scenario } from './scenario.ts';
import type { World } from './world.ts';

export interface Line {
  readonly who: 'patient' | 'cora';
  readonly text: string;
}

/** Everything that a judge needs of one dialogue. */
export interface Played {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly lines: readonly Line[];
  readonly end: StoredState;
  readonly stop: 'done' | 'transferred' | 'stuck' | 'too-long';
  /** What was written into the agenda although the patient's last words were no yes. */
  readonly writtenUnasked: readonly string[];
  /** Replies that claim an act after which the agenda is as it was. */
  readonly emptyClaims: readonly string[];
  /** Turns until the last change of the agenda, or all when there is none. */
  readonly turnsToGoal: number;
  readonly turns: number;
  /** How many messages the patient was sent. */
  readonly messages: number;
  readonly milliseconds: number;
  readonly usage: Usage;
  readonly faults: FaultCounts | null;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Replies of a brain that the gate kept back. */
  readonly blocked: number;
  readonly tools: readonly string[];
  /** Names the instructions that the model was given; null when none was asked. */
  readonly promptVersion: string | null;
}

const MOST_TURNS = 18;
const CLAIM =
  /pronto, (?:está marcad|consulta remarcada|a consulta foi cancelada)|(?<!não )\b(?:marquei|cancelei|remarquei)\b/i;

/** Plays one scenario with one seed; the same replies give the same dialogue. */
export async function runDialogue(world: World, scenario: Scenario, seed: number): Promise<Played> {
  await world.begin(scenario, seed);
  const { clinic } = world;
  const patient = new SimulatedPatient(scenario, seed);
  let sender: Sender = { phone: PATIENT_PHONE, lid: '77001122334455@lid', name: scenario.contactName ?? 'WhatsApp' };
  const lines: Line[] = [];
  const writtenUnasked: string[] = [];
  const emptyClaims: string[] = [];
  const startedAt = performance.now();
  let state = await readState(clinic);
  let heard: Heard | null = null;
  let stop: Played['stop'] = 'too-long';
  let [turns, turnsToGoal, messages] = [0, 0, 0];
  while (turns < MOST_TURNS) {
    const act: PatientAct = patient.next(heard);
    if (act.kind === 'stop') {
      stop = act.why;
      break;
    }
    if (act.kind === 'change-identity') {
      sender = act.to === 'lid' ? { ...sender, phone: sender.lid ?? sender.phone } : { ...sender, phone: SHORT_PHONE };
      continue;
    }
    turns += 1;
    const contents = act.kind === 'send' ? [act.content] : act.pieces.map((message) => ({ text: { message } }));
    lines.push({ who: 'patient', text: act.kind === 'send' ? '[…]' : act.pieces.join(' / ') });
    const before = clinic.provider.sends.length;
    await world.hear(payloads(clinic.instanceId, sender, contents));
    const sent = clinic.provider.sends.slice(before);
    messages += sent.length;
    const text = sent.map((one) => one.message).join('\n\n');
    lines.push({ who: 'cora', text });
    const now = await readState(clinic);
    const changed = JSON.stringify(now.visits) !== JSON.stringify(state.visits);
    if (changed) turnsToGoal = turns;
    const agreed = act.kind === 'write' && act.saysYes;
    if (changed && !agreed) writtenUnasked.push(lines.at(-2)?.text ?? '');
    if (!changed && CLAIM.test(text)) emptyClaims.push(text);
    state = now;
    heard = { text, state, asked: readAsked(text), ...(await readDialogue(clinic)) };
  }
  const usage = await readUsage(world);
  const milliseconds = performance.now() - startedAt;
  const told = {
    writtenUnasked,
    emptyClaims,
    turnsToGoal: turnsToGoal || turns,
    turns,
    messages,
    milliseconds,
    usage,
    faults: world.faults,
  };
  return { scenario, seed, lines, end: state, stop, ...told };
}

/** Each piece a moment after the one before, so that their order is told by more than their arrival. */
function payloads(instanceId: string, sender: Sender, contents: readonly Readonly<Record<string, unknown>>[]) {
  const now = Date.now();
  return contents.map((content, index) => ({
    ...receivedPayload(instanceId, sender, content),
    momment: now + index,
  }));
}

const SHORT_PHONE = `${PATIENT_PHONE.slice(0, 4)}${PATIENT_PHONE.slice(5)}`;

async function readUsage({ clinic }: World): Promise<Usage> {
  const rows = await clinic.rows<{
    input: number;
    output: number;
    blocked: boolean;
    tools: readonly string[] | null;
    prompt: string | null;
  }>(sql`
    select prompt_version as prompt, input_tokens as input, output_tokens as output, coalesce(jsonb_array_length(barred), 0) > 0 as blocked,
      (select jsonb_agg(call->>'tool') from jsonb_array_elements(coalesce(trace, '[]'::jsonb)) call) as tools
    from turn order by started_at`);
  return {
    inputTokens: rows.reduce((sum, row) => sum + row.input, 0),
    outputTokens: rows.reduce((sum, row) => sum + row.output, 0),
    blocked: rows.filter((row) => row.blocked).length,
    tools: rows.flatMap((row) => row.tools ?? []),
    promptVersion: rows.find((row) => row.prompt !== null)?.prompt ?? null,
  };
}
