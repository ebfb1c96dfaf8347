import type { MessageItem } from '@post/api/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';
import type { InventedPatient } from './invented-patient.ts';
import { type Said, SimulatorClosedError, sayAsPatient } from './say-as-patient.ts';

const SHOWN = 100;
/** What has not left is not on the patient's phone. */
const ON_THE_PHONE: ReadonlySet<MessageItem['status']> = new Set([null, 'sent', 'delivered', 'read', 'unknown']);

/** One patient's phone: what is on it, and writing from it. */
export function usePhone(patient: InventedPatient, heard: (phone: string, conversationId: string | null) => void) {
  const { conversationId } = patient;
  const { data } = useQuery({
    queryKey: ['conversations', 'messages', { id: conversationId, on: 'phone' }],
    queryFn: () => trpc.conversations.messages.query({ id: conversationId ?? '', limit: SHOWN }),
    enabled: conversationId !== null,
  });
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (said: Said) => sayAsPatient(patient, said),
    onSuccess: (id) => heard(patient.phone, id),
  });
  const messages = (data?.items ?? []).filter(({ status }) => ON_THE_PHONE.has(status)).toReversed();
  const problem = error && (error instanceof SimulatorClosedError ? ('closed' as const) : ('notDelivered' as const));
  return { messages, say: mutate, isPending, problem, unsent: problem === null ? null : (variables?.text ?? null) };
}
