/** Why one cannot chat; the message is what the person at the terminal reads. */
export class ChatProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChatProblem';
  }
}
