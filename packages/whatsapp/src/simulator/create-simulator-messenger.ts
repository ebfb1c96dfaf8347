import type { Messenger } from '@post/application';

/** Takes every reply: whoever simulates a patient reads it from the conversation. The same reply gets the same id. */
export function createSimulatorMessenger(): Messenger {
  return {
    send: async (_channel, { messageId }) => ({ kind: 'accepted', providerMessageId: `simulated-${messageId}` }),
  };
}
