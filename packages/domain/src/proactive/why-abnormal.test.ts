import { expect, test } from 'vitest';
import { whyAbnormal } from './why-abnormal.ts';

const USUAL = { sent: 100, failed: 0, optOuts: 0, mostToOne: 2 };

test.each([
  [{}, null],
  [{ sent: 0, failed: 9 }, null],
  [{ sent: 0, failed: 10 }, 'failing'],
  [{ failed: 42 }, null],
  [{ failed: 43 }, 'failing'],
  [{ sent: 10, optOuts: 4 }, null],
  [{ sent: 50, optOuts: 5 }, 'unwanted'],
  [{ optOuts: 9 }, null],
  [{ mostToOne: 8 }, null],
  [{ mostToOne: 9 }, 'too-many'],
] as const)('an hour of %j is abnormal: %s', (hour, why) => {
  expect(whyAbnormal({ ...USUAL, ...hour })).toBe(why);
});
