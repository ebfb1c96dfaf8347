import { readFileSync } from 'node:fs';
import { testDatabases } from '@post/db/testing';
import { createDocumentFiles } from '@post/receptionist';
import { describe, expect, test } from 'vitest';
import { addStaff, OWNER, RECEPTION, signedIn, WITH_OWNER } from '../support/browser.ts';
import { openClinic } from '../support/open-clinic.ts';

const file = (name: string): Buffer => readFileSync(new URL(`./files/${name}`, import.meta.url));
const files = createDocumentFiles();
const text = async (bytes: Uint8Array): Promise<string> => {
  const read = await files.read(bytes);
  if (read.kind !== 'read') throw new Error(`the file is ${read.kind}`);
  return read.markdown;
};

describe('a file that the clinic has becomes a document to look through', () => {
  test('a PDF keeps its headings, its lists and its paragraphs, page by page', async () => {
    expect(await text(file('convenios.pdf'))).toMatchInlineSnapshot(`
      "# Convênios e formas de pagamento

      Atendemos pelos convênios abaixo. Para os outros, emitimos recibo com os dados que o plano pede para o reembolso, na mesma semana da consulta.

      ## Convênios aceitos

      Saúde Exemplo, planos Ouro e Prata
      Dental Modelo, todos os planos

      ## Estacionamento

      Há manobrista na porta, gratuito na primeira hora. Depois, R$ 12,00 por hora ou fração, pagos no caixa do estacionamento.

      ## Pagamento

      Parcelamos em até seis vezes sem juros no cartão. Aceitamos Pix, débito e dinheiro."
    `);
  });

  test('a Word document keeps its headings, and each row of a table in one line', async () => {
    expect(await text(file('preparo.docx'))).toMatchInlineSnapshot(`
      "# Preparo para exames

      Estas orientações valem para todos os exames feitos na clínica.

      ## Radiografia panorâmica

      Retire brincos, óculos e aparelhos móveis antes do exame. Não é preciso jejum.

      ## Prazos

      Exame | Resultado

      Panorâmica | no mesmo dia

      Tomografia | em 3 dias úteis"
    `);
  });

  test('Markdown stays as it is, whatever ends its lines', async () => {
    expect(await text(Buffer.from('# Horários\r\n\r\nDas 8h às 18h.'))).toBe('# Horários\n\nDas 8h às 18h.');
  });

  test.each([
    ['pictures of pages', 'no-text', () => file('digitalizado.pdf')],
    ['a PDF with a password', 'locked', () => file('com-senha.pdf')],
    ['half a PDF', 'unreadable', () => file('convenios.pdf').subarray(0, 900)],
    ['half a Word document', 'unreadable', () => file('preparo.docx').subarray(0, 700)],
    ['a picture', 'unreadable', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ['nothing', 'no-text', () => Buffer.alloc(0)],
    ['a book', 'too-long', () => Buffer.from('palavra '.repeat(30_000))],
    ['an archive that says it unpacks to four gigabytes', 'unreadable', () => swollen(file('preparo.docx'))],
  ] as const)('%s is %s', async (_name, kind, bytes) => {
    expect(await files.read(bytes())).toEqual({ kind });
  });

  test('a file that takes too long is given up, and the next one is read', async () => {
    expect(await createDocumentFiles({ longestMs: 0 }).read(file('convenios.pdf'))).toEqual({ kind: 'unreadable' });
    expect(await text(file('preparo.docx'))).toContain('Radiografia');
  });
});

/** The sizes of the archive's directory, overstated. */
function swollen(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const entry = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1))
    bytes.writeUInt32LE(0xffff_fff0, at + 24);
  return bytes;
}

describe.each(testDatabases)('files are sent by those who may write documents, on the $name', (database) => {
  test('the owner gets the text, and nothing is kept until it is saved; others are refused in plain words', async () => {
    await using clinic = await openClinic({ database, now: '2026-03-09T08:00', environment: WITH_OWNER });
    const bia = await addStaff(clinic, 'bia@clinica.example', RECEPTION);
    const [owner, reception] = [await signedIn(clinic, OWNER), await signedIn(clinic, bia)];
    const send = (cookie: string, body: Buffer, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${clinic.server.url}/api/v1/knowledge/files`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
        body: new Uint8Array(body),
      });
    const documents = async () => (await owner.query('knowledge.list', {})).body.items.length;
    const before = await documents();
    const read = await send(owner.cookie, file('convenios.pdf'));
    expect(await read.json()).toMatchObject({ title: 'Convênios e formas de pagamento' });
    expect(await documents()).toBe(before);
    const scanned = await send(owner.cookie, file('digitalizado.pdf'));
    expect([scanned.status, await scanned.text()]).toEqual([422, expect.stringContaining('só tem imagens')]);
    const refused = await Promise.all([
      send('', file('preparo.docx')),
      send(reception.cookie, file('preparo.docx')),
      send(owner.cookie, file('preparo.docx'), { origin: 'https://outra.example' }),
      send(owner.cookie, Buffer.alloc(10 * 1024 * 1024 + 1)),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 403, 413]);
  });
});
