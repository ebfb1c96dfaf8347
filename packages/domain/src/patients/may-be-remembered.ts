import { normalizeText } from '../language/normalize-text.ts';
import type { MemoryValue } from './memory.ts';

/** Longer than this it is a story, not a preference. */
export const LONGEST_MEMORY = 160;

/** What belongs in the chart, in the hands of those who treat: never in a receptionist's memory. */
const CLINICAL =
  /\b(?:dor(?:es)?|doendo|doen(?:te|ca|cas)|diabet\w*|hiv|aids|cancer|tumor\w*|gravid\w*|gestant\w*|gestac\w*|depress\w*|ansi(?:oso|osa|edade)|panico|bipolar|autis\w*|tdah|epilep\w*|hipertens\w*|pressao alta|alerg\w*|asma\w*|infec\w*|cirurg\w*|remedios?|medicament\w*|medicac\w*|antibiotic\w*|insulina|anticoagul\w*|sifilis|hepatit\w*|herpes|covid|aborto|menstru\w*|alcool\w*|drogas?|fumante|diagnos\w*|sintoma\w*|exames?|sangr\w*|sangue|infart\w*|avc|deficien\w*|caries?|gengiv\w*|febre|trauma\w*|psiquiatr\w*|suicid\w*|transtorno\w*|sindrome\w*|tratamento de|toma(?:ndo)? \d+|mg)\b/;

/** Words that tell somebody what to do, and places to go to: no preference needs them. */
const INSTRUCTING =
  /\b(?:ignor[ea]\w*|instruc\w*|system|sistema|prompt|assistente|administrador\w*|admin|cancel\w*|agend[ae]\w*|remarq\w*|apag\w*|list[ae]r?|mostr\w*|envi[ae]\w*|mand[ae]\w*|senha|token|pacientes|ferramenta\w*|tool|function|https?|www)\b|[<>{}[\]`|\\]|\d{5,}/;

/** Whether it looks like something only a chart may hold. */
export function looksClinical(text: string): boolean {
  return CLINICAL.test(normalizeText(text));
}

/** Whether words that came from a patient or a model may be kept: short, not clinical, and telling nobody what to do. */
export function mayBeRemembered(text: string): boolean {
  const plain = normalizeText(text);
  return plain !== '' && text.length <= LONGEST_MEMORY && !CLINICAL.test(plain) && !INSTRUCTING.test(plain);
}

/** Whether a brain may have this kept: preferences only, and free words only about how to talk to the person. */
export function mayModelRemember(value: MemoryValue, words: string | null): boolean {
  switch (value.key) {
    case 'part-of-day':
    case 'professional':
      return true;
    case 'not-weekdays':
      return value.weekdays.length > 0 && value.weekdays.length < 7;
    case 'call-me':
      return /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?$/u.test(value.name) && mayBeRemembered(value.name);
    case 'communication':
      return words !== null && mayBeRemembered(words);
    case 'note':
      return false;
  }
}
