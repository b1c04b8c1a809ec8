import { start } from './start.mjs';

const EVENTS = [100_000, 1_000_000, 10_000_000];

/** How the time of the dashboard grows with the number of events, and that of one page with the number of its widgets. */
export async function measureCurve(heap) {
  const curve = [];
  for (const events of EVENTS) curve.push(await start('scaling.mjs', [events], heap));
  return curve;
}

/** Prints what was measured, with nanoseconds an event and milliseconds a widget. */
export function printCurve(curve) {
  const round = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  console.log('The dashboard of eight, and pages of widgets over the same columns: milliseconds');
  console.table(
    Object.fromEntries(
      curve.map(({ events, allMs, widgets }) => [
        `${events.toLocaleString('en')} events`,
        {
          'all eight': round(allMs),
          'ns an event': round((allMs / events) * 1e6),
          ...Object.fromEntries(widgets.map(({ count, ms }) => [`${count} widgets`, round(ms)])),
        },
      ]),
    ),
  );
}
