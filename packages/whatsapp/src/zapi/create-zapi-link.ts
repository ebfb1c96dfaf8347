import type { ChannelLink } from '@post/application';
import { type Json, readJsonBody, textAt } from '../json.ts';
import type { ProviderLink } from '../link-router.ts';
import { type ZapiAccess, zapiAddress, zapiHeaders } from './zapi-address.ts';

const TIMEOUT_MS = 8_000;
const PICTURE = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/;

/** One Z-API instance: whether a phone is behind it, the code that puts one there, and where it reports to. */
export function createZapiLink(access: ZapiAccess & { readonly webhookUrl: string }): ProviderLink {
  const ask = async (name: string, change?: Json): Promise<{ readonly status: number; readonly body: Json | null }> => {
    const response = await fetch(zapiAddress(access, name), {
      method: change ? 'PUT' : 'GET',
      headers: zapiHeaders(access),
      ...(change && { body: JSON.stringify(change) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: readJsonBody(await response.text()) };
  };
  return {
    async look(): Promise<ChannelLink> {
      const { status, body } = await ask('status');
      if (status === 200 && typeof body?.connected === 'boolean')
        return { kind: body.connected ? 'connected' : 'disconnected' };
      return { kind: status >= 500 ? 'unreachable' : 'refused' };
    },
    async pairingCode() {
      const { body } = await ask('qr-code/image');
      const picture = textAt(body, 'value');
      return picture !== null && PICTURE.test(picture) ? picture : null;
    },
    async subscribe() {
      const { status } = await ask('update-every-webhooks', { value: access.webhookUrl, notifySentByMe: true });
      if (status === 200) return 'done';
      return status >= 500 ? 'unreachable' : 'refused';
    },
  };
}
