import { newPerson, type Person } from './new-person.ts';
import { type Heard, type Reply, repliesAfter, type Said, type SimulatorAddress, say } from './simulator-client.ts';

/** One person's side of a chat with Cora. */
export class Conversation {
  readonly #simulator: SimulatorAddress;
  #person: Person;
  #id: string | null = null;
  #lastSeen = '';
  #options: Reply['options'] = [];

  constructor(simulator: SimulatorAddress, person: Person = newPerson()) {
    this.#simulator = simulator;
    this.#person = person;
  }

  /** Cora has never heard of who writes from here on. */
  startOver(): void {
    this.#person = newPerson();
    this.#id = null;
    this.#options = [];
  }

  /** Sends a line; a number that stands before an option is a tap on it. */
  async say(line: string): Promise<Heard> {
    const heard = await say(this.#simulator, this.#person, this.#said(line));
    if (heard.conversationId !== this.#id) {
      this.#id = heard.conversationId;
      this.#lastSeen = heard.messageId ?? '';
    }
    return heard;
  }

  /** What came since it was last asked, oldest first. */
  async news(): Promise<readonly Reply[]> {
    if (this.#id === null) return [];
    const replies = await repliesAfter(this.#simulator, this.#id, this.#lastSeen);
    const last = replies.at(-1);
    if (last) {
      this.#lastSeen = last.id;
      this.#options = last.options;
    }
    return replies;
  }

  #said(line: string): Said {
    const option = /^\d{1,2}$/.test(line) ? this.#options[Number(line) - 1] : undefined;
    return option ? { choiceId: option.id, text: option.title } : { text: line };
  }
}
