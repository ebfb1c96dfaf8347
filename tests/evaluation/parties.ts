import { Temporal } from '@post/domain';
import { createReceptionist } from '@post/receptionist';
import type { Plan } from './evaluate-all.ts';
import { writesAgenda } from './measures/summarise.ts';
import { RELATIONS } from './metamorphic/relations.ts';
import { idealModel } from './receptionists/ideal-model.ts';
import { lyingModel } from './receptionists/lying-model.ts';
import { nullAgents } from './receptionists/null-agents.ts';
import { createOracle } from './receptionists/oracle.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** A brain of Cora; a receptionist that must pass everything; one that must pass nothing; a model that means harm; Cora with changed scenarios; Cora while things go wrong. */
export type Role = 'brain' | 'oracle' | 'null' | 'liar' | 'variant' | 'faulted';

/** Someone who is examined. */
export interface Party extends Pick<Plan, 'scenarios' | 'receptionist' | 'model' | 'faults' | 'worlds'> {
  readonly name: string;
  readonly role: Role;
  /** At most so many seeds: what understands nothing does so with every seed. */
  readonly mostSeeds: number;
}

/** Everyone who is examined, in the order in which they are shown; `only` picks scenarios by name or situation. */
export function parties(only = ''): readonly Party[] {
  const scenarios = SCENARIOS.filter((scenario) => `${scenario.name} ${scenario.situation}`.includes(only));
  const writes = scenarios.filter(writesAgenda);
  const cora = createReceptionist({ log: { warn: () => {} }, clock: { now: () => Temporal.Now.instant() } });
  const nothing = Object.entries(nullAgents(cora)).map(
    ([name, agent]): Party => ({ name, role: 'null', mostSeeds: 1, scenarios: writes, receptionist: () => agent }),
  );
  const cores: readonly Party[] = [
    { name: 'guided', role: 'brain', mostSeeds: 8, scenarios },
    { name: 'scripted', role: 'brain', mostSeeds: 8, scenarios, model: idealModel },
    { name: 'lying', role: 'liar', mostSeeds: 2, scenarios, model: lyingModel },
    { name: 'oracle', role: 'oracle', mostSeeds: 2, scenarios, receptionist: createOracle },
  ];
  const variants = RELATIONS.map(
    (relation): Party => ({
      name: `guided, ${relation.name}`,
      role: 'variant',
      mostSeeds: 1,
      scenarios: scenarios.flatMap((scenario) => relation.of(scenario) ?? []),
    }),
  );
  const faulted = [1, 2].map(
    (faults): Party => ({
      name: `guided, under faults ${faults}`,
      role: 'faulted',
      mostSeeds: 6,
      scenarios,
      faults,
      worlds: 4,
    }),
  );
  return [...cores, ...nothing, ...faulted, ...variants];
}
