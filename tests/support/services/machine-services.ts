import { findExecutable } from './find-executable.ts';
import { MissingService } from './missing-service.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import type { Service } from './service.ts';

export type MachineServices = AsyncDisposable & {
  /** What suites read to find the services: TEST_DATABASE_URL, TEST_REDIS_URL, TEST_NGINX, TEST_CHROMIUM. */
  readonly env: Readonly<Record<string, string>>;
  /** Variable → why this machine cannot offer it. */
  readonly missing: Readonly<Record<string, string>>;
};

type Offer = { readonly value: string; readonly service?: Service };
type Source = { readonly variable: string; readonly offer: () => Promise<Offer> };

const started = async (starting: Promise<Service>): Promise<Offer> => {
  const service = await starting;
  return { value: service.url, service };
};

const found = (what: string, ...names: readonly string[]): Offer => {
  const path = names.map(findExecutable).find((candidate) => candidate !== undefined);
  if (path === undefined) throw new MissingService(`${what} is not installed`);
  return { value: path };
};

const sources = (durable: boolean): readonly Source[] => [
  { variable: 'TEST_DATABASE_URL', offer: () => started(startPostgres({ durable })) },
  { variable: 'TEST_REDIS_URL', offer: () => started(startRedis()) },
  { variable: 'TEST_NGINX', offer: async () => found('Nginx', 'nginx') },
  { variable: 'TEST_CHROMIUM', offer: async () => found('Chromium', 'chromium', 'chromium-browser', 'google-chrome') },
];

/** Starts what this machine has, on free ports; a variable that is already set is left as it is. */
export const startMachineServices = async ({ durable }: { readonly durable: boolean }): Promise<MachineServices> => {
  const env: Record<string, string> = {};
  const missing: Record<string, string> = {};
  const services: Service[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.stop()));
  };
  const gather = async ({ variable, offer }: Source): Promise<void> => {
    if (process.env[variable]) return;
    try {
      const { value, service } = await offer();
      env[variable] = value;
      if (service !== undefined) services.push(service);
    } catch (error) {
      // A service that is there but does not start is as good as absent; where services are required, that is a failure.
      missing[variable] = error instanceof Error ? error.message : String(error);
    }
  };
  await Promise.all(sources(durable).map(gather));
  return { env, missing, [Symbol.asyncDispose]: stop };
};
