import type { TurnContext } from '../ports/receptionist.ts';

/** Who speaks, for someone who never heard of Cora; empty for everyone else. */
export function introduction({ dialogue, catalogue: { clinic } }: TurnContext): string {
  return dialogue.introduced ? '' : `Sou a ${clinic.assistantName}, assistente virtual da ${clinic.name}.`;
}
