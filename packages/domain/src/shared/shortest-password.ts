/** Length is what makes a password strong. */
export const SHORTEST_PASSWORD = 8;
