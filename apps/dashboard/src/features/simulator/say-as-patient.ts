import type { InventedPatient } from './invented-patient.ts';

/** What a pretended patient sends: words, or a tap on an option and what is written on it. */
export interface Said {
  readonly text: string;
  readonly choiceId?: string;
}

/** The simulator is off in this installation. */
export class SimulatorClosedError extends Error {
  constructor() {
    super('this installation has no simulator');
    this.name = 'SimulatorClosedError';
  }
}

/** Delivers through the same webhook as any channel; resolves to the conversation it went to. */
export async function sayAsPatient({ phone, name }: InventedPatient, said: Said): Promise<string | null> {
  const response = await fetch('/webhooks/simulator', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone, name, ...said, messageId: crypto.randomUUID() }),
  });
  if (response.status === 404) throw new SimulatorClosedError();
  if (!response.ok) throw new Error(`the simulator answered ${response.status}`);
  const heard: unknown = await response.json();
  if (typeof heard !== 'object' || heard === null || !('conversationId' in heard)) return null;
  return typeof heard.conversationId === 'string' ? heard.conversationId : null;
}
