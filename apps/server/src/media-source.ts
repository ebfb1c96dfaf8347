import type { MediaSource, Transcriber } from '@post/application';
import { createTranscriber } from '@post/receptionist';
import { createCloudMediaSource, createMediaSourceRouter, createZapiMediaSource } from '@post/whatsapp';
import type { Config } from './config.ts';

/** Fetches files from whichever providers the environment names. */
export function createMediaSource({ settings, secrets }: Config): MediaSource {
  const { mediaHosts } = settings;
  return createMediaSourceRouter({
    ...(settings.zapi && { zapi: createZapiMediaSource({ ...settings.zapi, mediaHosts }) }),
    ...(settings.cloud &&
      secrets.cloud && {
        'whatsapp-cloud': createCloudMediaSource({
          baseUrl: settings.cloud.baseUrl,
          token: secrets.cloud.token,
          mediaHosts,
        }),
      }),
  });
}

/** Null without a key: patients are asked to write instead. */
export function transcriberOf({ settings, secrets }: Config): Transcriber | null {
  if (secrets.openaiApiKey === null) return null;
  const { baseUrl, transcriptionModel, timeoutMs } = settings.openai;
  return createTranscriber({
    apiKey: secrets.openaiApiKey,
    ...(baseUrl === null ? {} : { baseUrl }),
    model: transcriptionModel,
    timeoutMs,
  });
}
