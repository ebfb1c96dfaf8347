import { randomUUID } from 'node:crypto';

export interface Sender {
  readonly phone: string;
  readonly name: string;
  readonly lid?: string;
}

/** A received event as Z-API posts it, with one kind of content. */
export function receivedPayload(instanceId: string, sender: Sender, content: Readonly<Record<string, unknown>>) {
  return {
    isStatusReply: false,
    chatLid: sender.lid ?? null,
    connectedPhone: '5511900000000',
    waitingMessage: false,
    isEdit: false,
    isGroup: false,
    isNewsletter: false,
    instanceId,
    messageId: randomUUID().replaceAll('-', '').toUpperCase(),
    phone: sender.phone,
    fromMe: false,
    momment: Date.now(),
    status: 'RECEIVED',
    chatName: sender.name,
    senderPhoto: null,
    senderName: sender.name,
    photo: null,
    broadcast: false,
    participantPhone: null,
    participantLid: null,
    referenceMessageId: null,
    forwarded: false,
    type: 'ReceivedCallback',
    fromApi: false,
    ...content,
  };
}
