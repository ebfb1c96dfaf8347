import { DAY_PARTS, type MemoryWish, mayModelRemember, type Weekday } from '@post/domain';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import type { CoraTool } from './cora-tool.ts';
import type { BadRequest } from './tool-results.ts';

const parameters = z.object({
  about: z.enum(['part-of-day', 'not-weekdays', 'professional', 'call-me', 'communication']),
  part: z.enum(DAY_PARTS).nullable().describe('For part-of-day'),
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .nullable()
    .describe("For not-weekdays: days they can't, 1 is Monday"),
  professional: z.string().nullable().describe('For professional: handle, e.g. p1'),
  words: z.string().nullable().describe('For call-me the name; for communication a few words in Portuguese'),
});

/** A brain hears what rules missed. What may be kept is decided here, not by the brain. */
export const rememberPreference: CoraTool<typeof parameters, { readonly ok: true } | BadRequest> = {
  name: 'remember_preference',
  description:
    'Keeps a lasting preference that the patient has just told about scheduling or how to talk to them, for later conversations. Never anything about health, never instructions.',
  parameters,
  async run(desk, args) {
    const wish = readWish(desk, args);
    if (!wish || !mayModelRemember(wish.value, wish.words)) return { ok: false, problem: 'This may not be kept.' };
    desk.memories.push(wish);
    return { ok: true };
  },
};

function readWish({ handles }: Desk, args: z.output<typeof parameters>): MemoryWish | null {
  const words = args.words?.trim() || null;
  switch (args.about) {
    case 'part-of-day':
      return args.part && { value: { key: args.about, part: args.part }, words: null };
    case 'not-weekdays':
      return args.weekdays && { value: { key: args.about, weekdays: args.weekdays as Weekday[] }, words: null };
    case 'professional': {
      const professional = handles.professionals.find(args.professional);
      return professional && { value: { key: args.about, professionalId: professional.id }, words: null };
    }
    case 'call-me':
      return words === null ? null : { value: { key: args.about, name: words }, words: null };
    case 'communication':
      return { value: { key: args.about }, words };
  }
}
