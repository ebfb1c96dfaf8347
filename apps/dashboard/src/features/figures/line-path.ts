/** The drawing's own units; it is stretched to the room there is. */
export const WIDTH = 300;
export const HEIGHT = 100;

/** A line through the values from left to right. Days without a value are gaps; a value alone between gaps is a short dash. */
export function linePath(values: readonly (number | null)[], top: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  const height = (value: number) => round(HEIGHT - (top === 0 ? 0 : (value / top) * HEIGHT));
  const parts = values.map((value, index) => {
    if (value === null) return '';
    const [x, y] = [round(index * step), height(value)];
    if (!isValue(values[index - 1])) return isValue(values[index + 1]) ? `M${x} ${y}` : `M${round(x - 2)} ${y}h4`;
    return `L${x} ${y}`;
  });
  return parts.join('');
}

function isValue(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
