import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

/** The process's log: JSON lines on standard output, with ids, never names, phones or texts. */
export function createLog({ settings }: Config): Logger {
  return pino({ level: settings.logLevel, base: { role: settings.role } });
}
