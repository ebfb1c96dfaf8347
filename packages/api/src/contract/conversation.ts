import { type ConversationId, OUTBOUND_STATUSES } from '@post/domain';
import { z } from 'zod';
import { appointmentItem } from './appointment.ts';
import { id } from './id.ts';
import { pageFields, pageOf } from './page.ts';
import { patientItem } from './patient.ts';

const author = z.enum(['patient', 'cora', 'staff']);
const time = z.string().meta({ format: 'date-time' });

export const conversationItem = z
  .object({
    id: z.string(),
    contact: z.object({ id: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
    handling: z.enum(['cora', 'staff']),
    handedOverAt: time.nullable(),
    lastMessageAt: time.nullable(),
    channel: z.enum(['zapi', 'whatsapp-cloud', 'simulator']),
    lastMessage: z
      .object({ author, text: z.string().nullable(), status: z.enum(OUTBOUND_STATUSES).nullable() })
      .nullable(),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    labels: z.array(z.string()),
    closed: z.boolean(),
    waiting: z.boolean().meta({ description: 'Alguém da equipe deve uma resposta' }),
    urgent: z.boolean(),
    answering: z.boolean().meta({ description: 'Cora está respondendo agora' }),
    unread: z.number().int().meta({ description: 'Mensagens que quem pergunta ainda não leu; 100 é cem ou mais' }),
    repliesUntil: time.nullable().meta({ description: 'Fim da janela de 24 horas, nos canais que têm uma' }),
  })
  .meta({ id: 'Conversation' });
export type ConversationItem = z.infer<typeof conversationItem>;

export const conversationPage = pageOf(conversationItem);

export const listConversations = z.object({
  view: z
    .enum(['open', 'waiting', 'mine', 'closed'])
    .optional()
    .meta({ description: 'Abertas, esperando uma pessoa, minhas, encerradas; sem valor: todas' }),
  search: z.string().max(200).optional().meta({ description: 'Parte do nome ou do telefone' }),
  label: z.string().max(40).optional(),
  ...pageFields,
});

export const oneConversation = z.object({ id: id<ConversationId>() });

/** Whose appointments this phone looks after, and what they have ahead. */
export const conversationPeople = z.object({
  patients: z.array(patientItem),
  upcoming: z.array(appointmentItem),
});

export const messageItem = z
  .object({
    id: z.string(),
    author,
    kind: z.enum(['text', 'choice', 'media', 'location', 'contact-card', 'poll-vote', 'other', 'reply']),
    text: z.string().nullable(),
    options: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable() })),
    media: z
      .object({
        kind: z.enum(['audio', 'image', 'video', 'document', 'sticker']),
        fileName: z.string().nullable(),
        seconds: z.number().nullable(),
      })
      .nullable()
      .meta({ description: 'O arquivo está em /api/v1/media/{id da mensagem}' }),
    at: time,
    status: z.enum(OUTBOUND_STATUSES).nullable().meta({ description: 'Nulo no que o paciente escreveu' }),
  })
  .meta({ id: 'Message' });
export type MessageItem = z.infer<typeof messageItem>;

export const messagePage = pageOf(messageItem);

export const listMessages = z.object({ id: id<ConversationId>(), ...pageFields });

export const sendMessage = z.object({
  id: id<ConversationId>(),
  text: z.string().trim().min(1).max(4_000),
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .meta({ description: 'Nome do envio: repetido com o mesmo texto, a mensagem sai uma vez só' }),
});
