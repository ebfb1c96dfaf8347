import { DirectoryInUseError } from '@post/db';
import { ConfigError, loadConfig } from './config.ts';
import { describeStart } from './describe-start.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';

/** How long a stopping process lets running turns finish before it gives them back. */
const GRACE_MS = 8_000;

try {
  const config = loadConfig();
  const server = await startServer(config);
  process.stdout.write(describeStart(config, server));
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.stop(GRACE_MS);
    process.exitCode = 0;
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StartError || error instanceof DirectoryInUseError))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
