import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything the operator chose that may be shown. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly role: 'all' | 'web' | 'worker';
  /** Where the embedded database lives when there is no DATABASE_URL. */
  readonly dataDir: string;
  readonly openai: {
    readonly baseUrl: string | null;
    readonly model: string;
    readonly api: 'responses' | 'chat_completions';
    readonly embeddingModel: string;
    readonly transcriptionModel: string;
    readonly timeoutMs: number;
  };
  /** Null: the built-in simulator stands in. */
  readonly zapi: { readonly instanceId: string; readonly baseUrl: string | null } | null;
  readonly cloud: { readonly phoneNumberId: string; readonly baseUrl: string | null } | null;
  /** Ends of further host names from which patients' files may be fetched. */
  readonly mediaHosts: readonly string[];
  /** Null: the demo clinic. */
  readonly clinicFile: string | null;
  readonly adminEmail: string | null;
  /** Null: each clinic's own quiet time. */
  readonly replyDebounceMs: number | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** What opens doors; never logged. */
export interface Secrets {
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly openaiApiKey: string | null;
  readonly zapi: { readonly token: string; readonly clientToken: string | null; readonly webhookSecret: string } | null;
  readonly cloud: { readonly token: string; readonly appSecret: string; readonly verifyToken: string } | null;
  readonly authSecret: string | null;
  readonly adminPassword: string | null;
  readonly apiKey: string | null;
}

export interface Config {
  readonly settings: Settings;
  readonly secrets: Secrets;
}

/** A variable of the environment is wrong or missing. The message is the one line that the operator reads. */
export class ConfigError extends Error {
  constructor(variable: string, expected: string) {
    super(`${variable} ${expected}`);
    this.name = 'ConfigError';
  }
}

const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, `must be one of ${names.join(', ')}`);

const wholeNumber = (from: number, to: number) => {
  const expected = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, expected)
    .transform(Number)
    .refine((value) => value >= from && value <= to, expected);
};

const address = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => {
    const protocol = URL.canParse(text) ? new URL(text).protocol : '';
    return protocols.includes(protocol);
  }, `must be an address like ${example}`);

const webAddress = (example: string) =>
  address(['http:', 'https:'], example).transform((text) => text.replace(/\/+$/, ''));

/** It is a part of the webhook's address, so it must survive there as it is. */
const pathPart = z.string().regex(/^[A-Za-z0-9._~-]+$/, 'must have only letters, digits and . _ ~ -');

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: wholeNumber(0, 65_535).default(3_000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: webAddress('https://clinica.example').optional(),
  ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name').optional(),
  DATA_DIR: z.string().default('./data'),
  REDIS_URL: address(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webAddress('https://api.openai.com/v1').optional(),
  OPENAI_MODEL: z.string().default('gpt-4o-mini'),
  OPENAI_API: oneOf(['responses', 'chat_completions']).default('responses'),
  OPENAI_EMBEDDING_MODEL: z.string().default('text-embedding-3-small'),
  OPENAI_TRANSCRIPTION_MODEL: z.string().default('gpt-4o-mini-transcribe'),
  OPENAI_TIMEOUT_MS: wholeNumber(100, 600_000).default(20_000),
  ZAPI_INSTANCE_ID: pathPart.optional(),
  ZAPI_TOKEN: z.string().optional(),
  ZAPI_CLIENT_TOKEN: z.string().optional(),
  ZAPI_WEBHOOK_SECRET: pathPart.optional(),
  ZAPI_BASE_URL: webAddress('https://api.z-api.io').optional(),
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: z.string().regex(/^\d+$/, 'must be the digits of a phone number id').optional(),
  WHATSAPP_CLOUD_TOKEN: z.string().optional(),
  WHATSAPP_CLOUD_APP_SECRET: z.string().optional(),
  WHATSAPP_CLOUD_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_CLOUD_BASE_URL: webAddress('https://graph.facebook.com').optional(),
  MEDIA_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+(?:,[a-z0-9.-]+)*$/, 'must be host names like files.example, separated by commas')
    .optional(),
  CLINIC_FILE: z.string().optional(),
  AUTH_SECRET: z.string().optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  API_KEY: z.string().regex(/^\S+$/, 'must not contain spaces').optional(),
  REPLY_DEBOUNCE_MS: wholeNumber(0, 60_000).optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Variables = z.infer<typeof variables>;

/** The environment as the process got it, completed by the `.env` at the project's root when there is one. */
export function loadConfig(root: string = PROJECT_ROOT, environment: Environment = process.env): Config {
  return readConfig({ ...readEnvFile(join(root, '.env')), ...environment }, root);
}

/** What a process started from this one gets: this environment, with some values replaced. */
export function environmentWith(replaced: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...replaced };
}

