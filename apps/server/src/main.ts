import { DirectoryInUseError } from '@post/db';
import { ConfigError, loadConfig } from './config.ts';
import { describeStart } from './describe-start.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';

/** One wish to stop may arrive several times at once: from the terminal, from npm and from the script between. */
const SAME_WISH_MS = 1_000;
/** How long a stopping process lets running turns finish before it gives them back. */
const GRACE_MS = 8_000;

try {
  const config = loadConfig();
  const server = await startServer(config);
  process.stdout.write(describeStart(config, server));
  let stoppingSince: number | null = null;
  const stop = async (): Promise<void> => {
    const now = performance.now();
    if (stoppingSince !== null && now - stoppingSince > SAME_WISH_MS) process.exit(1);
    if (stoppingSince !== null) return;
    stoppingSince = now;
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
