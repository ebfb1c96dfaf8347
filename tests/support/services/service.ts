/** A real server that tests started: on a port that stays the same for as long as it is theirs. */
export type Service = AsyncDisposable & {
  readonly port: number;
  readonly url: string;
  /** Ends it in its own orderly way and removes its files. */
  readonly stop: () => Promise<void>;
  /** kill -9, as a power cut or the kernel's memory killer would. The files stay. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port with the same files; ends it first when it still runs. */
  readonly restart: () => Promise<void>;
};
