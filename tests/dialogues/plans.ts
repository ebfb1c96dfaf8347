import { calls, type Plan, says, saysTimes } from '../support/scripted-model.ts';

/** The steps a good model takes for the wishes that the dialogues share. */
export const listsServices: Plan = [
  calls('list_services', () => ({})),
  says(({ services }) => (services ?? []).map((service) => service.name).join('\n')),
];

export const listsAppointments: Plan = [
  calls('my_appointments', () => ({})),
  says(({ appointments }) => {
    const lines = (appointments ?? []).map((one) => `${one.number}. ${one.words}`);
    return lines.length > 0
      ? `Qual delas?\n${lines.join('\n')}`
      : 'Não encontrei nenhuma consulta marcada por este contato. Quer que eu marque uma?';
  }),
];

export function findsTimes(service: string, date: string, toDate = date): Plan {
  return [
    calls('find_times', (handle) => ({
      service: handle(service),
      professional: null,
      from_date: date,
      to_date: toDate,
      after_time: null,
      before_time: null,
      moving: null,
    })),
    saysTimes,
  ];
}

interface Booking {
  readonly service: string;
  readonly date: string;
  readonly time: string;
  readonly name: string;
  readonly relation?: 'self' | 'responsible';
}

export function proposesBooking({ service, date, time, name, relation }: Booking): Plan {
  return [
    calls('propose_booking', (handle) => ({
      service: handle(service),
      professional: null,
      date,
      time,
      patient: null,
      patient_name: name,
      relation: relation ?? 'self',
    })),
    saysTimes,
  ];
}

/** `shown` is what tells the appointment in the model's own list: its time, or whose it is. */
export function proposesMove(shown: string, date: string, time: string): Plan {
  return [
    calls('propose_move', (handle) => ({ appointment: handle(shown), date, time, professional: null })),
    saysTimes,
  ];
}

export function proposesCancel(shown: string): Plan {
  return [calls('propose_cancel', (handle) => ({ appointment: handle(shown) }))];
}
