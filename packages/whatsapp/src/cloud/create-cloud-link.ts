import type { ChannelLink } from '@post/application';
import type { ProviderLink } from '../link-router.ts';
import { type CloudAccess, cloudAddress } from './cloud-address.ts';

const TIMEOUT_MS = 8_000;

/** One number of the official Cloud API. It needs no phone and no code; Meta's own pages say where it reports to. */
export function createCloudLink(access: CloudAccess): ProviderLink {
  return {
    async look(): Promise<ChannelLink> {
      const response = await fetch(`${cloudAddress(access)}?fields=verified_name`, {
        headers: { authorization: `Bearer ${access.token}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.arrayBuffer();
      if (response.ok) return { kind: 'connected' };
      return { kind: response.status >= 500 ? 'unreachable' : 'refused' };
    },
    pairingCode: async () => null,
    subscribe: async () => 'by-hand',
  };
}
