import type { TurnContext } from '@post/application';
import { type LinkedPatient, normalizeText, readAnswer, readBareName, readPersonName, tokens } from '@post/domain';
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
  const name = isWriter ? null : (told?.name ?? bareName(draft, raw));
  const known = name === null ? mentioned(turn.patients, raw) : sameAs(turn.patients, name);
  return { knownPatient: known, name: known ? null : name, forOther };
}

/**
 * A name without a word that says it is one: the answer to our question, alone or beside something else ("15h, é Rafael
 * Dias"), or a full name given before it was asked for.
 */
function bareName(draft: Draft, raw: string): string | null {
  if ((draft.task !== 'booking' && draft.task !== 'waiting') || readAnswer(raw) !== null) return null;
  if (draft.asked !== 'name') return WRITTEN_AS_NAME.test(raw.trim()) ? readBareName(raw) : null;
  const names = [raw, ...raw.split(/[,;.\n]+/)].filter((text) => readAnswer(text) === null).map(readBareName);
  return names.find((name) => name !== null && name.length > 2) ?? null;
}

/** Two words or more, each with a capital: unasked, nothing less is taken for a name. */
const WRITTEN_AS_NAME = /^\p{Lu}\p{Ll}+(?:\s+(?:d[aeo]s?|e|\p{Lu}\p{Ll}+))*\s+\p{Lu}\p{Ll}+$/u;

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
