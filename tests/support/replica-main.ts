// A replica for races: a real server process whose model is slow and whose leases are short, so that kills and pauses
// fall into the middle of turns. FENCE=off is the control arm: stale runs may commit, and the harness must notice.
import { setTimeout as pause } from 'node:timers/promises';
import type { Ports, Receptionist, Store } from '@post/application';
import { readConfig, startServer } from '@post/server';

const { REPLICA_FENCE, REPLICA_LEASE_MS, REPLICA_MODEL_MS = '0', REPLICA_JOB_MS = '0' } = process.env;

function slow(real: Receptionist, modelMs: number): Receptionist {
  // A timer of no length takes a millisecond.
  if (modelMs === 0) return real;
  return {
    async compose(turn, tools, signal) {
      await pause(Math.random() * modelMs, undefined, { signal });
      const reply = await real.compose(turn, tools, signal);
      await pause(Math.random() * modelMs, undefined, { signal });
      return reply;
    },
  };
}

function unfenced(real: Store): Store {
  return { read: real.read, snapshot: real.snapshot, transact: (clinicId, work) => real.transact(clinicId, work) };
}

/** Nobody looks at the epoch: neither the writes of a run nor its heartbeat. */
function withoutFence(real: Ports): Ports {
  return { ...real, store: unfenced(real.store), turns: { ...real.turns, extend: async () => true } };
}

/** Jobs that linger before and after they do what they do. */
function lingering({ work }: Ports['jobs'], jobMs: number): Ports['jobs'] {
  return {
    work: ({ run, ...rest }) =>
      work({
        ...rest,
        run: async (job) => {
          await pause(Math.random() * jobMs);
          await run(job);
          await pause(Math.random() * jobMs);
        },
      }),
  };
}

function wrap(real: Ports): Ports {
  const fenced = REPLICA_FENCE === 'off' ? withoutFence(real) : real;
  return {
    ...fenced,
    receptionist: slow(real.receptionist, Number(REPLICA_MODEL_MS)),
    jobs: lingering(real.jobs, Number(REPLICA_JOB_MS)),
  };
}

const leaseMs = Number(REPLICA_LEASE_MS);
const server = await startServer(readConfig(process.env), {
  ports: wrap,
  leaseMs,
  sendLeaseMs: leaseMs,
  typingDelay: false,
});
process.on('SIGTERM', () => void server.stop(5_000).then(() => process.exit(0)));
