/** What code has asked the browser for and has not given back: counted from the moment that this file is loaded. */
const outstanding = { timers: 0, frames: 0, observers: 0 };

/** What is left of all that was mounted. */
export function left(): Readonly<typeof outstanding> {
  return { ...outstanding };
}

const timers = new Set<unknown>();
const {
  setTimeout: startTimer,
  clearTimeout: stopTimer,
  setInterval: startInterval,
  clearInterval: stopInterval,
} = window;

function began(timer: unknown): void {
  timers.add(timer);
  outstanding.timers = timers.size;
}

function ended(timer: unknown): void {
  timers.delete(timer);
  outstanding.timers = timers.size;
}

window.setTimeout = ((run: TimerHandler, ...rest: [number?, ...unknown[]]) => {
  const timer = startTimer(() => {
    ended(timer);
    if (typeof run === 'function') run(...rest.slice(1));
  }, rest[0]);
  began(timer);
  return timer;
}) as typeof window.setTimeout;
window.clearTimeout = (timer) => {
  ended(timer);
  stopTimer(timer);
};
window.setInterval = ((...given: Parameters<typeof startInterval>) => {
  const timer = startInterval(...given);
  began(timer);
  return timer;
}) as typeof window.setInterval;
window.clearInterval = (timer) => {
  ended(timer);
  stopInterval(timer);
};

const { requestAnimationFrame: startFrame, cancelAnimationFrame: stopFrame } = window;
const frames = new Set<number>();
window.requestAnimationFrame = (run) => {
  const frame = startFrame((now) => {
    frames.delete(frame);
    outstanding.frames = frames.size;
    run(now);
  });
  frames.add(frame);
  outstanding.frames = frames.size;
  return frame;
};
window.cancelAnimationFrame = (frame) => {
  frames.delete(frame);
  outstanding.frames = frames.size;
  stopFrame(frame);
};

const observers = new Set<object>();
for (const Observer of [ResizeObserver, IntersectionObserver, MutationObserver, PerformanceObserver]) {
  const prototype = Observer.prototype as { observe(...given: unknown[]): void; disconnect(): void };
  const { observe, disconnect } = prototype;
  prototype.observe = function (this: object, ...given) {
    observers.add(this);
    outstanding.observers = observers.size;
    observe.apply(this, given);
  };
  prototype.disconnect = function (this: object) {
    observers.delete(this);
    outstanding.observers = observers.size;
    disconnect.apply(this);
  };
}
