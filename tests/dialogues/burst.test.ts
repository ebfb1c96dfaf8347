import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openDialogues, STAGES } from './open-dialogue.ts';
import { findsTimes } from './plans.ts';

/** Long enough for a busy machine to deliver five webhooks without a pause that would count as quiet. */
const QUIET_MS = 2_500;

const BURST = ['oi', 'tudo bem?', 'queria marcar', 'clínica geral', 'amanhã de manhã'];
const plans = { [BURST.join('\n')]: findsTimes('Clínica geral', '2026-03-10') };

describe.each(STAGES)('$name', (stage) => {
  test('D19 · five quick messages get one run and one answer to all of it', async () => {
    await using dialogues = await openDialogues(stage, { now: '2026-03-09T10:00', plans, debounceMs: QUIET_MS });
    const patient = dialogues.clinic.patient('5511900000031');
    await patient.saysInBurst(...BURST);
    expect(patient.received()).toHaveLength(1);
    const turns = await dialogues.clinic.rows(sql`
      select distinct m.turn_id from message m
      join conversation c on c.clinic_id = m.clinic_id and c.id = m.conversation_id
      where m.author = 'patient' and c.address = '5511900000031'`);
    expect(turns).toHaveLength(1);
    const [first, ...more] = await dialogues.lastOptions('5511900000031');
    expect(more.length).toBeGreaterThan(0);
    expect(first?.title).toMatch(/^ter 10\/03 às (?:09|1[01]):/);
  });
});
