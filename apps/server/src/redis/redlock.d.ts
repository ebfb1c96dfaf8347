// The package ships types that its `exports` hides; these are the parts used here.
declare module 'redlock' {
  import type { EventEmitter } from 'node:events';
  import type { Redis } from 'ioredis';

  export class ResourceLockedError extends Error {}

  export class ExecutionError extends Error {
    readonly attempts: readonly Promise<{ readonly votesAgainst: ReadonlyMap<Redis, Error> }>[];
  }

  export interface Settings {
    readonly retryCount: number;
    readonly retryDelay: number;
    readonly retryJitter: number;
    readonly automaticExtensionThreshold: number;
  }

  class Redlock extends EventEmitter {
    constructor(clients: Iterable<Redis>, settings: Settings);
    using(resources: string[], durationMs: number, routine: (signal: AbortSignal) => Promise<void>): Promise<void>;
  }

  export { Redlock as default };
}
