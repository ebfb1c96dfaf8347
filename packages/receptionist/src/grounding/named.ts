import { type Catalogue, foldText, type Professional, type Service, tokens } from '@post/domain';
import type { Evidence } from './evidence.ts';

interface Names {
  readonly services: readonly { readonly service: Service; readonly words: RegExp }[];
  readonly professionals: readonly { readonly professional: Professional; readonly words: RegExp }[];
}

const known = new WeakMap<Catalogue, Names>();

/** The services that folded text names, by name, short form, alias or specialty; "primeira vez" tells twins apart. */
export function namedServices(folded: string, catalogue: Catalogue): readonly Service[] {
  const named = namesOf(catalogue).services.filter(({ words }) => words.test(folded));
  const first = named.filter(({ service }) => FIRST.test(foldText(service.name)));
  if (first.length === 0 || first.length === named.length) return named.map(({ service }) => service);
  if (FIRST.test(folded)) return first.map(({ service }) => service);
  return /\(consulta\)/.test(folded)
    ? named.filter((one) => !first.includes(one)).map(({ service }) => service)
    : named.map(({ service }) => service);
}

/** The professionals that folded text names, by any part of the name; one that is a patient's too needs the title. */
export function namedProfessionals(folded: string, { turn, patientWords }: Evidence): readonly Professional[] {
  return namesOf(turn.catalogue)
    .professionals.filter(({ words }) => {
      const [name] = words.exec(folded) ?? [];
      return (
        name !== undefined && (!patientWords.has(name) || new RegExp(`\\b(?:dra?|doutora?)\\.? ${name}`).test(folded))
      );
    })
    .map(({ professional }) => professional);
}

const FIRST = /\b(?:1[aª]|primeira)\b/;
const GENERIC = new Set([
  'clinica',
  'clinico',
  'consulta',
  'avaliacao',
  'sessao',
  'exame',
  'paciente',
  'retorno',
  'terapia',
  'visita',
]);
const TITLES = new Set(['dr', 'dra', 'doutor', 'doutora', 'prof', 'profa']);

function namesOf(catalogue: Catalogue): Names {
  const names = known.get(catalogue) ?? readNames(catalogue);
  known.set(catalogue, names);
  return names;
}

function readNames({ services, professionals }: Catalogue): Names {
  return {
    services: services.map((service) => ({ service, words: anyOf(formsOf(service, services, professionals)) })),
    professionals: professionals.map((professional) => ({
      professional,
      words: anyOf(tokens(professional.name).filter((word) => word.length > 3 && !TITLES.has(word))),
    })),
  };
}

function formsOf(service: Service, services: readonly Service[], professionals: readonly Professional[]) {
  const base = foldText(service.name).replace(/\(.*/, '').trim();
  const shared = (alias: string) =>
    services.some(
      (other) => baseOf(other) !== base && other.aliases.some((one) => tokens(one)[0] === tokens(alias)[0]),
    );
  const aliases = service.aliases.filter((alias) => !shared(alias)).map(foldText);
  const specialties = professionals
    .filter(({ id, specialty }) => {
      const own = services.filter(({ professionalIds }) => professionalIds.includes(id));
      return specialty !== '' && own.length === 1 && own[0]?.id === service.id;
    })
    .map(({ specialty }) => foldText(specialty));
  return [...[base, ...specialties].flatMap(shortened), ...aliases];
}

function baseOf({ name }: Service): string {
  return foldText(name).replace(/\(.*/, '').trim();
}

/** "fonoaudiologia miofuncional" is also "fono" and "fonoaudiologa"; "clinica geral" is nothing less. */
function shortened(name: string): readonly string[] {
  const [first = ''] = name.split(' ');
  if (GENERIC.has(first) || first.length < 6) return [name, name.replace(/^clinica /, 'clinico ')];
  const stem = first.slice(0, Math.max(5, first.length - 4));
  return [`${stem}\\p{L}*`, ...(/^(?:fono|orto|psico)/.exec(first) ?? [])];
}

function anyOf(forms: readonly string[]): RegExp {
  const all = forms.filter((form) => form !== '');
  return all.length === 0 ? /(?!)/ : new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'u');
}
