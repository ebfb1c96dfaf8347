/** What came of the messages that a clinic wrote first within the last hour. */
export interface UnaskedResults {
  readonly sent: number;
  /** Refused by the provider, or nobody knows whether they arrived. */
  readonly failed: number;
  /** Patients who asked for no more of them. */
  readonly optOuts: number;
  /** The most that any one conversation got within a day. */
  readonly mostToOne: number;
}

export type Abnormal = 'failing' | 'unwanted' | 'too-many';

const FAILED_AT_LEAST = 10;
const FAILED_SHARE = 0.3;
const OPT_OUTS_AT_LEAST = 5;
const OPT_OUT_SHARE = 0.1;
/** Reminders, a question, an offer or two; whoever gets more is in a loop of ours. */
const MOST_TO_ONE = 8;

/** Why nothing more should be written first until a person has looked; null while all is as usual. */
export function whyAbnormal({ sent, failed, optOuts, mostToOne }: UnaskedResults): Abnormal | null {
  if (failed >= FAILED_AT_LEAST && failed >= FAILED_SHARE * (sent + failed)) return 'failing';
  if (optOuts >= OPT_OUTS_AT_LEAST && optOuts >= OPT_OUT_SHARE * sent) return 'unwanted';
  return mostToOne > MOST_TO_ONE ? 'too-many' : null;
}
