import { type Catalogue, normalizeText, type Service } from '@post/domain';
import { PICK_ONE, sayTimes } from '../../words/say-offer.ts';
import { todayOf } from '../../words/say-when.ts';
import { WHEN_192 } from '../../words/when-192.ts';
import { learnSlots } from '../learn-slots.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';
import { arrangeBooking } from './booking.ts';

const SORRY = 'Sinto muito, vamos cuidar disso.';
const STAFF_KNOW = 'Já avisei a recepção, com urgência, para tentar um encaixe ainda hoje; eles respondem por aqui.';

/** How many services are looked through for a time today: the one that fits best, and those that can relieve too. */
const MOST_SERVICES = 3;

/** A dental urgency: today's real times, or the next ones while staff try to fit the patient in. */
export function* offerToday(scene: Scene): Move {
  learnSlots(scene);
  const services = urgentServices(scene);
  const [best] = services;
  if (!best) return [SORRY, STAFF_KNOW, WHEN_192].join('\n');
  learn(scene, { task: 'booking', serviceId: best.id, professionalId: null, appointmentId: null, misses: 0 });
  const { now, catalogue } = scene.desk.turn;
  const today = todayOf(now, catalogue.clinic.timeZone).toString();
  const { from, time } = scene.heard.whole;
  if (time !== null && from === null) learn(scene, { from: today, to: today });
  if (time !== null || (from !== null && from !== today))
    return `${SORRY} ${yield* arrangeBooking(scene)}\n\n${WHEN_192}`;
  learn(scene, { from: today, to: today, time: null, asked: 'when' });
  for (const service of services) {
    const found = yield* lookToday(scene, service, today);
    if (!found.ok || !found.asAsked) continue;
    learn(scene, { serviceId: service.id });
    return `${SORRY} Já avisei a recepção, e ainda hoje tenho estes horários para *${service.name}*:\n${sayTimes(found.times)}\n\n${PICK_ONE}\n\n${WHEN_192}`;
  }
  return yield* offerNext(scene, best, today);
}

function* offerNext(scene: Scene, service: Service, today: string): Move {
  const next = yield* lookToday(scene, service, today);
  const none = `${SORRY} Hoje não encontrei horário livre. ${STAFF_KNOW}`;
  if (!next.ok || next.times.length === 0) return `${none}\n\n${WHEN_192}`;
  learn(scene, { from: null, to: null });
  return `${none}\n\nO que já tenho livre para *${service.name}*:\n${sayTimes(next.times)}\n\n${WHEN_192}`;
}

function lookToday({ desk, draft }: Scene, service: Service, today: string) {
  return use('find_times', {
    service: desk.handles.services.of(service),
    professional: null,
    from_date: today,
    to_date: today,
    after_time: draft.after,
    before_time: draft.before,
    moving: null,
  });
}

const BRACES = /\b(?:fio|fios|arame|ferrinho|bra(?:c|qu)\w*|bracket\w*|aparelho|bloquinho|contencao)\b/;
const CHILD = /\b(?:meu filho|minha filha|crianca|bebe|net[ao]|sobrinh[ao])\b/;

/** The dentists' services, those first that fit what happened. */
function urgentServices({ desk, heard }: Scene): readonly Service[] {
  const { catalogue } = desk.turn;
  const said = normalizeText(heard.raw);
  const named = heard.services.kind === 'one' ? heard.services.services : [];
  const wishes = [
    /urgencia|emergencia|pronto/,
    ...(BRACES.test(said) ? [/ortodon|aparelho/] : []),
    ...(CHILD.test(said) ? [/pediatr|infantil/] : []),
    /clinica geral|clinico geral|odontologia|dentista/,
  ];
  const dental = dentalServices(catalogue);
  const fitting = wishes.flatMap((wish) => dental.filter((service) => wish.test(normalizeText(service.name))));
  const known = named.filter((service) => dental.includes(service));
  return [...new Set([...known, ...fitting, ...dental])].slice(0, MOST_SERVICES);
}

function dentalServices({ services, professionals }: Catalogue): readonly Service[] {
  const dentists = new Set(professionals.filter((one) => one.profession === 'dentistry').map(({ id }) => id));
  return services.filter((service) => service.professionalIds.some((id) => dentists.has(id)));
}
