import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../../lib/trpc.ts';
import type { Transcript } from './merge-messages.ts';
import { messagesKey } from './use-messages.ts';

/** What was written here and the server does not have yet. */
export interface PendingMessage {
  readonly mutationId: number;
  readonly text: string;
  readonly failed: boolean;
}

const sendKey = (conversationId: string) => ['conversations', 'send', conversationId];

/** Sending: on screen at once; what fails stays there with its words until it is sent again or discarded. */
export function useSendMessage(conversationId: string) {
  const client = useQueryClient();
  const { mutate: send } = useMutation({
    mutationKey: sendKey(conversationId),
    // One after the other, in the order they were written.
    scope: { id: `send:${conversationId}` },
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: (text: string) => trpc.conversations.send.mutate({ id: conversationId, text }),
    onSuccess: (message) => {
      client.setQueryData<Transcript>(messagesKey(conversationId), (known) =>
        known && !known.messages.some(({ id }) => id === message.id)
          ? { ...known, messages: [...known.messages, message] }
          : known,
      );
    },
  });
  const pending = useMutationState({
    filters: { mutationKey: sendKey(conversationId), predicate: ({ state }) => state.status !== 'success' },
    select: ({ mutationId, state }): PendingMessage => ({
      mutationId,
      text: String(state.variables),
      failed: state.status === 'error',
    }),
  });
  const discard = ({ mutationId }: PendingMessage) => {
    const cache = client.getMutationCache();
    const mutation = cache.getAll().find((one) => one.mutationId === mutationId);
    if (mutation) cache.remove(mutation);
  };
  const resend = (message: PendingMessage) => {
    discard(message);
    send(message.text);
  };
  return { send, pending, discard, resend };
}
