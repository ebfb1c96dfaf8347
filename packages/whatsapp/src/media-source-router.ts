import type { ChannelKind, MediaSource } from '@post/application';

/** Fetches each file from the provider of its channel. */
export function createMediaSourceRouter(byKind: Readonly<Partial<Record<ChannelKind, MediaSource>>>): MediaSource {
  return {
    async fetch(channel, job, signal) {
      const source = byKind[channel.kind];
      return source
        ? source.fetch(channel, job, signal)
        : { kind: 'lost', reason: `${channel.kind} brings no files here` };
    },
  };
}
