import type { Clock, Ports } from '@post/application';
import {
  createClinics,
  createEmbeddingQueue,
  createInbox,
  createJobQueue,
  createMediaQueue,
  createOutbox,
  createStore,
  createTurnQueue,
  type Database,
} from '@post/db';
import { Temporal } from '@post/domain';
import { createDocumentFiles, createReceptionist, localEmbeddings, type ModelWatch } from '@post/receptionist';
import type { Logger } from 'pino';
import { credentials } from './auth/credentials.ts';
import { createChannelLinks } from './channel-links.ts';
import type { InstalledChannels } from './channels.ts';
import type { Config } from './config.ts';
import { brazilianHolidays } from './holidays.ts';
import { createMediaSource, transcriberOf } from './media-source.ts';
import { createMessenger } from './messenger.ts';
import type { Coordination } from './redis/open-coordination.ts';

/** What a test may put in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  /** Wraps what was composed, e.g. to make a model slow. */
  readonly ports?: (real: Ports) => Ports;
  /** An open database, closed by whoever opened it. */
  readonly database?: Database;
  /** How long a dead process keeps its turns. */
  readonly leaseMs?: number;
  /** How long a reply may be on its way before it counts as abandoned. */
  readonly sendLeaseMs?: number;
  /** False: replies leave without the pause in which the patient sees Cora typing. */
  readonly typingDelay?: boolean;
}

/** A dead replica's turn is taken over after this long; a living one extends it three times as often. */
export const TURN_LEASE_MS = 10_000;

const SYSTEM_CLOCK: Clock = { now: () => Temporal.Now.instant() };

export interface Parts {
  readonly config: Config;
  readonly database: Database;
  readonly coordination: Coordination;
  readonly channels: InstalledChannels;
  readonly log: Logger;
  readonly modelWatch: ModelWatch;
}

/** The one place that decides which implementation stands behind each port. */
export function composePorts(parts: Parts, overrides: Overrides): Ports {
  const { config, database, coordination, log } = parts;
  const debounceMs = config.settings.replyDebounceMs;
  const clock = overrides.clock ?? SYSTEM_CLOCK;
  const ports: Ports = {
    clinics: createClinics(database),
    store: createStore(database),
    inbox: createInbox(database, { clock, ...(debounceMs === null ? {} : { debounceMs }) }),
    turns: createTurnQueue(database, { leaseMs: overrides.leaseMs ?? TURN_LEASE_MS }),
    outbox: createOutbox(database, overrides.sendLeaseMs === undefined ? {} : { leaseMs: overrides.sendLeaseMs }),
    jobs: createJobQueue(database),
    lock: coordination.lock,
    nudges: coordination.nudges,
    receptionist: createReceptionist({ ...modelOf(config), log, clock, watch: parts.modelWatch }),
    embeddings: localEmbeddings,
    documentFiles: createDocumentFiles(),
    embeddingQueue: createEmbeddingQueue(database),
    messenger: createMessenger(config, { typingDelay: overrides.typingDelay ?? true }),
    media: createMediaQueue(database),
    mediaSource: createMediaSource(config),
    transcriber: transcriberOf(config),
    channels: parts.channels,
    channelLinks: createChannelLinks(config),
    holidays: brazilianHolidays(),
    credentials,
    clock,
  };
  return overrides.ports?.(ports) ?? ports;
}

/** The configured model, in the form in which a receptionist takes it; nothing when there is none. */
export function modelOf({ settings, secrets }: Config): Pick<Parameters<typeof createReceptionist>[0], 'model'> {
  if (secrets.openaiApiKey === null) return {};
  const { baseUrl, model, api, timeoutMs } = settings.openai;
  return { model: { apiKey: secrets.openaiApiKey, ...(baseUrl === null ? {} : { baseUrl }), model, api, timeoutMs } };
}
