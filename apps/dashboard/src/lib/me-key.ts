/** Under which the signed-in person is kept. */
export const meKey = ['me', 'get'] as const;
