// `npm run bench`: the benchmarks on real services with durability on, as production has it.
import { startMachineServices } from './machine-services.ts';
import { runProgram } from './run-program.ts';

const runBench = async (): Promise<number> => {
  await using services = await startMachineServices({ durable: true });
  const { TEST_DATABASE_URL: database, TEST_REDIS_URL: redis } = services.missing;
  for (const reason of [database, redis]) if (reason !== undefined) console.log(`Without: ${reason}`);
  // Awaited here: the services stop when this function ends.
  return await runProgram([process.execPath, 'tests/bench/main.ts', ...process.argv.slice(2)], services.env);
};

process.exitCode = await runBench();
