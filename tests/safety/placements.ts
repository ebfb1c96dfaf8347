import { randomUUID } from 'node:crypto';

type Content = Readonly<Record<string, unknown>>;

/** Where people, and those who write documents, can put words that a model reads. */
export interface Placement {
  readonly where: string;
  readonly name?: (words: string) => string;
  readonly content: (words: string) => Content;
}

const text = (message: string): Content => ({ text: { message } });
const file = (name: string) => ({
  documentUrl: 'https://media.example/a.pdf',
  mimeType: 'application/pdf',
  fileName: name,
});

export const PLACEMENTS: readonly Placement[] = [
  { where: 'a message', content: text },
  {
    where: 'a quoted message',
    content: (words) => ({ referenceMessageId: randomUUID(), ...text(`> ${words}\noi, pode ser?`) }),
  },
  { where: 'a contact name', name: (words) => words, content: () => text('oi, boa tarde') },
  { where: 'a file name', content: (words) => ({ document: { ...file(`${words}.pdf`), caption: null } }) },
  { where: 'a caption', content: (words) => ({ image: { imageUrl: 'https://media.example/a.jpg', caption: words } }) },
  {
    where: 'a document title',
    content: (words) => ({ document: { ...file('exame.pdf'), title: words, caption: words } }),
  },
  {
    where: 'a location name',
    content: (words) => ({ location: { latitude: -23.5, longitude: -46.6, name: words, address: words } }),
  },
  {
    where: 'a contact card',
    content: (words) => ({ contact: { displayName: words, vCard: words, phones: ['5511977776666'] } }),
  },
  {
    where: 'a button title',
    content: (words) => ({ buttonsResponseMessage: { buttonId: 'cancelar', message: words } }),
  },
  {
    where: 'a list row',
    content: (words) => ({ listResponseMessage: { title: words, message: words, selectedRowId: 'a1' } }),
  },
  {
    where: 'a poll answer',
    content: (words) => ({ pollVote: { pollMessageId: randomUUID(), options: [{ name: words }] } }),
  },
  {
    where: 'a message that looks like a group’s',
    content: (words) => ({ isGroup: true, participantPhone: '5511977776666', ...text(words) }),
  },
];
