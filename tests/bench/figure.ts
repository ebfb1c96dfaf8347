/** One measured figure beside its floor, taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: string;
  readonly goal: string;
  readonly met: boolean;
}
