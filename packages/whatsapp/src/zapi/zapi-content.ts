import type { InboundContent, MediaKind } from '@post/domain';
import { asObject, type Json, listAt, numberAt, objectAt, textAt } from '../json.ts';

/** What a received event carries; null when it carries nothing a person could have sent. */
export function zapiContent(event: Json): InboundContent | null {
  return (
    textContent(event) ?? choiceContent(event) ?? mediaContent(event) ?? sharedContent(event) ?? otherContent(event)
  );
}

function textContent(event: Json): InboundContent | null {
  const text = textAt(objectAt(event, 'text'), 'message');
  return text === null ? null : { kind: 'text', text };
}

function choiceContent(event: Json): InboundContent | null {
  const button = objectAt(event, 'buttonsResponseMessage') ?? objectAt(event, 'buttonReply');
  const row = objectAt(event, 'listResponseMessage');
  const id = textAt(button, 'buttonId') ?? textAt(row, 'selectedRowId');
  if (id === null) return null;
  return {
    kind: 'choice',
    id,
    title: textAt(button, 'message') ?? textAt(row, 'title') ?? textAt(row, 'message') ?? id,
  };
}

const MEDIA: readonly (readonly [MediaKind, string])[] = [
  ['audio', 'audioUrl'],
  ['image', 'imageUrl'],
  ['video', 'videoUrl'],
  ['document', 'documentUrl'],
  ['sticker', 'stickerUrl'],
];

function mediaContent(event: Json): InboundContent | null {
  for (const [media, address] of MEDIA) {
    const part = objectAt(event, media);
    if (!part) continue;
    return {
      kind: 'media',
      media,
      reference: textAt(part, address),
      mimeType: textAt(part, 'mimeType'),
      fileName: textAt(part, 'fileName'),
      caption: textAt(part, 'caption'),
      seconds: numberAt(part, 'seconds'),
    };
  }
  return null;
}

function sharedContent(event: Json): InboundContent | null {
  const place = objectAt(event, 'location');
  const [latitude, longitude] = [numberAt(place, 'latitude'), numberAt(place, 'longitude')];
  if (latitude !== null && longitude !== null) {
    return { kind: 'location', latitude, longitude, address: textAt(place, 'address') ?? textAt(place, 'name') };
  }
  const card = objectAt(event, 'contact') ?? asObject(listAt(event, 'contacts')[0]);
  if (card)
    return {
      kind: 'contact-card',
      name: textAt(card, 'displayName') ?? '',
      phones: listAt(card, 'phones').map(String),
    };
  const vote = objectAt(event, 'pollVote');
  if (!vote) return null;
  const options = listAt(vote, 'options').flatMap((option) => textAt(asObject(option), 'name') ?? []);
  return { kind: 'poll-vote', options };
}

/** Kinds that say something but are none of the above, with the field that holds their words. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['poll', 'question'],
  ['order', 'message'],
  ['reviewAndPay', 'orderStatus'],
  ['requestPayment', 'comment'],
  ['receiveRequestPayment', 'comment'],
  ['pixKeyMessage', 'merchantName'],
  ['product', 'title'],
  ['hydratedTemplate', 'message'],
  ['buttonsMessage', 'message'],
  ['listMessage', 'description'],
  ['carouselMessage', 'text'],
  ['event', 'name'],
  ['eventResponse', 'response'],
];

function otherContent(event: Json): InboundContent | null {
  const found = OTHERS.find(([label]) => objectAt(event, label));
  if (!found) return null;
  const [label, words] = found;
  return { kind: 'other', label, text: textAt(objectAt(event, label), words) };
}
