import { type Service, tokens } from '@post/domain';
import { soundsLike } from './sounds-like.ts';

/** "Dentista para o meu filho" is said in as many ways as there are little words. */
const LITTLE = new Set(
  'a o as os e de da do das dos para pra pro com no na um uma meu minha meus minhas ao'.split(' '),
);

interface Found {
  readonly service: Service;
  readonly from: number;
  readonly length: number;
}

/**
 * The services that patients' own names for them mean, as the catalogue lists them. The longer name wins: who says
 * "dentista infantil" did not say "dentista".
 */
export function matchAliases(text: string, services: readonly Service[]): readonly Service[] {
  const said = telling(text);
  const found = services.flatMap((service) => service.aliases.flatMap((alias) => places(said, { service, alias })));
  const lasting = found.filter((one) => !found.some((other) => other.length > one.length && covers(other, one)));
  return services.filter((service) => lasting.some((one) => one.service === service));
}

function places(said: readonly string[], named: { readonly service: Service; readonly alias: string }): Found[] {
  const alias = telling(named.alias);
  if (alias.length === 0) return [];
  return said
    .map((_, from) => ({ service: named.service, from, length: alias.length }))
    .filter(({ from }) => alias.every((word, index) => isSame(said[from + index], word)));
}

function isSame(said: string | undefined, known: string): boolean {
  if (said === undefined) return false;
  return said.replace(/s$/, '') === known.replace(/s$/, '') || soundsLike(said, known);
}

function covers(longer: Found, shorter: Found): boolean {
  return longer.from <= shorter.from && shorter.from + shorter.length <= longer.from + longer.length;
}

function telling(text: string): readonly string[] {
  return tokens(text).filter((word) => !LITTLE.has(word));
}
