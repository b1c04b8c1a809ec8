/** A task that is shorter leaves the page its frame. */
const NOTICED = 8;

/** The tasks of a page between two marks, from a trace of Chromium: how long they kept its thread, and how much of that they worked. */
export function tasksBetween(events, begin, end) {
  const [from, to] = [begin, end].map((name) => events.find((event) => event.name === name));
  if (from === undefined || to === undefined) throw new Error(`The trace does not tell when "${begin}" or "${end}".`);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      ph === 'X' &&
      pid === from.pid &&
      tid === from.tid &&
      ts >= from.ts &&
      ts <= to.ts,
  );
  const longest = (of) => Math.max(0, ...tasks.map((task) => (task[of] ?? 0) / 1000));
  const noticed = tasks.filter(({ tdur }) => tdur / 1000 > NOTICED);
  return {
    longestMs: longest('dur'),
    longestWorkMs: longest('tdur'),
    noticedWorkMs: noticed.reduce((sum, { tdur }) => sum + tdur / 1000, 0),
    workMs: tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
  };
}
