import type { ChannelKind, Messenger } from '@post/application';

/** Sends each reply through the provider of its channel; a channel whose provider is not configured refuses for good. */
export function createMessengerRouter(byKind: Readonly<Partial<Record<ChannelKind, Messenger>>>): Messenger {
  return {
    async send(channel, delivery, signal) {
      const messenger = byKind[channel.kind];
      if (messenger) return messenger.send(channel, delivery, signal);
      return { kind: 'rejected', reason: `${channel.kind} is not configured here`, retryAfterMs: null };
    },
  };
}
