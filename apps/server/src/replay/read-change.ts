import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReplayChange } from '@post/application';
import { type Catalogue, type Clinic, type Service, Temporal } from '@post/domain';
import { ReplayProblem } from './replay-problem.ts';

/** What may be another rule, as it is written at the command line. */
export interface ChangeWanted {
  readonly notice?: string | undefined;
  readonly horizon?: string | undefined;
  readonly price?: readonly string[] | undefined;
  readonly closed?: readonly string[] | undefined;
  readonly document?: readonly string[] | undefined;
}

/** Reads the change of a replay, but for its brain. */
export async function readChange(wanted: ChangeWanted): Promise<ReplayChange> {
  const rules = [
    ...clinicRule('minimumNoticeMinutes', wanted.notice),
    ...clinicRule('bookingHorizonDays', wanted.horizon),
    ...(wanted.price ?? []).map(priceRule),
    ...(wanted.closed ?? []).map(closureRule),
  ];
  const documents = await Promise.all((wanted.document ?? []).map(readDocument));
  return { catalogue: (catalogue) => rules.reduce((changed, rule) => rule(changed), catalogue), documents };
}

type Rule = (catalogue: Catalogue) => Catalogue;

function clinicRule(name: keyof Clinic, value: string | undefined): readonly Rule[] {
  if (value === undefined) return [];
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new ReplayProblem(`"${value}" is no whole number`);
  return [(catalogue) => ({ ...catalogue, clinic: { ...catalogue.clinic, [name]: number } })];
}

/** "Clínica geral=230": reais, with or without cents; "Clínica geral=" takes the price away. */
function priceRule(written: string): Rule {
  const [name = '', reais = ''] = written.split('=');
  const priceCents = reais === '' ? null : Math.round(Number(reais.replace(',', '.')) * 100);
  if (Number.isNaN(priceCents)) throw new ReplayProblem(`"${reais}" is no price`);
  return (catalogue) => {
    if (!catalogue.services.some((service) => service.name === name))
      throw new ReplayProblem(`no service is called "${name}"`);
    const priced = (service: Service) => (service.name === name ? { ...service, priceCents } : service);
    return { ...catalogue, services: catalogue.services.map(priced) };
  };
}

function closureRule(written: string): Rule {
  const date = Temporal.PlainDate.from(written);
  const closure = { from: date, to: date, reason: 'Fechamento em teste', professionalId: null };
  return (catalogue) => ({ ...catalogue, closures: [...catalogue.closures, closure] });
}

/** A Markdown file takes the place of the document whose title is its first heading, or else its name. */
async function readDocument(path: string) {
  const markdown = await readFile(path, 'utf8');
  return { title: /^#\s+(.+)$/m.exec(markdown)?.[1] ?? basename(path, '.md'), markdown };
}
