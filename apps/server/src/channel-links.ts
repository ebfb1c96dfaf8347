import type { ChannelLinks } from '@post/application';
import { createCloudLink, createLinkRouter, createZapiLink } from '@post/whatsapp';
import type { Config } from './config.ts';

/** The lines to whichever providers the environment names. */
export function createChannelLinks({ settings, secrets }: Config): ChannelLinks {
  const { zapi, cloud, publicUrl } = settings;
  return createLinkRouter({
    ...(zapi &&
      secrets.zapi && {
        zapi: createZapiLink({
          ...zapi,
          ...secrets.zapi,
          webhookUrl: `${publicUrl}/webhooks/zapi/${zapi.instanceId}/${secrets.zapi.webhookSecret}`,
        }),
      }),
    ...(cloud && secrets.cloud && { 'whatsapp-cloud': createCloudLink({ ...cloud, ...secrets.cloud }) }),
  });
}
