import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { ConfigError, type Environment, loadConfig, readConfig } from './config.ts';

const exampleFile = join(import.meta.dirname, '../../../.env.example');

function startError(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the start was not refused');
}

test('nothing needs to be configured to start', () => {
  const { settings, secrets } = readConfig({});
  expect(settings).toMatchObject({
    production: false,
    port: 3_000,
    host: '0.0.0.0',
    publicUrl: 'http://localhost:3000',
    role: 'all',
    zapi: null,
    cloud: null,
    logLevel: 'info',
    openai: { model: 'gpt-4o-mini', api: 'responses' },
  });
  expect(Object.values(secrets).every((secret) => secret === null)).toBe(true);
});

test('an empty value counts as absent', () => {
  expect(readConfig({ PORT: '', API_KEY: ' ', ZAPI_INSTANCE_ID: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
});

test('secrets are kept apart from what may be shown, and neither can be changed', () => {
  const config = readConfig({
    ZAPI_INSTANCE_ID: 'INST0001',
    ZAPI_TOKEN: 'hidden-token',
    ZAPI_CLIENT_TOKEN: 'hidden-client-token',
    ZAPI_WEBHOOK_SECRET: 'hidden-secret',
    OPENAI_API_KEY: 'hidden-key',
    DATABASE_URL: 'postgres://user:hidden-password@db:5432/post',
    API_KEY: 'hidden-api-key',
  });
  expect(JSON.stringify(config.settings)).not.toContain('hidden');
  expect(config.secrets.zapi?.webhookSecret).toBe('hidden-secret');
  expect(Object.isFrozen(config.settings.openai) && Object.isFrozen(config.secrets.zapi)).toBe(true);
});

test.each<[Environment, RegExp]>([
  [{ PORT: 'abc' }, /^PORT must be a whole number from 0 to 65535$/],
  [{ PORT: '70000' }, /^PORT must be a whole number/],
  [{ PORT: '80.5' }, /^PORT must be/],
  [{ ROLE: 'boss' }, /^ROLE must be one of all, web, worker$/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  [{ DATABASE_URL: 'mysql://db' }, /^DATABASE_URL must be an address like postgres:/],
  [{ DATABASE_URL: 'not an address' }, /^DATABASE_URL must be an address/],
  [{ REDIS_URL: 'localhost' }, /^REDIS_URL must be an address like redis:/],
  [{ PUBLIC_URL: 'clinica.example' }, /^PUBLIC_URL must be an address like https:/],
  [{ OPENAI_API: 'completions' }, /^OPENAI_API must be one of responses, chat_completions$/],
  [{ OPENAI_TIMEOUT_MS: '-1' }, /^OPENAI_TIMEOUT_MS must be a whole number/],
  [{ REPLY_DEBOUNCE_MS: '2s' }, /^REPLY_DEBOUNCE_MS must be a whole number from 0 to 60000$/],
  [{ ADMIN_EMAIL: 'ana' }, /^ADMIN_EMAIL must be an e-mail address$/],
  [{ API_KEY: 'two words' }, /^API_KEY must not contain spaces$/],
  [{ ZAPI_INSTANCE_ID: 'INST0001' }, /^ZAPI_TOKEN must be set too, because ZAPI_INSTANCE_ID is set$/],
  [{ ZAPI_TOKEN: 't', ZAPI_CLIENT_TOKEN: 'c' }, /^ZAPI_INSTANCE_ID must be set too/],
  [
    { ZAPI_INSTANCE_ID: 'I', ZAPI_TOKEN: 't', ZAPI_CLIENT_TOKEN: 'c', ZAPI_WEBHOOK_SECRET: 'a/b' },
    /^ZAPI_WEBHOOK_SECRET must have only letters/,
  ],
  [{ WHATSAPP_CLOUD_TOKEN: 't' }, /^WHATSAPP_CLOUD_PHONE_NUMBER_ID must be set too/],
  [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://db/post' }, /^REDIS_URL must be set/],
])('a wrong environment stops the start with one line: %j', (environment, line) => {
  const message = startError(environment);
  expect(message).toMatch(line);
  expect(message).not.toContain('\n');
});

test('production with PostgreSQL and Redis starts', () => {
  const config = readConfig({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db/post',
    REDIS_URL: 'redis://r:6379',
  });
  expect(config.settings.production).toBe(true);
});

test('a .env file is read, and the real environment wins over it', () => {
  const root = mkdtempSync(join(tmpdir(), 'config-'));
  try {
    writeFileSync(join(root, '.env'), 'PORT=4000\nROLE=web # only pages\nDATA_DIR=./here\n');
    const { settings } = loadConfig(root, { PORT: '5000' });
    expect(settings).toMatchObject({ port: 5_000, role: 'web', dataDir: join(root, 'here') });
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('the example file runs unchanged and documents every variable', () => {
  const example = readFileSync(exampleFile, 'utf8');
  expect(readConfig(parseEnv(example))).toEqual(readConfig({}));
  const source = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8');
  const names = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
});
