/** Full years between a calendar day and now. */
export function yearsSince(day: string, now: number): number {
  const today = new Date(now).toISOString();
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return today.slice(5, 10) < day.slice(5, 10) ? years - 1 : years;
}
