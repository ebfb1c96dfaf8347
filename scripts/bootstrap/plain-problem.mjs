// Something the person at the keyboard can act on: shown as its message, without a stack.
export class PlainProblem extends Error {}
