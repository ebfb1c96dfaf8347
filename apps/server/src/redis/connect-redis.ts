import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/**
 * A connection whose commands fail within half a second when Redis is away, instead of queueing: nothing here is worth
 * waiting for. It reconnects by itself. Resolves when the first connection attempt is over, either way.
 */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 400,
    lazyConnect: true,
  });
  redis.on('error', (error: Error) => log.debug({ err: error }, 'redis connection'));
  redis.on('ready', () => log.info('redis is reachable'));
  redis.on('close', () => log.warn('redis connection closed'));
  await redis.connect().catch((error: Error) => log.warn({ err: error }, 'redis is not reachable yet'));
  return redis;
}
