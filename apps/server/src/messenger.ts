import type { Messenger } from '@post/application';
import {
  createCloudMessenger,
  createMessengerRouter,
  createSimulatorMessenger,
  createZapiMessenger,
} from '@post/whatsapp';
import type { Config } from './config.ts';

/** Sends through whichever providers the environment names, and through the simulator. */
export function createMessenger(
  { settings, secrets }: Config,
  { typingDelay }: { readonly typingDelay: boolean },
): Messenger {
  return createMessengerRouter({
    simulator: createSimulatorMessenger(),
    ...(settings.zapi &&
      secrets.zapi && { zapi: createZapiMessenger({ ...settings.zapi, ...secrets.zapi, typingDelay }) }),
    ...(settings.cloud &&
      secrets.cloud && { 'whatsapp-cloud': createCloudMessenger({ ...settings.cloud, ...secrets.cloud }) }),
  });
}
