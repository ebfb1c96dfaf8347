import type { InboundContent, MediaKind } from '@post/domain';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';

const MEDIA: readonly MediaKind[] = ['audio', 'image', 'video', 'document', 'sticker'];

/** What a Cloud API message carries; null when it is nothing a person could have sent. */
export function cloudContent(message: Json): InboundContent | null {
  const type = textAt(message, 'type') ?? '';
  const part = objectAt(message, type);
  const media = MEDIA.find((kind) => kind === type);
  if (media) return mediaContent(media, part);
  switch (type) {
    case 'text':
      return textContent(part);
    case 'interactive':
      return choiceContent(objectAt(part, 'button_reply') ?? objectAt(part, 'list_reply')) ?? other('interactive');
    case 'button':
      return buttonContent(part) ?? other('button');
    case 'location':
      return locationContent(part) ?? other('location');
    case 'contacts':
      return cardContent(asObject(listAt(message, 'contacts')[0])) ?? other('contacts');
    case 'system':
    case '':
      return null;
    default:
      return other(type);
  }
}

/** Whoever sent it waits for an answer, even where we cannot read it. */
function other(label: string): InboundContent {
  return { kind: 'other', label, text: null };
}

function textContent(part: Json | null): InboundContent | null {
  const text = textAt(part, 'body');
  return text === null ? null : { kind: 'text', text };
}

function choiceContent(reply: Json | null): InboundContent | null {
  const id = textAt(reply, 'id');
  return id === null ? null : { kind: 'choice', id, title: textAt(reply, 'title') ?? id };
}

/** A template's button; its payload is absent where the template gave none. */
function buttonContent(part: Json | null): InboundContent | null {
  const [id, title] = [textAt(part, 'payload'), textAt(part, 'text')];
  if (id !== null) return { kind: 'choice', id, title: title ?? id };
  return title === null ? null : { kind: 'text', text: title };
}

function mediaContent(media: MediaKind, part: Json | null): InboundContent {
  return {
    kind: 'media',
    media,
    reference: textAt(part, 'id'),
    mimeType: textAt(part, 'mime_type'),
    fileName: textAt(part, 'filename'),
    caption: textAt(part, 'caption'),
    seconds: null,
  };
}

function locationContent(part: Json | null): InboundContent | null {
  const [latitude, longitude] = [numberAt(part, 'latitude'), numberAt(part, 'longitude')];
  if (latitude === null || longitude === null) return null;
  return { kind: 'location', latitude, longitude, address: textAt(part, 'address') ?? textAt(part, 'name') };
}

function cardContent(card: Json | null): InboundContent | null {
  if (!card) return null;
  const phones = listAt(card, 'phones').flatMap((phone) => textAt(asObject(phone), 'phone') ?? []);
  return { kind: 'contact-card', name: textAt(objectAt(card, 'name'), 'formatted_name') ?? '', phones };
}
