import { rm } from 'node:fs/promises';
import { killChildren } from './kill-children.ts';
import type { ServerProcess } from './server-process.ts';
import type { Service } from './service.ts';
import { until } from './until.ts';

type Recipe = {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  readonly stopSignal: NodeJS.Signals;
  readonly launch: () => Promise<ServerProcess>;
  readonly isReady: () => Promise<boolean>;
};

const READY_WITHIN_MS = 20_000;

/** Launches until the server answers. A server killed a moment ago may still hold its port or files, so a launch that ends at once is tried again. */
const launchUntilReady = async (recipe: Recipe, launches: number): Promise<ServerProcess> => {
  const server = await recipe.launch();
  try {
    await until(recipe.isReady, {
      what: `${recipe.name} did not start`,
      withinMs: READY_WITHIN_MS,
      giveUp: () => (server.hasEnded() ? server.lastWords() : undefined),
    });
    return server;
  } catch (error) {
    await server.end('SIGKILL');
    if (launches <= 1) throw error;
    return launchUntilReady(recipe, launches - 1);
  }
};

export const runService = async (recipe: Recipe): Promise<Service> => {
  const removeFiles = (): Promise<void> => rm(recipe.folder, { recursive: true, force: true, maxRetries: 5 });
  let server = await launchUntilReady(recipe, 1).catch(async (error: unknown) => {
    await removeFiles();
    throw error;
  });
  const kill = async (): Promise<void> => {
    if (!server.hasEnded()) killChildren(server.pid);
    await server.end('SIGKILL');
  };
  const stop = async (): Promise<void> => {
    await server.end(recipe.stopSignal);
    await removeFiles();
  };
  const restart = async (): Promise<void> => {
    await server.end(recipe.stopSignal);
    server = await launchUntilReady(recipe, 20);
  };
  return { port: recipe.port, url: recipe.url, stop, kill, restart, [Symbol.asyncDispose]: stop };
};
