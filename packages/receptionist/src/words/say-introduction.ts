import type { Clinic } from '@post/domain';

/** Who speaks, said once to everyone new: the assistant's name, that she is virtual, and whose she is. */
export function sayIntroduction(clinic: Clinic): string {
  return `Olá! Sou a ${clinic.assistantName}, assistente virtual da ${clinic.name}.`;
}
