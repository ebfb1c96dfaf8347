import type { TurnContext } from '@post/application';
import { type LinkedPatient, normalizeText, readBareName, readPersonName, tokens } from '@post/domain';
import type { Draft } from './draft.ts';
import type { Heard } from './heard.ts';

type HeardPerson = Pick<Heard, 'knownPatient' | 'name' | 'forOther'>;

const OTHER =
  /\b(?:minha|meu|nossa|nosso)\s+(?:filh|bebe|mae\b|pai\b|avo\b|espos|marido|mulher|irma|net[ao]\b|sobrinh|namorad|ti[ao]\b|prim[ao]\b|sogr|entead|afilhad|amig)/;
const SELF =
  /\b(?:para|pra)\s+mim\b|\b(?:sou\s+)?eu\s+mesm[ao]\b|\b(?:e|eh)\s+(?:para|pra)\s+mim\b|^\s*sou\s+eu\s*[.!]?\s*$/;

/** Who a text says the patient is: one already known, a new name, or only that it is someone else. */
export function hearPerson(turn: TurnContext, draft: Draft, raw: string): HeardPerson {
  const plain = normalizeText(raw);
  const told = readPersonName(raw);
  const forOther =
    OTHER.test(plain) || told?.relation === 'responsible' ? true : SELF.test(plain) || told ? false : null;
  // "Meu nome é Ana, é para minha filha": Ana is who writes, and who the patient is was not told yet.
  const isWriter = told?.relation === 'self' && forOther === true;
  const name = isWriter ? null : (told?.name ?? (draft.asked === 'name' ? readBareName(raw) : null));
  const known = name === null ? mentioned(turn.patients, raw) : sameAs(turn.patients, name);
  return { knownPatient: known, name: known ? null : name, forOther };
}

/** A name told is a known patient's when every word of it is theirs; "Lia" is Lia Souza, Lia Prado is someone else. */
function sameAs(patients: readonly LinkedPatient[], name: string): LinkedPatient | null {
  const words = tokens(name);
  return onlyOne(patients.filter((patient) => words.every((word) => tokens(patient.name).includes(word))));
}

/** "A da Lia", "é pra Lia": the first name of one patient of this contact. */
function mentioned(patients: readonly LinkedPatient[], raw: string): LinkedPatient | null {
  const words = tokens(raw);
  return onlyOne(
    patients.filter((patient) => {
      const [first] = tokens(patient.name);
      return first !== undefined && words.includes(first);
    }),
  );
}

function onlyOne(patients: readonly LinkedPatient[]): LinkedPatient | null {
  const [only, ...more] = patients;
  return only && more.length === 0 ? only : null;
}
