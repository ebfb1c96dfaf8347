import type { TurnContext } from '@post/application';
import { normalizeText, type Service } from '@post/domain';
import type { Draft } from './draft.ts';
import type { ServicesHeard } from './heard.ts';
import { byVisit, matchServices } from './match-services.ts';

/** Which services a burst names; after a question between a few, a word that tells them apart is enough. */
export function hearServices(turn: TurnContext, draft: Draft, plain: string): ServicesHeard {
  const found = matchServices(withoutDenied(plain), turn.catalogue, normalizeText);
  if (found.kind !== 'none') return found;
  const asked = draft.asked === 'service' ? offeredServices(turn) : [];
  const [only, ...more] = byVisit(plain, asked, normalizeText);
  if (only && more.length === 0) return { kind: 'one', services: [only] };
  return asksForUnknown(plain) ? { kind: 'unknown' } : { kind: 'none' };
}

/** "Não é odontopediatria, é limpeza": what is denied is not what is meant. */
function withoutDenied(plain: string): string {
  return plain.replace(/\bnao\s+(?:e|eh|era|foi|quero|queria)\s+[^,.;!?]*(?=[,.;!?]|\s(?:e|eh|quero|mas)\s)/g, ' ');
}

function offeredServices({ dialogue, catalogue }: TurnContext): readonly Service[] {
  const meanings = dialogue.offer?.options.map((option) => option.meaning) ?? [];
  const ids = meanings.map((meaning) => (meaning.kind === 'service' ? meaning.serviceId : null));
  return catalogue.services.filter((service) => ids.includes(service.id));
}

const OFFERED = /\b(?:fazem|faz|realizam|oferecem)\s+(?:[ao]\s+|uma?\s+)?([a-z]{5,})/;
const WANTED =
  /\b(?:marcar|agendar)\s+(?:com\s+|uma?\s+)?(?:consulta\s+(?:de|com|para)\s+)?(?:[ao]\s+)?([a-z]+(?:ista|logo|loga|logia|iatra|iatria|plastia|grafia|scopia))\b/;
const NO_SERVICE = /^(?:voces|servic|atend|tratam|agend|consult|amanha|pagam|parcel|conven)/;

/** "Vocês fazem transplante?", "marcar cardiologista": something is asked for by a name that is no service's. */
function asksForUnknown(plain: string): boolean {
  const words = [OFFERED, WANTED].map((sound) => sound.exec(plain)?.[1]);
  return words.some((word) => word !== undefined && !NO_SERVICE.test(word));
}
