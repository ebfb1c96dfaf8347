import { normalizeText } from '../language/normalize-text.ts';

/** The professions whose councils have rules of their own about what a clinic may announce. */
export const PROFESSIONS = [
  'medicine',
  'dentistry',
  'psychology',
  'nutrition',
  'speech-therapy',
  'physiotherapy',
  'other',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

const SOUNDS_LIKE: readonly (readonly [Profession, RegExp])[] = [
  ['dentistry', /\b(?:odonto|ortodont|dentist|implant|endodont|periodont|protese dent|canal)/],
  ['psychology', /\bpsico(?!mot)/],
  ['nutrition', /\bnutri/],
  ['speech-therapy', /\bfono/],
  ['physiotherapy', /\b(?:fisio|pilates|rpg\b|osteopat)/],
  [
    'medicine',
    /\b(?:medic|cardiol|dermatol|ginecol|obstetr|pediatr|psiquiatr|ortoped|oftalmol|neurol|urolog|endocrin|gastro|reumatol|otorrino|geriatr|clinic[ao] geral|cirurgi)/,
  ],
];

/** The profession that a specialty's name tells, for clinics that do not write it down; `other` when it tells none. */
export function professionOf(specialty: string): Profession {
  const plain = normalizeText(specialty);
  return SOUNDS_LIKE.find(([, sounds]) => sounds.test(plain))?.[0] ?? 'other';
}
