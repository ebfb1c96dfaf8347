import type { LinkedPatient, OptionMeaning, Professional, Service } from '@post/domain';
import type { Tap } from './read-taps.ts';

/** Day and time as the patient said them, local; nulls where nothing was said. */
export interface WhenHeard {
  readonly from: string | null;
  readonly to: string | null;
  readonly time: string | null;
  /** All that "às 3" may mean, `time` the likeliest. */
  readonly times: readonly string[];
  readonly after: string | null;
  readonly before: string | null;
  /** What is wrong with it, to be said to the patient: 30/02, a weekday that is not that date, a past day. */
  readonly problem: string | null;
}

export type ServicesHeard =
  | { readonly kind: 'none' }
  | { readonly kind: 'one' | 'several'; readonly services: readonly Service[] }
  /** Something was asked for that the clinic does not list. */
  | { readonly kind: 'unknown' };

export type Wish =
  | 'book'
  | 'move'
  | 'cancel'
  | 'confirm'
  | 'appointments'
  | 'services'
  | 'price'
  | 'why-not'
  | 'person'
  | 'who-are-you'
  | 'are-you-human'
  | 'advice'
  | 'question'
  | 'hours'
  /** Asked with a question mark and nothing that tells about what. */
  | 'vague-question'
  | 'help'
  /** Something the staff should know: late, or already came. */
  | 'note'
  | 'waitlist'
  | 'other-times'
  /** Whatever comes first. */
  | 'soonest'
  /** A fact told on the way that changes nothing here. */
  | 'remark'
  | 'greeting'
  | 'thanks'
  | 'courtesy'
  | 'yes'
  | 'no';

/** What one burst says, read by rules. Nothing here was decided yet. */
export interface Heard {
  /** The words as written, joined in order. */
  readonly raw: string;
  readonly intents: ReadonlySet<Wish>;
  readonly services: ServicesHeard;
  readonly professional: Professional | null;
  readonly whole: WhenHeard;
  /** Of a move: the words that tell which appointment, and those that tell where to. */
  readonly beforeTarget: WhenHeard;
  readonly target: WhenHeard;
  /** A patient of this contact who is named. */
  readonly knownPatient: LinkedPatient | null;
  /** A name told for someone new, with who they are to the writer when that was said. */
  readonly name: string | null;
  /** It is for someone else than the writer; null when nothing tells. */
  readonly forOther: boolean | null;
  readonly tap: Tap | null;
  /** What a tap or a number picked from the last list. */
  readonly picked: OptionMeaning | null;
  /** The kind of thing sent when there were no words at all. */
  readonly onlyMedia: string | null;
}

export const NOTHING_SAID: WhenHeard = {
  from: null,
  to: null,
  time: null,
  times: [],
  after: null,
  before: null,
  problem: null,
};
