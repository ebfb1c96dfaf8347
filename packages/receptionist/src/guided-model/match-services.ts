import type { Catalogue, Service } from '@post/domain';
import type { ServicesHeard } from './heard.ts';
import { matchAliases } from './match-aliases.ts';
import { soundsLike } from './sounds-like.ts';

/** Words of a service's name that say nothing about which service it is. */
const COMMON = new Set(
  'consulta sessao avaliacao paciente pacientes clinica clinico geral primeira vez com para necessidades especiais atendimento retorno'.split(
    ' ',
  ),
);

const FIRST_VISIT = /\b1\s*a?\s*vez\b|\b1ª\s*vez\b|\bprimeira\b/;
const LATER_VISIT =
  /\bretorno\b|\bja\s+(?:e|sou|fui|foi)\b|\bnao\s+e\s+a?\s*primeira\b|^\s*(?:e\s+|a\s+)?consulta\s*[.!]?\s*$/;

/** Which services a text means. `plain` is normalised; `narrow` are the services last asked about, if any. */
export function matchServices(
  plain: string,
  catalogue: Catalogue,
  normalize: (text: string) => string,
): Extract<ServicesHeard, { kind: 'none' | 'one' | 'several' }> {
  const aliased = matchAliases(plain, catalogue.services);
  const named = catalogue.services.filter(
    (service) => aliased.includes(service) || isNamed(plain, normalize(service.name)),
  );
  const meant = named.length > 0 ? named : bySpecialty(plain, catalogue, normalize);
  const services = byVisit(plain, meant, normalize);
  if (services.length === 0) return { kind: 'none' };
  return { kind: services.length === 1 ? 'one' : 'several', services };
}

function isNamed(plain: string, name: string): boolean {
  const core = name.replace(/\(.*?\)/g, ' ');
  const words = core.split(/[^a-z0-9]+/).filter((word) => word.length >= 4);
  const telling = words.filter((word) => !COMMON.has(word));
  const said = plain.split(/[^a-z0-9]+/).filter((word) => word.length >= 4);
  if (telling.some((word) => said.some((one) => soundsLike(one, word)))) return true;
  return telling.length === 0 && words.length > 1 && isSaidTogether(words, said);
}

/** Words that say nothing alone name a service when they stand side by side: "clniica geral". */
function isSaidTogether(words: readonly string[], said: readonly string[]): boolean {
  return said.some((_, start) => words.every((word, index) => soundsLike(said[start + index] ?? '', word)));
}

function bySpecialty(plain: string, catalogue: Catalogue, normalize: (text: string) => string): readonly Service[] {
  const skilled = catalogue.professionals.filter((one) => isNamed(plain, normalize(one.specialty)));
  return catalogue.services.filter((service) => skilled.some((one) => service.professionalIds.includes(one.id)));
}

/** "1ª vez" and "retorno" tell two services of one specialty apart. */
export function byVisit(
  plain: string,
  services: readonly Service[],
  normalize: (text: string) => string,
): readonly Service[] {
  if (services.length < 2) return services;
  const isFirst = (service: Service) => FIRST_VISIT.test(normalize(service.name));
  if (LATER_VISIT.test(plain))
    return some(
      services.filter((service) => !isFirst(service)),
      services,
    );
  if (FIRST_VISIT.test(plain)) return some(services.filter(isFirst), services);
  return services;
}

function some<T>(preferred: readonly T[], all: readonly T[]): readonly T[] {
  return preferred.length > 0 ? preferred : all;
}
