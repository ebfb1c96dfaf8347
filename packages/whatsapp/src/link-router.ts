import type { ChannelKind, ChannelLinks } from '@post/application';

/** The line to one provider; it may throw when the provider is away. */
export interface ProviderLink {
  look(): ReturnType<ChannelLinks['look']>;
  pairingCode(): ReturnType<ChannelLinks['pairingCode']>;
  subscribe(): ReturnType<ChannelLinks['subscribe']>;
}

/** Asks the provider of each channel; one that is away or not configured is said to be so. The simulator always stands. */
export function createLinkRouter(byKind: Readonly<Partial<Record<ChannelKind, ProviderLink>>>): ChannelLinks {
  return {
    async look({ kind }) {
      if (kind === 'simulator') return { kind: 'connected' };
      return (await byKind[kind]?.look().catch(() => ({ kind: 'unreachable' }) as const)) ?? { kind: 'refused' };
    },
    pairingCode: async ({ kind }) => (await byKind[kind]?.pairingCode().catch(() => null)) ?? null,
    subscribe: async ({ kind }) => (await byKind[kind]?.subscribe().catch(() => 'unreachable' as const)) ?? 'by-hand',
  };
}
