import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './cruise.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.union([z.string(), z.array(z.string())]);
const seconds = z.string().regex(/^(\d+[smh])+$/);

const healthcheck = z.strictObject({
  test: words,
  interval: seconds,
  timeout: seconds,
  retries: z.int(),
  start_period: seconds.optional(),
});

/** The keys of the Compose specification that we use; a key that is misspelt or misplaced is refused. */
const service = z.strictObject({
  image: z.string().regex(/:[^:/]+$/, 'an image names its version'),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  restart: z.enum(['unless-stopped', 'always', 'on-failure', 'no']).optional(),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: words.optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  stop_grace_period: seconds.optional(),
  shm_size: z.string().optional(),
  command: words.optional(),
  entrypoint: words.optional(),
  environment: z.record(z.string(), text).default({}),
  env_file: words.optional(),
  ports: z.array(z.string().regex(/^([\d.]+:)?\d+:\d+$/)).default([]),
  volumes: z.array(z.string().regex(/^[^:]+:[^:]+(:ro)?$/)).default([]),
  networks: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) }))
    .default({}),
  healthcheck: healthcheck.optional(),
});

const composeFile = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })).default({}),
  volumes: z.record(z.string(), z.strictObject({})).default({}),
});

export type ComposeFile = z.infer<typeof composeFile>;

const withoutExtensions = (file: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(file).filter(([key]) => !key.startsWith('x-')));

export const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** Reads a compose file as Compose does: anchors and merges resolved, extension fields dropped, unknown keys refused. */
export const parseCompose = (source: string): ComposeFile =>
  composeFile.parse(withoutExtensions(parse(source, { merge: true })));

const isNamedVolume = (volume: string): boolean => !/^[./~]/.test(volume);

/** Everything that one part of the file says about another part that is not there. */
export const danglingReferences = ({ services, networks, volumes }: ComposeFile): readonly string[] =>
  Object.entries(services).flatMap(([name, { depends_on, networks: joined, volumes: mounted }]) =>
    [
      ...Object.keys(depends_on).filter((other) => !(other in services)),
      ...joined.filter((network) => !(network in networks)),
      ...mounted
        .map((mount) => mount.split(':')[0] ?? '')
        .filter((volume) => isNamedVolume(volume) && !(volume in volumes)),
    ].map((missing) => `${name} → ${missing}`),
  );
