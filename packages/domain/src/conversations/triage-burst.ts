import { type Triage, triage } from './triage.ts';

const GRAVITY: readonly Triage['kind'][] = ['suicide-risk', 'medical-emergency', 'wants-person', 'dental-urgency'];

/**
 * The gravest that a burst says. Every message of it is read, and the burst as one, because a cry for help may come in
 * pieces.
 */
export function triageBurst(said: readonly (string | null)[]): Triage {
  const texts = said.map((text) => text ?? '');
  const found = [...texts, texts.join(' ')].map(triage);
  for (const kind of GRAVITY) {
    const match = found.find((one) => one.kind === kind);
    if (match) return match;
  }
  return { kind: 'none' };
}
