/** What kind of claim had nothing behind it. */
export type FindingKind =
  | 'date'
  | 'time'
  | 'availability'
  | 'price'
  | 'number'
  | 'name'
  | 'offer'
  | 'act'
  | 'promise'
  | 'contact'
  | 'rule'
  | 'medical'
  | 'praise'
  | 'human'
  | 'machinery'
  | 'language';

export interface Finding {
  readonly kind: FindingKind;
  /** The words of the reply that claim it. */
  readonly claim: string;
}
