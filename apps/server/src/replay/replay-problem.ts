/** Something that whoever replays can put right; its message is all they need. */
export class ReplayProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReplayProblem';
  }
}
