export type SkippedSuite = { readonly name: string; readonly tests: number; readonly reason: string };

export type TestSummary = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skippedSuites: readonly SkippedSuite[];
};

/** The line that ends every run; machines read it. */
export const closingLine = ({ passed, failed, skipped }: TestSummary): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
