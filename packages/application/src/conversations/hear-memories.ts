import {
  type Catalogue,
  type Contact,
  type Dialogue,
  type LinkedPatient,
  type Memory,
  type MemoryKey,
  type MemoryWishes,
  type Message,
  type MessageId,
  type NewMemory,
  type Remembered,
  readMemoryWishes,
  standsAlone,
} from '@post/domain';
import type { MemoryNews } from '../ports/receptionist.ts';
import { memoryOf } from './told-memory.ts';

interface Listening {
  readonly catalogue: Catalogue;
  readonly contact: Contact;
  readonly patients: readonly LinkedPatient[];
  readonly stored: readonly Memory[];
  readonly dialogue: Dialogue;
  readonly history: readonly Message[];
  readonly burst: readonly Message[];
}

/** What a burst adds to or takes from what is remembered, and how that stands afterwards. Read by code, for every brain. */
export function hearMemories(listening: Listening): {
  readonly memories: readonly Remembered[];
  readonly news: MemoryNews;
} {
  const { burst, catalogue, stored } = listening;
  const wishes = readMemoryWishes(burst.map(({ text }) => text ?? '').join('\n'), catalogue.professionals);
  const forget = forgotten(wishes.forget, listening);
  const remember = wishes.learn
    .map((wish) => memoryOf(listening, { ...wish, messageId: toldIn(wish.value.key, listening) }))
    .filter((memory) => isNew(memory, stored));
  const replaced = new Set<MemoryKey>(remember.map(({ value }) => value.key).filter(standsAlone));
  const left = stored.filter((memory) => !forget.includes(memory) && !replaced.has(memory.value.key));
  return { memories: [...left, ...remember], news: { remember, forget, alone: wishes.alone } };
}

/** The message that tells it by itself, or the last of those that tell it together. */
function toldIn(key: MemoryKey, { burst, catalogue }: Listening): MessageId {
  const told = burst.find(({ text }) =>
    readMemoryWishes(text ?? '', catalogue.professionals).learn.some(({ value }) => value.key === key),
  );
  const message = told ?? burst.at(-1);
  if (!message) throw new Error('a preference was heard in no message');
  return message.id;
}

function isNew(memory: NewMemory, stored: readonly Memory[]): boolean {
  const told = JSON.stringify(memory.value);
  return !stored.some(({ value, text }) => JSON.stringify(value) === told && text === memory.text);
}

/** Said with an offer that followed a preference; "esqueça isso" then means that preference. */
const SPOKEN_OF = /como você prefere/;
const OF_TIMES: readonly MemoryKey[] = ['part-of-day', 'not-weekdays', 'professional'];

function forgotten(wish: MemoryWishes['forget'], { stored, dialogue, history }: Listening): readonly Memory[] {
  if (wish === null) return [];
  if (wish === 'all') return stored;
  if (wish !== 'this') return stored.filter(({ value }) => wish.includes(value.key));
  // What is proposed is what "isso" means while it is.
  if (dialogue.proposal) return [];
  const lastReply = history.findLast(({ author }) => author !== 'patient')?.text ?? '';
  if (SPOKEN_OF.test(lastReply)) return stored.filter(({ value }) => OF_TIMES.includes(value.key));
  const newest = dialogue.offer ? undefined : stored.at(-1);
  return newest ? [newest] : [];
}
