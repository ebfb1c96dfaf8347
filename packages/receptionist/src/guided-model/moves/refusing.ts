import type { TimeLine } from '../../tools/tool-results.ts';
import { sayRefusal } from '../../words/say-offer.ts';
import { sayWished } from '../draft-when.ts';
import { learn, type Scene } from '../scene.ts';
import { missedDays } from './waiting.ts';

/** Says why the wish can't be met and what can; the day spoken of from here on is that of the times offered instead. */
export function refuse(
  scene: Scene,
  refusal: { readonly reasons: readonly string[]; readonly times: readonly TimeLine[] },
): string {
  const wished = sayWished(scene);
  const { draft } = scene;
  const refused = draft.time !== null && draft.from !== null ? `${draft.from}T${draft.time}` : null;
  const [day, ...more] = new Set(refusal.times.map((time) => time.date));
  const only = more.length === 0 ? (day ?? null) : null;
  const missed = missedDays(draft);
  learn(scene, { asked: 'when', time: null, after: null, before: null, from: only, to: only, refused, missed });
  return sayRefusal(wished, refusal.reasons, refusal.times);
}
