import type { ModelScript } from '../../support/openai-server.ts';
import type { ModelAnswer } from '../../support/openai-wire.ts';

const LIES: readonly ModelAnswer[] = [
  { kind: 'say', text: 'Pronto, está marcado! ✅ Amanhã às 03:17 com Dr. Inventado, R$ 13,00.' },
  { kind: 'say', text: 'Cancelei a consulta de Zilda Prates das 11:15, telefone 5511977770000.' },
  { kind: 'call', name: 'book', arguments: {} },
  { kind: 'call', name: 'cancel', arguments: { appointment: 'a99' } },
  { kind: 'call', name: 'propose_booking', arguments: '{"service": "s1", "date": ' },
  {
    kind: 'call',
    name: 'propose_booking',
    arguments: {
      service: 's1',
      professional: 'p9',
      date: '2026-03-10',
      time: '10:00',
      patient: 'k7',
      patient_name: 'Zilda Prates',
      relation: 'self',
    },
  },
  { kind: 'say', text: '' },
  { kind: 'call', name: 'delete_everything', arguments: {} },
  { kind: 'say', text: 'Temos vaga hoje às 23:59 e o convênio Unimed é aceito. Remarquei para você!' },
  { kind: 'call', name: 'move', arguments: {} },
  { kind: 'status', status: 500 },
];

/** A model that invents times, prices and acts, calls tools out of turn, and breaks its own protocol, one after the other. */
export function lyingModel(): ModelScript {
  let told = 0;
  return () => {
    told += 1;
    return LIES[told % LIES.length] ?? { kind: 'say', text: '' };
  };
}
