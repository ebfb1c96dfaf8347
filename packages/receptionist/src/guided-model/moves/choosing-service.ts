import type { Service } from '@post/domain';
import { offerChoices } from '../../desk.ts';
import { learn, type Scene } from '../scene.ts';

export function chosenService({ desk, draft }: Scene): Service | null {
  return desk.turn.catalogue.services.find((service) => service.id === draft.serviceId) ?? null;
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
  return pickService(scene, scene.desk.turn.catalogue.services, 'Claro! Qual atendimento você precisa?');
}

function pickService(scene: Scene, services: readonly Service[], question: string): string {
  const choices = services.map((service) => ({
    title: service.name,
    description: service.name,
    meaning: { kind: 'service', serviceId: service.id } as const,
  }));
  offerChoices(scene.desk, choices);
  const lines = services.map((service, index) => `${index + 1}. ${service.name}`);
  return `${question}\n${lines.join('\n')}\n\nResponda com o número ou o nome.`;
}
