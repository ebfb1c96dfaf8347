import { normalizeText, readIntents } from '@post/domain';
import { bestPassage } from '../best-passage.ts';
import { learn, type Move, type Scene, use } from '../scene.ts';

/** The whole list of services, without prices. */
export function* listServices(scene: Scene): Move {
  const { services } = yield* use('list_services', {});
  learn(scene, { asked: 'service' });
  scene.desk.offer = null;
  const { name } = scene.desk.turn.catalogue.clinic;
  return `Na ${name} oferecemos:\n${services.map((service) => `• ${service.name}`).join('\n')}\n\nQual deles você procura?`;
}

/** A price is told when asked and when the catalogue has it. */
export function* tellPrice(scene: Scene): Move {
  const { heard, draft, desk } = scene;
  if (heard.services.kind === 'unknown') return notOffered(scene);
  const { services } = yield* use('list_services', {});
  const meant = heard.services.kind === 'none' ? [draft.serviceId] : heard.services.services.map((one) => one.id);
  const handles = meant.filter((id) => id !== null).map((id) => desk.handles.services.of({ id }));
  const asked = services.filter((service) => handles.includes(service.service));
  if (asked.length === 0) return 'De qual atendimento você quer saber o valor?';
  const priced = asked.filter((service) => service.price !== null);
  if (priced.length < asked.length) return yield* askTeam(scene);
  return priced.map((service) => `${service.name}: ${service.price}.`).join('\n');
}

/** Something the clinic does not list: said plainly, with what it does offer. */
export function notOffered({ desk }: Scene): string {
  desk.offer = null;
  const names = desk.turn.catalogue.services.map((service) => `• ${service.name}`);
  return `Esse atendimento não está entre os nossos serviços. Oferecemos:\n${names.join('\n')}\n\nPosso ajudar com algum deles?`;
}

/** The part of a message that asks the clinic something; all of it when no part stands out. */
function questionIn(raw: string): string {
  const parts = raw.split(/[.;!\n]+|(?<=\?)|\be\s+(?=(?:queria\s+)?saber\b|voc[eê]s\b|vcs\b|aceita|atende|tem\s)/i);
  const asking = parts.filter((part) => ASKED.some((intent) => readIntents(part).has(intent)));
  return asking.length > 0 ? asking.join(' ').trim() : raw;
}

const ASKED = ['insurance', 'address', 'price', 'knowledge-question'] as const;

/** Answers with the clinic's own words, or says that it doesn't know and passes the question on. */
export function* answerFromKnowledge(scene: Scene): Move {
  const raw = questionIn(scene.heard.raw);
  const { passages } = yield* use('search_knowledge', { question: raw.slice(0, 300) });
  const answer = bestPassage(raw, passages);
  if (answer !== null) return answer;
  if (/\bendereco\b|\bonde\s+(?:fica|e)\b|\blocaliza/.test(normalizeText(raw))) {
    return `Estamos na ${scene.desk.turn.catalogue.clinic.address}.`;
  }
  return yield* askTeam(scene);
}

export function* askTeam(scene: Scene): Move {
  const { say } = yield* use('ask_staff', { question: scene.heard.raw.slice(0, 300) });
  return `${say}${askPhone(scene)}`;
}

/** Something staff should know of: late, or already came. */
export function* passNote(scene: Scene): Move {
  yield* use('ask_staff', { question: `Recado do paciente: ${scene.heard.raw.slice(0, 300)}` });
  return 'Obrigada por avisar! Já passei o seu recado para a equipe da clínica.';
}

/** Staff can't call someone whose number the channel hides. */
function askPhone(scene: Scene): string {
  if (scene.desk.turn.contact.phone !== null) return '';
  learn(scene, { asked: 'phone' });
  return '\n\nPara a equipe poder retornar, qual é o seu telefone com DDD?';
}

/** Symptoms and medicines: no advice, a consultation or a person. */
export function declineAdvice(scene: Scene): string {
  if (scene.draft.task === null) learn(scene, { task: 'booking', asked: 'service' });
  return 'Sobre sintomas e remédios eu não posso orientar: só o profissional, em consulta. Quer que eu veja um horário para você, ou prefere falar com uma pessoa da equipe?';
}

export function* handOver(scene: Scene, reason: string): Move {
  const { say } = yield* use('hand_over', { reason });
  learn(scene, { task: null, asked: null, misses: 0 });
  return scene.desk.turn.contact.phone === null ? `${say}\n\nSe puder, deixe aqui o seu telefone com DDD.` : say;
}
