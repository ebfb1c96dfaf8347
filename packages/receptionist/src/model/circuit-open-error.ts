/** The endpoint failed so often in a row that it is left alone for a while. */
export class CircuitOpenError extends Error {
  override readonly name = 'CircuitOpenError';

  constructor() {
    super('the model endpoint is left alone after failing repeatedly');
  }
}
