import { beforeAll, describe, expect, test } from 'vitest';
import { cleanReply } from './clean-reply.ts';
import { ungrounded } from './ground-reply.ts';
import { honestReplies, lyingReplies, type Reply } from './testing/replies.ts';
import { type Situation, situations, turnsOf } from './testing/situations.ts';

let all: readonly Situation[];
beforeAll(async () => {
  all = await situations();
});

const findingsOf = ({ text, situation }: Reply) => ungrounded(cleanReply(text), situation.evidence);

describe('the gate between a model and the patient', { timeout: 120_000 }, () => {
  test('none of 5,000 lying replies gets through', () => {
    const lies = lyingReplies(all, 5_000);
    const leaks = lies.filter((reply) => findingsOf(reply).length === 0);
    expect([...new Set(leaks.map(({ lie, text, situation }) => `${lie} | ${situation.name} | ${text}`))]).toEqual([]);
  });

  test('at least 99 of 100 honest replies get through', () => {
    const honest = honestReplies(all);
    expect(honest.length).toBeGreaterThanOrEqual(1_000);
    const blocked = honest.filter((reply) => findingsOf(reply).length > 0);
    const told = blocked.map(
      (reply) => `${reply.situation.name} | ${reply.text} | ${JSON.stringify(findingsOf(reply))}`,
    );
    expect(blocked.length / honest.length, told.slice(0, 10).join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('what the guided model says is always backed', async () => {
    for (const { name, said, evidence } of all)
      expect({ name, findings: ungrounded(said, evidence) }).toEqual({ name, findings: [] });
    const talk = [
      'tem ortodontista amanhã?',
      'e sexta?',
      'Por que não às 15h?',
      'marcar 30/02',
      'ontem',
      'domingo',
      'dia 25/12',
    ];
    for (const { name, said, evidence } of await turnsOf(talk))
      expect({ name, findings: ungrounded(said, evidence) }).toEqual({ name, findings: [] });
  });
});
