/** Where Cora notes what operators must know; facts carry ids only, never names, phones or texts. */
export interface ReceptionistLog {
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
}
