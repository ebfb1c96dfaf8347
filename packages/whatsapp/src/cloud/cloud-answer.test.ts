import { describe, expect, test } from 'vitest';
import { cloudAnswer } from './cloud-answer.ts';
import { CLOUD_ERRORS } from './cloud-errors.ts';

const FOR_GOOD = { kind: 'rejected', retryAfterMs: null };
const later = (retryAfterMs: number) => ({ kind: 'rejected', retryAfterMs });
const PERHAPS = { kind: 'unknown' };

/** Said twice on purpose: a row that changes here changes what happens to a patient's reply. */
const ROWS: readonly (readonly [number, object])[] = [
  [4, later(60_000)],
  [80007, later(60_000)],
  [130429, later(5_000)],
  [131056, later(6_000)],
  [131016, later(10_000)],
  [131057, later(60_000)],
  [133004, later(10_000)],
  [131021, FOR_GOOD],
  [131026, FOR_GOOD],
  [131030, FOR_GOOD],
  [131047, FOR_GOOD],
  [131049, FOR_GOOD],
  [131050, FOR_GOOD],
  [131062, FOR_GOOD],
  [130472, FOR_GOOD],
  [33, FOR_GOOD],
  [100, FOR_GOOD],
  [131008, FOR_GOOD],
  [131009, FOR_GOOD],
  [131051, FOR_GOOD],
  [0, FOR_GOOD],
  [3, FOR_GOOD],
  [10, FOR_GOOD],
  [190, FOR_GOOD],
  [200, FOR_GOOD],
  [131005, FOR_GOOD],
  [368, FOR_GOOD],
  [131031, FOR_GOOD],
  [131042, FOR_GOOD],
  [131045, FOR_GOOD],
  [131048, FOR_GOOD],
  [133010, FOR_GOOD],
  [1, PERHAPS],
  [2, PERHAPS],
  [131000, PERHAPS],
];

describe('what an error code means for the reply', () => {
  test.each(ROWS)('%i, whatever the status beside it', (code, expected) => {
    for (const status of [400, 401, 429, 500, 503]) {
      const outcome = cloudAnswer(status, { error: { code, message: 'not for us' } });
      expect(outcome).toMatchObject({
        ...expected,
        reason: expect.stringMatching(new RegExp(`^[^(]+ \\(${code}\\)$`)),
      });
    }
  });

  test('every known code is said here', () => {
    expect(ROWS.map(([code]) => code).toSorted()).toEqual([...CLOUD_ERRORS.keys()].toSorted());
  });
});

describe('an answer without a code we know', () => {
  test.each([
    [200, PERHAPS],
    [204, PERHAPS],
    [302, FOR_GOOD],
    [307, FOR_GOOD],
    [400, FOR_GOOD],
    [401, FOR_GOOD],
    [403, FOR_GOOD],
    [404, FOR_GOOD],
    [408, PERHAPS],
    [429, later(5_000)],
    [500, PERHAPS],
    [502, PERHAPS],
    [503, PERHAPS],
    [504, PERHAPS],
  ])('status %i', (status, expected) => {
    expect(cloudAnswer(status, null)).toMatchObject(expected);
    expect(cloudAnswer(status, { error: { code: 999_999 } })).toMatchObject(expected);
  });

  test('an id counts only in an answer that says yes', () => {
    const body = { messages: [{ id: 'wamid.1' }] };
    expect(cloudAnswer(200, body)).toEqual({ kind: 'accepted', providerMessageId: 'wamid.1' });
    expect(cloudAnswer(500, body).kind).toBe('unknown');
    expect(cloudAnswer(200, { messages: [{ id: ' ' }] }).kind).toBe('unknown');
  });
});
