import type { Transcriber } from '@post/application';
import OpenAI, { toFile } from 'openai';
import { fetchWithin } from './model/fetch-within.ts';
import type { ModelConfig } from './model/model-config.ts';

/** What endpoints know a sound by: the name's ending, not only its type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
};

/** More words than a voice note of a patient has; the rest can be listened to. */
const MOST_LETTERS = 4_000;

/** Turns voice notes into words at an OpenAI-compatible endpoint. */
export function createTranscriber(config: Omit<ModelConfig, 'api'>): Transcriber {
  const client = new OpenAI({
    apiKey: config.apiKey,
    ...(config.baseUrl === undefined ? {} : { baseURL: config.baseUrl }),
    timeout: config.timeoutMs,
    maxRetries: 0,
    fetch: fetchWithin,
  });
  return {
    async transcribe({ bytes, mimeType }, signal) {
      const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
      const file = await toFile(bytes, `audio.${ENDINGS[type] ?? 'ogg'}`, { type });
      const { text } = await client.audio.transcriptions.create(
        { file, model: config.model, language: 'pt' },
        { signal },
      );
      const words = text.trim();
      return words === '' ? null : words.slice(0, MOST_LETTERS);
    },
  };
}
