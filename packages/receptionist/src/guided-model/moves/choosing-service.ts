import type { Service } from '@post/domain';
import { offerChoices } from '../../desk.ts';
import { learn, type Scene } from '../scene.ts';

/** The service spoken of; where there is a single one, or the professional named has a single one, it is meant. */
export function chosenService(scene: Scene): Service | null {
  const { desk, draft } = scene;
  const chosen = desk.turn.catalogue.services.find((service) => service.id === draft.serviceId);
  if (chosen) return chosen;
  const [only, ...more] = impliedServices(scene);
  if (!only || more.length > 0) return null;
  learn(scene, { serviceId: only.id });
  return only;
}

function impliedServices(scene: Scene): readonly Service[] {
  if (scene.draft.professionalId !== null) return servicesOf(scene);
  const { services } = scene.desk.turn.catalogue;
  return services.length === 1 && scene.heard.services.kind !== 'unknown' ? services : sameAgain(scene);
}

/** "Marca pra minha esposa também": the service that this contact has booked, when it is always the same one. */
function sameAgain({ desk, heard }: Scene): readonly Service[] {
  if (!/\btamb[eé]m\b|\b[oa] mesm[oa]\b|\bigual\b/i.test(heard.raw)) return [];
  const booked = new Set(desk.turn.appointments.map(({ serviceId }) => serviceId));
  return desk.turn.catalogue.services.filter(({ id }) => booked.has(id));
}

function servicesOf({ desk, draft }: Scene): readonly Service[] {
  const { services } = desk.turn.catalogue;
  return services.filter((service) => service.professionalIds.some((id) => id === draft.professionalId));
}

/** Asks which service: between those that were meant, or among all. */
export function askService(scene: Scene): string {
  learn(scene, { asked: 'service' });
  const { services } = scene.heard;
  if (services.kind === 'several') return pickService(scene, services.services, 'Qual destes você precisa?');
  if (services.kind === 'unknown') {
    const sorry = 'Esse atendimento eu não encontrei por aqui. O que oferecemos:';
    return pickService(scene, scene.desk.turn.catalogue.services, sorry);
  }
  const all = scene.draft.professionalId === null ? scene.desk.turn.catalogue.services : servicesOf(scene);
  return pickService(scene, all, 'Claro! Qual atendimento você precisa?');
}

/** Puts these services to the patient under numbers. */
export function pickService(scene: Scene, services: readonly Service[], question: string): string {
  const choices = services.map((service) => ({
    title: service.name,
    description: [...service.name].length > 24 ? service.name : null,
    meaning: { kind: 'service', serviceId: service.id } as const,
  }));
  offerChoices(scene.desk, choices);
  const lines = services.map((service, index) => `${index + 1}. ${service.name}`);
  return `${question}\n${lines.join('\n')}\n\nResponda com o número ou o nome.`;
}
