/**
 * Moves places on a line apart until each is at least `gap` from its neighbours, as little as that takes, within
 * `low` … `high` as far as they fit. Their order is kept; places that are equal stay in the order given.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let last = low - gap;
  for (const one of order) {
    one.place = Math.max(one.place, last + gap);
    last = one.place;
  }
  let next = Math.max(high, low + gap * (order.length - 1)) + gap;
  for (const one of order.reverse()) {
    one.place = Math.min(one.place, next - gap);
    next = one.place;
  }
  const spreadOut = new Array<number>(places.length);
  for (const { place, index } of order) spreadOut[index] = place;
  return spreadOut;
}
