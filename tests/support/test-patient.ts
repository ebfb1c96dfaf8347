import { receivedPayload, type Sender } from './zapi-payload.ts';
import type { ZapiServer } from './zapi-server.ts';

/** What a patient sees of a clinic: its number, and what comes back. */
export interface ClinicNumber {
  readonly instanceId: string;
  readonly provider: ZapiServer;
  deliver(payload: unknown): Promise<number>;
  settle(): Promise<void>;
}

/** Someone who writes to the clinic on WhatsApp and reads what comes back. */
export class TestPatient {
  readonly #clinic: ClinicNumber;
  readonly #sender: Sender;

  constructor(clinic: ClinicNumber, sender: Sender) {
    this.#clinic = clinic;
    this.#sender = sender;
  }

  /** Writes one message, waits until the clinic has nothing left to do, and gives what came back, joined by blank lines. */
  says(text: string): Promise<string> {
    return this.sends([{ text: { message: text } }]);
  }

  /** Writes several messages in quick succession, in order. */
  saysInBurst(...texts: readonly string[]): Promise<string> {
    return this.sends(texts.map((message) => ({ text: { message } })));
  }

  /** Sends any contents a Z-API event can carry, in order. */
  async sends(contents: readonly Readonly<Record<string, unknown>>[]): Promise<string> {
    const before = this.received().length;
    for (const content of contents) {
      const status = await this.#clinic.deliver(receivedPayload(this.#clinic.instanceId, this.#sender, content));
      if (status !== 200) throw new Error(`the webhook answered ${status}`);
    }
    await this.#clinic.settle();
    return this.received().slice(before).join('\n\n');
  }

  /** Opens the chat: all that came counts as read. */
  async reads(): Promise<void> {
    const { phone, lid } = this.#sender;
    const sent = this.#clinic.provider.sends.filter((one) => one.phone === phone || one.phone === lid);
    await this.#clinic.deliver({
      type: 'MessageStatusCallback',
      instanceId: this.#clinic.instanceId,
      status: 'READ',
      ids: sent.map(({ messageId }) => messageId),
      momment: Date.now(),
      phone,
      isGroup: false,
    });
  }

  /** Everything that was sent to this person, oldest first. */
  received(): readonly string[] {
    const { phone, lid } = this.#sender;
    return this.#clinic.provider.sends
      .filter((sent) => sent.phone === phone || sent.phone === lid)
      .map((sent) => sent.message);
  }
}
