import { answerPatient, type Ports, type TurnClaim } from '@post/application';
import type { Logger } from 'pino';
import { WorkLoop } from './work-loop.ts';
import type { WorkerMetrics } from './worker-metrics.ts';

export interface TurnWorkerOptions {
  readonly ports: Ports;
  readonly concurrency: number;
  /** The claim is extended three times a lease, so that one lost heartbeat does not lose the claim. */
  readonly leaseMs: number;
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
}

/** A turn that failed is tried again after this long; the conversation stays ready meanwhile for whoever claims it. */
const RETRY_MS = 2_000;

/** Claims conversations that are due and has Cora answer them. */
export function createTurnWorker(options: TurnWorkerOptions): WorkLoop<TurnClaim> {
  const { ports, concurrency, log } = options;
  return new WorkLoop({
    name: 'turns',
    concurrency,
    claim: () => ports.turns.claimNext(),
    msUntilNext: () => ports.turns.msUntilNext(),
    run: (claim, signal) => runTurn(options, claim, signal),
    log,
  });
}

async function runTurn(options: TurnWorkerOptions, claim: TurnClaim, shutdown: AbortSignal): Promise<void> {
  const { ports, leaseMs, metrics } = options;
  const lost = new AbortController();
  const heartbeat = setInterval(() => void extend(options, claim, lost), leaseMs / 3);
  const startedAt = performance.now();
  try {
    const outcome = await answerPatient(ports, claim, AbortSignal.any([shutdown, lost.signal]));
    metrics.turnEnded(outcome, performance.now() - startedAt);
  } catch (error) {
    metrics.turnEnded('failed', performance.now() - startedAt);
    await ports.turns.giveBack(claim, shutdown.aborted ? 0 : RETRY_MS);
    if (!shutdown.aborted && !lost.signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** A heartbeat that cannot reach the database decides nothing: the fence does, at the next write. */
async function extend({ ports, log }: TurnWorkerOptions, claim: TurnClaim, lost: AbortController): Promise<void> {
  try {
    if (!(await ports.turns.extend(claim))) lost.abort(new Error(`turn ${claim.turnId} lost its claim`));
  } catch (error) {
    log.warn({ err: error, turnId: claim.turnId }, 'the lease of a turn was not extended');
  }
}
