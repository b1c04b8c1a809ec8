const places = new WeakMap<Element, number>();

/** Keeps where a person reads a plot, by keys or by a press: focus then goes on to what is opened about it, and its cursor goes. */
export function keepReadPlace(plot: Element, place: number | null): void {
  if (place === null) places.delete(plot);
  else places.set(plot, place);
}

/** Where a person last read the first plot of an element in which one did; null where nobody did. */
export function readPlaceIn(element: Element): number | null {
  for (const plot of element.querySelectorAll('.tally-plot')) {
    const place = places.get(plot);
    if (place !== undefined) return place;
  }
  return null;
}
