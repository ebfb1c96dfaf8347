import type { output, ZodObject } from 'zod';
import type { Desk } from '../desk.ts';

/** One thing Cora can do, the same for every brain. Its result is data for the brain, not words for the patient. */
export interface CoraTool<Parameters extends ZodObject = ZodObject, Result = unknown> {
  readonly name: string;
  readonly description: string;
  readonly parameters: Parameters;
  run(desk: Desk, args: output<Parameters>): Promise<Result>;
}
