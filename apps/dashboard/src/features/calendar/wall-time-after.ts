/** So many minutes later on the same wall clock, in the notation it came in. */
export function wallTimeAfter(moment: string, minutes: number): string {
  const wall = new Date(`${moment.slice(0, 19)}Z`);
  return new Date(wall.getTime() + minutes * 60_000).toISOString().slice(0, 19) + moment.slice(19);
}
