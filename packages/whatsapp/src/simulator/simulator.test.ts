import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSimulatorEvent } from './parse-simulator-event.ts';

const SAID = { phone: '5511900000001', name: 'Ana Teste', text: 'oi', messageId: 'm1' };

describe('what is written to the simulator', () => {
  test('a text comes from that phone, under its own id', () => {
    expect(parseSimulatorEvent(SAID)).toMatchObject({
      kind: 'message',
      sender: { phone: '5511900000001', lid: null, businessScopedId: null },
      senderName: 'Ana Teste',
      providerMessageId: 'm1',
      isEdit: false,
      content: { kind: 'text', text: 'oi' },
    });
    expect(parseSimulatorEvent({ ...SAID, name: undefined })?.senderName).toBeNull();
  });

  test('a tapped option is a choice, called by its words where they are told', () => {
    expect(parseSimulatorEvent({ ...SAID, choiceId: 'o1:2', text: '14:30' })?.content).toEqual({
      kind: 'choice',
      id: 'o1:2',
      title: '14:30',
    });
    expect(parseSimulatorEvent({ ...SAID, choiceId: 'o1:2', text: undefined })?.content).toEqual({
      kind: 'choice',
      id: 'o1:2',
      title: 'o1:2',
    });
  });

  test.each([
    ['no phone', { phone: undefined }],
    ['a phone that is none', { phone: '+55 11 90000-0001' }],
    ['no id', { messageId: '' }],
    ['no words', { text: '   ' }],
  ])('%s is not a message', (_why, change) => {
    expect(parseSimulatorEvent({ ...SAID, ...change })).toBeNull();
  });

  test('anything is read without a throw', () => {
    const anything = fc.jsonValue();
    fc.assert(
      fc.property(anything, anything, anything, (whole, text, messageId) => {
        expect(parseSimulatorEvent(whole)).toBeNull();
        const event = parseSimulatorEvent({ ...SAID, text, messageId });
        const said = [text, messageId].every((part) => typeof part === 'string' && part.trim() !== '');
        expect(event !== null).toBe(said);
      }),
    );
  });
});