/** Checks and freezes the configuration; throws a ConfigError that names the first wrong variable. */
export function readConfig(environment: Environment, root: string = PROJECT_ROOT): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = variables.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(issue?.path.join('.') ?? 'environment', issue?.message ?? 'is wrong');
  }
  const values = parsed.data;
  refuseMissingRedis(values);
  return freeze({ settings: settingsOf(values, root), secrets: secretsOf(values) });
}

function settingsOf(values: Variables, root: string): Settings {
  return {
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    role: values.ROLE,
    dataDir: resolve(root, values.DATA_DIR),
    openai: {
      baseUrl: values.OPENAI_BASE_URL ?? null,
      model: values.OPENAI_MODEL,
      api: values.OPENAI_API,
      embeddingModel: values.OPENAI_EMBEDDING_MODEL,
      transcriptionModel: values.OPENAI_TRANSCRIPTION_MODEL,
      timeoutMs: values.OPENAI_TIMEOUT_MS,
    },
    zapi: values.ZAPI_INSTANCE_ID
      ? { instanceId: values.ZAPI_INSTANCE_ID, baseUrl: values.ZAPI_BASE_URL ?? null }
      : null,
    cloud: values.WHATSAPP_CLOUD_PHONE_NUMBER_ID
      ? { phoneNumberId: values.WHATSAPP_CLOUD_PHONE_NUMBER_ID, baseUrl: values.WHATSAPP_CLOUD_BASE_URL ?? null }
      : null,
    mediaHosts: values.MEDIA_HOSTS?.split(',') ?? [],
    clinicFile: values.CLINIC_FILE ? resolve(root, values.CLINIC_FILE) : null,
    adminEmail: values.ADMIN_EMAIL ?? null,
    replyDebounceMs: values.REPLY_DEBOUNCE_MS ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

function secretsOf(values: Variables): Secrets {
  const zapi = allOrNone(values, ['ZAPI_INSTANCE_ID', 'ZAPI_TOKEN', 'ZAPI_CLIENT_TOKEN', 'ZAPI_WEBHOOK_SECRET']);
  const cloud = allOrNone(values, [
    'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
    'WHATSAPP_CLOUD_TOKEN',
    'WHATSAPP_CLOUD_APP_SECRET',
    'WHATSAPP_CLOUD_VERIFY_TOKEN',
  ]);
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    openaiApiKey: values.OPENAI_API_KEY ?? null,
    zapi: zapi && {
      token: zapi.ZAPI_TOKEN,
      clientToken: values.ZAPI_CLIENT_TOKEN ?? null,
      webhookSecret: zapi.ZAPI_WEBHOOK_SECRET,
    },
    cloud: cloud && {
      token: cloud.WHATSAPP_CLOUD_TOKEN,
      appSecret: cloud.WHATSAPP_CLOUD_APP_SECRET,
      verifyToken: cloud.WHATSAPP_CLOUD_VERIFY_TOKEN,
    },
    authSecret: values.AUTH_SECRET ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    apiKey: values.API_KEY ?? null,
  };
}

/** Half a channel would start and then fail at the first message. */
function allOrNone<Name extends keyof Variables>(values: Variables, names: readonly Name[]) {
  const missing = names.find((name) => values[name] === undefined);
  const given = names.find((name) => values[name] !== undefined);
  if (given === undefined) return null;
  if (missing !== undefined) throw new ConfigError(missing, `must be set too, because ${given} is set`);
  return values as { readonly [Key in Name]: NonNullable<Variables[Key]> };
}

/** Without Redis each process would lock and fan out only for itself: a second replica would go unnoticed. */
function refuseMissingRedis(values: Variables): void {
  if (values.NODE_ENV !== 'production' || values.DATABASE_URL === undefined || values.REDIS_URL !== undefined) return;
  throw new ConfigError(
    'REDIS_URL',
    'must be set to an address like redis://host:6379 in production with DATABASE_URL',
  );
}

function readEnvFile(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new ConfigError('.env', 'must be a readable file, or absent');
  }
}

function freeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) freeze(part);
  return Object.freeze(value);
}
