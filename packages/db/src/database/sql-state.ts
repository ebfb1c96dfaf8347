const SQL_STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Connection exceptions, no room or memory, read-only after a failover, cancelled by an operator or a timeout. */
const UNAVAILABLE_STATES = /^(08|53|57|58)|^(25006|25P03|55P03)$/;

export interface DriverFailure {
  /** SQLSTATE, or the name of a lost connection. */
  readonly code: string;
  readonly constraint: string | null;
  readonly unavailable: boolean;
}

/** What either driver says went wrong, found under any wrapping; null when the error is not a driver's. */
export function driverFailure(error: unknown): DriverFailure | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = textProperty(at, 'code');
    if (code === null) continue;
    if (CONNECTION_CODES.has(code)) return { code, constraint: null, unavailable: true };
    if (SQL_STATE.test(code)) {
      const constraint = textProperty(at, 'constraint_name') ?? textProperty(at, 'constraint');
      return { code, constraint, unavailable: UNAVAILABLE_STATES.test(code) };
    }
  }
  return null;
}

function textProperty(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
