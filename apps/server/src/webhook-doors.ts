import type { InstalledChannels } from './channels.ts';
import { SIMULATOR_ID } from './channels.ts';
import type { Config } from './config.ts';
import type { WebhookDoors } from './http/http-server-deps.ts';

/** Which webhooks this installation answers, from its channels and their secrets. */
export function webhookDoors({ secrets }: Config, channels: InstalledChannels): WebhookDoors {
  const { zapi, cloud } = secrets;
  return {
    zapi: (instanceId) => {
      const channel = channels.byExternalId('zapi', instanceId);
      return channel && zapi ? { channel, secret: zapi.webhookSecret, headerToken: null } : null;
    },
    cloud: cloud && {
      appSecret: cloud.appSecret,
      verifyToken: cloud.verifyToken,
      channelOf: (phoneNumberId) => channels.byExternalId('whatsapp-cloud', phoneNumberId),
    },
    simulator: channels.byExternalId('simulator', SIMULATOR_ID),
  };
}
