import { normalizeText } from '@post/domain';
import type { Draft } from './draft.ts';

const WEEKLY =
  /\btod[ao]s?\s+(?:as\s+)?(?:semanas?|segundas?|tercas?|quartas?|quintas?|sextas?|sabados?)\b|\bsemanal(?:mente)?\b|\b(?:uma vez )?por semana\b|\b(?:a )?cada semana\b/;
const FORTNIGHTLY =
  /\bquinzenal(?:mente)?\b|\bde (?:15|quinze) em (?:15|quinze)\b|\ba cada (?:15|quinze) dias\b|\b(?:a )?cada (?:2|duas) semanas\b|\bsemana sim,? (?:e )?semana nao\b/;
const HOW_MANY = /\b(\d{1,2})\s+(?:sess|vezes|consultas|semanas|encontros)/;

/** A month of weekly sessions, when no number was said: the proposal names them all. */
const SESSIONS = 4;
const MOST_SESSIONS = 12;

/** "Toda semana", "quinzenal", "8 sessões, de 15 em 15 dias"; null when no series is spoken of. */
export function readSeries(raw: string, draft: Draft): Draft['repeat'] {
  const plain = normalizeText(raw);
  const everyWeeks = FORTNIGHTLY.test(plain) ? 2 : WEEKLY.test(plain) ? 1 : (draft.repeat?.everyWeeks ?? null);
  if (everyWeeks === null) return null;
  const said = Number(HOW_MANY.exec(plain)?.[1] ?? draft.repeat?.count ?? SESSIONS);
  return { everyWeeks, count: Math.min(Math.max(said, 2), MOST_SESSIONS) };
}
