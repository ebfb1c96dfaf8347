import type { Place } from '../place.ts';

/**
 * A cost that no plan can go below. Every place is at least as long as the shortest, so it covers a multiple of that
 * length, and no two of one professional may cover the same one; all other clashes are forgiven. What is left is an
 * assignment problem, solved exactly by the Hungarian method.
 */
export function leastCost(choices: readonly (readonly Place[])[], leftOut: number): number {
  const length = Math.min(...choices.flat().map(({ busyFromMs, busyToMs }) => busyToMs - busyFromMs));
  const pointOf = ({ professional, busyFromMs }: Place) => `${professional}:${Math.ceil(busyFromMs / length)}`;
  const points = [...new Set(choices.flat().map(pointOf))];
  const columns = new Map(points.map((point, index) => [point, index]));
  const rows = choices.map((places) => {
    // Each visit may also stay without a place: as many columns more as there are visits.
    const row = Array.from({ length: points.length + choices.length }, () => leftOut);
    for (const place of places) {
      const column = columns.get(pointOf(place)) ?? 0;
      row[column] = Math.min(row[column] ?? leftOut, place.cost);
    }
    return row;
  });
  return hungarian(rows);
}

/** Shortest augmenting paths with potentials; at least as many columns as rows. Row and column 0 are nobody's. */
function hungarian(costs: readonly (readonly number[])[]): number {
  const width = costs[0]?.length ?? 0;
  const rowPrice = new Float64Array(costs.length + 1);
  const price = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  const came = new Int32Array(width + 1);
  for (let row = 1; row <= costs.length; row += 1) {
    owner[0] = row;
    let column = 0;
    const distance = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(width + 1);
    do {
      seen[column] = 1;
      const from = owner[column] ?? 0;
      let [next, step] = [0, Number.POSITIVE_INFINITY];
      for (let to = 1; to <= width; to += 1) {
        if (seen[to]) continue;
        const reduced = (costs[from - 1]?.[to - 1] ?? 0) - (rowPrice[from] ?? 0) - (price[to] ?? 0);
        if (reduced < (distance[to] ?? 0)) [distance[to], came[to]] = [reduced, column];
        if ((distance[to] ?? 0) < step) [step, next] = [distance[to] ?? 0, to];
      }
      for (let to = 0; to <= width; to += 1) {
        if (seen[to]) {
          const holder = owner[to] ?? 0;
          rowPrice[holder] = (rowPrice[holder] ?? 0) + step;
          price[to] = (price[to] ?? 0) - step;
        } else distance[to] = (distance[to] ?? 0) - step;
      }
      column = next;
    } while (owner[column] !== 0);
    while (column !== 0) {
      const before = came[column] ?? 0;
      owner[column] = owner[before] ?? 0;
      column = before;
    }
  }
  return -(price[0] ?? 0);
}
