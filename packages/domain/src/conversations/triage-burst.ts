import { type Triage, triage } from './triage.ts';

const GRAVITY: readonly Triage['kind'][] = ['suicide-risk', 'medical-emergency', 'wants-person', 'dental-urgency'];

/**
 * The gravest that a burst says. Every message of it is read, and the burst as one, because a cry for help may come in
 * pieces; `before` is what the same person wrote just before and was answered already, for the piece that came too late.
 */
export function triageBurst(said: readonly (string | null)[], before: string | null = null): Triage {
  const texts = said.map((text) => text ?? '');
  const found = gravest((texts.length === 1 ? texts : [...texts, texts.join(' ')]).map(triage));
  if (found.kind !== 'none' || before === null || triage(before).kind !== 'none') return found;
  const whole = triage([before, ...texts].join(' '));
  return whole.kind === 'suicide-risk' || whole.kind === 'medical-emergency' ? whole : found;
}

function gravest(found: readonly Triage[]): Triage {
  for (const kind of GRAVITY) {
    const match = found.find((one) => one.kind === kind);
    if (match) return match;
  }
  return { kind: 'none' };
}
