import type { Channel } from './messenger.ts';

/** How a channel stands with its provider, as the provider says now. */
export type ChannelLink =
  | { readonly kind: 'connected' }
  /** The account is ours, but no phone is behind it. */
  | { readonly kind: 'disconnected' }
  /** The provider does not know the access that the environment names. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/** The line to the provider itself: what is set up there, once. Nothing here throws for a provider that is away. */
export interface ChannelLinks {
  look(channel: Channel): Promise<ChannelLink>;
  /** The picture, as a data: URL, that the clinic's phone scans to connect; it lives some seconds. Null when there is none. */
  pairingCode(channel: Channel): Promise<string | null>;
  /** Has the provider report here whatever happens. */
  subscribe(channel: Channel): Promise<'done' | 'refused' | 'unreachable' | 'by-hand'>;
}
