import { REFUSALS, type RefusalCode } from '../contract/refusal.ts';
import type { RefusalDetails } from '../refused.ts';
import type { RestAnswer } from './answer.ts';

/** `{error: {code, message}}`, and beside it what else a refusal tells. */
export function refusalAnswer(code: RefusalCode, details: RefusalDetails = {}): RestAnswer {
  const { message, ...others } = details;
  const { status, message: usual } = REFUSALS[code];
  return { status, body: { error: { code, message: message ?? usual }, ...others } };
}
