import type { RefusalCode } from '../contract/refusal.ts';

/** Where a procedure is found over REST. Kept with the procedure, so that routes and reference never drift from it. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, with parameters in braces. */
  readonly path: `/${string}`;
  /** When it went well; 200 unless told. */
  readonly status?: 200 | 201 | 204;
  readonly summary: string;
  /** What it may answer besides invalid_request and unauthorized. */
  readonly refusals?: readonly RefusalCode[];
}
