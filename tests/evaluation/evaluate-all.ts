import type { Receptionist } from '@post/application';
import { type ModelScript, startOpenAiServer } from '../support/openai-server.ts';
import { judge, type Verdict } from './judge.ts';
import type { ChangedRule } from './policy/changed-rule.ts';
import { type Played, runDialogue } from './run-dialogue.ts';
import type { Scenario } from './scenario.ts';
import { openWorld } from './world.ts';

export interface Trial {
  readonly played: Played;
  readonly verdict: Verdict;
}

export interface Plan {
  readonly scenarios: readonly Scenario[];
  readonly seeds: readonly number[];
  /** Who answers in a scenario; absent: Cora. */
  readonly receptionist?: (scenario: Scenario) => Receptionist;
  /** What stands behind the model endpoint; absent: the guided model speaks. */
  readonly model?: (playing: () => Scenario) => ModelScript;
  /** A rule of the house that is another one. */
  readonly rule?: ChangedRule;
  /** Things go wrong around each dialogue, chosen by its seed and this number. */
  readonly faults?: number;
  /** Clinics open at the same time; a dialogue mostly waits. */
  readonly worlds?: number;
}

/** Plays every scenario with every seed and judges each dialogue. */
export async function evaluateAll(plan: Plan): Promise<readonly Trial[]> {
  const left = plan.scenarios.flatMap((scenario) => plan.seeds.map((seed) => ({ scenario, seed })));
  const trials: Trial[] = [];
  const work = async (): Promise<void> => {
    await using stack = new AsyncDisposableStack();
    let current: Scenario | undefined;
    const server = plan.model && stack.use(await startOpenAiServer(plan.model(() => playing(current))));
    const model = server && { baseUrl: server.baseUrl, api: 'chat_completions' as const };
    const world = stack.use(await openWorld({ model, rule: plan.rule, faults: plan.faults }));
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      current = next.scenario;
      world.seat(plan.receptionist?.(next.scenario) ?? null);
      const played = await runDialogue(world, next.scenario, next.seed);
      trials.push({ played, verdict: judge(played) });
    }
  };
  await Promise.all(Array.from({ length: plan.worlds ?? 2 }, work));
  return trials;
}

function playing(scenario: Scenario | undefined): Scenario {
  if (!scenario) throw new Error('a model was asked before any dialogue began');
  return scenario;
}
