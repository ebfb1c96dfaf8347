import type { BatchState, ClinicSettings, ConversationState } from './batch-state.ts';

export function settingsFor(state: BatchState, conversation: ConversationState): ClinicSettings {
  const settings = state.clinics.get(conversation.clinicId);
  if (settings === undefined) throw new Error(`there is no clinic ${conversation.clinicId}`);
  return settings;
}

/**
 * The patient wrote: Cora answers after the quiet time, counted anew from each message but never beyond the cap from the
 * first unanswered one. Returns the milliseconds until then.
 */
export function waitForMore(state: BatchState, conversation: ConversationState): number {
  const { debounceMs, capMs } = settingsFor(state, conversation);
  conversation.firstPendingMs ??= state.nowMs;
  conversation.readyMs = Math.min(state.nowMs + debounceMs, conversation.firstPendingMs + capMs);
  return Math.max(0, Math.ceil(conversation.readyMs - state.clockMs));
}

/** The patient is typing or recording: what waits, waits on, within the cap. */
export function holdOpen(state: BatchState, conversation: ConversationState): boolean {
  if (conversation.readyMs === null || conversation.leased) return false;
  const { debounceMs, capMs } = settingsFor(state, conversation);
  const first = conversation.firstPendingMs ?? state.nowMs;
  const held = Math.min(state.nowMs + debounceMs, first + capMs);
  if (held <= conversation.readyMs) return false;
  conversation.readyMs = held;
  return true;
}
