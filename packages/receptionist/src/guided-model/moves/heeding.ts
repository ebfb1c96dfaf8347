import type { Service } from '@post/domain';
import { matchAliases } from '../match-aliases.ts';
import { learn, type Move, type Scene } from '../scene.ts';
import { backToTheMatter } from './back-to-the-matter.ts';
import { pickService } from './choosing-service.ts';
import { goOn } from './go-on.ts';

/** Children have their own services up to this age, where the clinic has such services. */
const OLDEST_CHILD = 12;

/** "Ele tem 6 anos", "nunca fui aí", a name before its turn: heard, and on with the matter, without the list once more. */
export function* heed(scene: Scene, heard: string): Move<string | null> {
  const forChild = servicesForChild(scene);
  if (forChild.length > 0) {
    learn(scene, { serviceId: null, professionalId: null, asked: 'service' });
    return pickService(scene, forChild, 'Para crianças temos:');
  }
  const matter = backToTheMatter(scene);
  if (matter !== '') return `${heard} ${matter}`;
  const next = yield* goOn(scene);
  return next === null ? null : `${heard}\n\n${next}`;
}

/** The services that the catalogue lists under the name of the chosen one "de criança", when the patient is one. */
function servicesForChild({ heard, draft, desk }: Scene): readonly Service[] {
  const age = /\b(\d{1,2})\s+an(?:os|inhos)\b|\b\d{1,2}\s+meses\b/i.exec(heard.raw);
  if (!age || Number(age[1] ?? 0) > OLDEST_CHILD) return [];
  const { services } = desk.turn.catalogue;
  const chosen = services.find(({ id }) => id === draft.serviceId);
  const others = services.filter(
    (service) => service !== chosen && service.aliases.some((alias) => /crian[cç]a/i.test(alias)),
  );
  return (chosen?.aliases ?? []).flatMap((alias) => matchAliases(`${alias} de criança`, others));
}
