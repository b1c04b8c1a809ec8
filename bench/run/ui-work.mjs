/** Names of a trace that are script of the page. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire']);

/** What a page did between two marks, from a trace of Chromium: how often it was laid out, how often amidst script, and for how long. */
export function workBetween(events, begin, end) {
  const [from, to] = [begin, end].map((name) => events.find((event) => event.name === name));
  if (from === undefined || to === undefined) throw new Error(`The trace does not tell when "${begin}" or "${end}".`);
  const within = events.filter(
    ({ ph, pid, tid, ts }) => ph === 'X' && pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts,
  );
  const called = (...names) => within.filter(({ name }) => names.includes(name));
  const scripts = within.filter(({ name }) => SCRIPT.has(name));
  const isInScript = ({ ts }) => scripts.some((script) => script.ts < ts && ts < script.ts + (script.dur ?? 0));
  const outer = scripts.filter((script) => !isInScript(script));
  const ms = (each) => each.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  const layouts = called('Layout');
  const styles = called('UpdateLayoutTree');
  const tasks = called('ThreadControllerImpl::RunTask');
  return {
    layouts: layouts.length,
    forced: layouts.filter(isInScript).length,
    styles: styles.length,
    styledElements: styles.reduce((sum, { args }) => sum + (args?.elementCount ?? 0), 0),
    // Of the processor, which other programs on the machine disturb less than the clock.
    processorMs: tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    scriptMs: ms(outer) - ms([...layouts, ...styles].filter(isInScript)),
    styleMs: ms(styles),
    layoutMs: ms(layouts),
    paintMs: ms(called('PrePaint', 'Paint', 'Layerize', 'Commit')),
  };
}
