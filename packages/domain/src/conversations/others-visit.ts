import { normalizeText } from '../language/normalize-text.ts';
import { readIntents } from '../language/read-intents.ts';
import type { LinkedPatient } from '../patients/patient.ts';
import { normalizeName } from '../patients/person-name.ts';

const RELATIVE =
  /\b(?:minha|meu|nossa|nosso) (?:filh|bebe|mae\b|pai\b|avo\b|vovo\b|espos|marido|mulher|irma|net[ao]\b|sobrinh|namorad|ti[ao]\b|prim[ao]\b|sogr|entead|afilhad|amig|vizinh|chefe|patro|ex\b|cliente|funcionari)/;
const NAMED =
  /\b(?:consulta|hor[áa]rio|sess[ãa]o|agendamento|atendimento|retorno)s?\s+(?:marcad[oa]s?\s+)?(?:d[aoe]|(?:em|no)\s+nome\s+d[aoe]|para|pra)\s+(?:paciente\s+)?(\p{Lu}\p{L}+(?:\s+(?:d[aeo]s?\s+)?\p{Lu}\p{L}+)+)/u;

/** "Que horas é a consulta da minha mãe": hers, not one for her. */
const VISIT_OF =
  /\b(?:consulta|horario|sessao|agendamento|atendimento|retorno)s? (?:marcad[ao]s? )?d[aeo] (?:minha|meu|nossa|nosso)\b/;

interface Known {
  readonly patients: readonly LinkedPatient[];
  /** Names that a visit may be called after without being the patient's. */
  readonly otherNames: readonly string[];
}

/** Whether someone speaks of a booked visit of a person for whom they may not act, as far as this phone shows. */
export function asksOfAnothersVisit(text: string, { patients, otherNames }: Known): boolean {
  const intents = readIntents(text);
  const ofVisit = ['my-appointments', 'move', 'cancel', 'confirm'] as const;
  const plain = normalizeText(text);
  if (!VISIT_OF.test(plain) && !ofVisit.some((intent) => intents.has(intent))) return false;
  if (intents.has('book')) return false;
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined && !isOneOf(named, otherNames)) return !isOneOf(named, namesOf(patients));
  if (!RELATIVE.test(plain)) return false;
  return !patients.some(({ relation }) => relation === 'responsible');
}

function namesOf(patients: readonly LinkedPatient[]): readonly string[] {
  return patients.map(({ name }) => name);
}

/** Every word of it stands in one of the names: "Lia Souza" is "Lia Prado Souza". */
function isOneOf(name: string, names: readonly string[]): boolean {
  const words = normalizeName(name).split(' ');
  return names.some((one) => {
    const all = normalizeName(one).split(' ');
    return words.every((word) => all.includes(word));
  });
}
