import type { Receptionist, TurnContext, TurnTools } from '@post/application';
import { normalizeText, type Proposal, Temporal } from '@post/domain';
import { fits } from '../patients/wish-words.ts';
import type { ArrangeGoal, Goal, Scenario, Wish } from '../scenario.ts';
import { plainReply } from './plain-reply.ts';

const ZONE = 'America/Sao_Paulo';

/**
 * A receptionist that has read the scenario: proposes what the patient will say yes to and says every fact in every
 * reply. Where it fails, the patient or the judge is wrong, never Cora.
 */
export function createOracle(scenario: Scenario): Receptionist {
  const left = scenario.goals.filter(isArranged);
  let corrected = false;
  return {
    async compose(turn, tools) {
      const facts = factsOf(scenario).join('\n');
      if (turn.dialogue.proposal && turn.answer === 'yes') {
        await tools.settle();
        left.shift();
        corrected = false;
        leaveTasks(scenario, { turn, tools }, left.length > 0);
        return plainReply(turn, `Feito. ${when(turn.dialogue.proposal)}\n${facts}`);
      }
      const correction = scenario.temper?.correction;
      if (turn.answer === 'no' || (turn.dialogue.proposal && correction && mentions(turn, correction)))
        corrected = true;
      const goal = left[0];
      leaveTasks(scenario, { turn, tools }, goal !== undefined);
      if (!goal) return plainReply(turn, facts || 'Tudo bem.');
      const wish = corrected && correction ? correction : 'wish' in goal ? goal.wish : null;
      const proposal = await propose(goal, wish, { turn, tools });
      return plainReply(turn, `${when(proposal)}\n${facts}\nPosso?`, proposal);
    },
  };
}

function isArranged(goal: Goal): goal is ArrangeGoal {
  return goal.kind !== 'say' && goal.kind !== 'change-identity';
}

function mentions(turn: TurnContext, wish: Wish): boolean {
  const text = normalizeText(turn.burst.map((message) => message.text ?? '').join(' '));
  return wish.said.some((said) => text.includes(normalizeText(said)));
}

function factsOf({ goals, hears = [], temper }: Scenario): readonly string[] {
  const said = goals.flatMap((goal) => {
    if (goal.kind === 'say') return goal.hears ?? [];
    return 'firstAsks' in goal ? (goal.firstAsks?.hears ?? []) : [];
  });
  return [...said, ...hears, ...(temper?.aside?.hears ?? [])];
}

interface Desk {
  readonly turn: TurnContext;
  readonly tools: TurnTools;
}

/** What the right end has for staff and no rule of the house leaves by itself. */
function leaveTasks({ ends }: Scenario, { turn, tools }: Desk, more: boolean): void {
  const expected = ends[0]?.tasks ?? [];
  const missing = (kind: string) => expected.includes(kind) && !turn.openTasks.some((task) => task.kind === kind);
  if (missing('question')) tools.askStaff('Uma pergunta da avaliação');
  if (!more && missing('handover')) tools.handOver('Pedido da avaliação');
}

async function propose(goal: ArrangeGoal, wish: Wish | null, { turn, tools }: Desk): Promise<Proposal | null> {
  const { catalogue, appointments } = turn;
  if (goal.kind === 'book') {
    const service = catalogue.services.find((one) => one.name === goal.service);
    if (!service || !wish) return null;
    const time = await freeTime(tools, wish, {
      serviceId: service.id,
      moving: null,
      with: named(turn, goal.professional),
    });
    if (!time) return null;
    const known = turn.patients.find((one) => normalizeText(one.name) === normalizeText(goal.patient.name));
    const patient = known
      ? ({ kind: 'known', patientId: known.id, name: known.name } as const)
      : ({ kind: 'new', name: goal.patient.name, relation: goal.patient.relation ? 'responsible' : 'self' } as const);
    return { kind: 'book', serviceId: service.id, ...time, patient };
  }
  const startsAt = Temporal.PlainDateTime.from(goal.visit.startsAt).toZonedDateTime(ZONE).toInstant();
  const visit = appointments.find((one) => one.startsAt.equals(startsAt));
  if (!visit) return null;
  if (goal.kind !== 'move') return { kind: goal.kind, appointmentId: visit.id };
  if (!wish) return null;
  const time = await freeTime(tools, wish, {
    serviceId: visit.serviceId,
    moving: visit.id,
    with: visit.professionalId,
  });
  return time ? { kind: 'move', appointmentId: visit.id, ...time } : null;
}

function named({ catalogue }: TurnContext, professional: string | undefined) {
  if (professional === undefined) return null;
  const name = professional.replace(/^(?:o|a) /, '');
  return catalogue.professionals.find((one) => one.name.includes(name))?.id ?? null;
}

type Search = Parameters<TurnTools['findTimes']>[0];

async function freeTime(
  tools: TurnTools,
  wish: Wish,
  search: Pick<Search, 'serviceId' | 'moving'> & { readonly with: Search['professionalId'] },
) {
  for (const day of wish.days) {
    const date = Temporal.PlainDate.from(day);
    const request = { serviceId: search.serviceId, professionalId: search.with, moving: search.moving };
    const found = await tools.findTimes({ ...request, from: date, to: date, timeFrom: null, timeTo: null });
    const time = found.find((one) => fits(wish, localOf(one.startsAt)));
    if (time) return { professionalId: time.professionalId, startsAt: time.startsAt.toString() };
  }
  return null;
}

const localOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

function when(proposal: Proposal | null): string {
  if (!proposal || !('startsAt' in proposal)) return '';
  const at = localOf(Temporal.Instant.from(proposal.startsAt));
  return `${at.slice(8, 10)}/${at.slice(5, 7)} ${at.slice(11)}`;
}
