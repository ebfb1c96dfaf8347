import type { Receptionist } from '@post/application';
import { EMPTY_DIALOGUE, Temporal } from '@post/domain';
import { plainReply } from './plain-reply.ts';

const silent: Receptionist = { compose: async (turn) => plainReply(turn, '') };

const handsOver: Receptionist = {
  async compose(turn, tools) {
    tools.handOver('Sempre');
    return plainReply(turn, 'Vou chamar uma pessoa da equipe.');
  },
};

const yesToAll: Receptionist = {
  async compose(turn, tools) {
    if (turn.dialogue.proposal) await tools.settle();
    return plainReply(turn, 'Sim, claro, combinado!');
  },
};

const firstFreeTime: Receptionist = {
  async compose(turn, tools) {
    if (turn.answer === 'yes') {
      await tools.settle();
      return plainReply(turn, 'Combinado.');
    }
    const [service] = turn.catalogue.services;
    const from = turn.now.toZonedDateTimeISO(turn.catalogue.clinic.timeZone).toPlainDate();
    if (!service) return plainReply(turn, '');
    const search = { serviceId: service.id, professionalId: null, timeFrom: null, timeTo: null, moving: null };
    const [time] = await tools.findTimes({ ...search, from, to: from.add(Temporal.Duration.from({ days: 7 })) });
    if (!time) return plainReply(turn, '');
    const [known] = turn.patients;
    const patient = known
      ? ({ kind: 'known', patientId: known.id, name: known.name } as const)
      : ({ kind: 'new', name: 'Paciente', relation: 'self' } as const);
    const { professionalId, startsAt } = time;
    const proposal = {
      kind: 'book',
      serviceId: service.id,
      professionalId,
      startsAt: startsAt.toString(),
      patient,
    } as const;
    return plainReply(turn, `Posso marcar ${startsAt.toString()}?`, proposal);
  },
};

const echo: Receptionist = {
  compose: async (turn) => plainReply(turn, turn.burst.map((message) => message.text ?? '').join('\n')),
};

/** Understands as Cora does and remembers nothing of what was said before. */
const lastWordsOnly = (cora: Receptionist): Receptionist => ({
  compose: (turn, tools, signal) =>
    cora.compose(
      { ...turn, history: [], answer: null, dialogue: { ...EMPTY_DIALOGUE, introduced: true } },
      tools,
      signal,
    ),
});

/** Receptionists that understand nothing: what they reach, a scenario gives away. */
export function nullAgents(cora: Receptionist): Readonly<Record<string, Receptionist>> {
  return {
    silent,
    'always hands over': handsOver,
    'yes to all': yesToAll,
    'first free time': firstFreeTime,
    echo,
    'last words only': lastWordsOnly(cora),
  };
}
