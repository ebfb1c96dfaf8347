import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { isRefusal } from '../../../lib/is-refusal.ts';
import { useKept } from '../../../lib/kept.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { Draft } from './drafts.ts';
import type { Transcript } from './merge-messages.ts';
import { dropUnsent, keepUnsent, type UnsentMessage, unsentMessages } from './unsent.ts';
import { messagesKey } from './use-messages.ts';

/** What a closed window left on its way is sent by the next one for this long; later, only on a word. */
const GOES_ON_MS = 60_000;
const TRIES_AGAIN = 2;

const sendKey = (conversationId: string) => ['conversations', 'send', conversationId];

/**
 * Sending: on screen at once; what fails stays there with its words until it is sent again or discarded. The key makes
 * repeats harmless: whichever window, try or click comes second finds the message of the first.
 */
export function useSendMessage(conversationId: string) {
  const client = useQueryClient();
  const pending = useKept(unsentMessages, conversationId);
  const { mutate } = useMutation({
    mutationKey: sendKey(conversationId),
    // One after the other, in the order they were written.
    scope: { id: `send:${conversationId}` },
    retry: (failures, error) => failures <= TRIES_AGAIN && !isRefusal(error),
    mutationFn: ({ text, key }: Draft) => trpc.conversations.send.mutate({ id: conversationId, text, key }),
    onSuccess: (message, { key }) => {
      client.setQueryData<Transcript>(messagesKey(conversationId), (known) =>
        known && !known.messages.some(({ id }) => id === message.id)
          ? { ...known, messages: [...known.messages, message] }
          : known,
      );
      dropUnsent(conversationId, key);
    },
    onError: (_error, { text, key }) => keepUnsent(conversationId, { text, key, failed: true, triedAt: Date.now() }),
  });
  const send = ({ text, key }: Draft) => {
    keepUnsent(conversationId, { text, key, failed: false, triedAt: Date.now() });
    mutate({ text, key });
  };
  const goOn = useEffectEvent(() => {
    const underway = client.getMutationCache().findAll({ mutationKey: sendKey(conversationId), status: 'pending' });
    const isUnderway = ({ key }: UnsentMessage) =>
      underway.some(({ state: { variables } }) => Object(variables).key === key);
    for (const message of pending.filter((one) => !one.failed && !isUnderway(one)))
      if (Date.now() - message.triedAt < GOES_ON_MS) send(message);
      else keepUnsent(conversationId, { ...message, failed: true });
  });
  useEffect(() => goOn(), []);
  const discard = ({ key }: UnsentMessage) => dropUnsent(conversationId, key);
  return { send, pending, discard, resend: send };
}
