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

const observers = new Map<object, Set<unknown>>();
const count = () => {
  outstanding.observers = observers.size;
};
for (const Observer of [ResizeObserver, IntersectionObserver, MutationObserver, PerformanceObserver]) {
  const prototype = Observer.prototype as {
    observe(...given: unknown[]): void;
    unobserve?(target: unknown): void;
    disconnect(): void;
  };
  const { observe, unobserve, disconnect } = prototype;
  prototype.observe = function (this: object, ...given) {
    observers.set(this, (observers.get(this) ?? new Set()).add(given[0]));
    count();
    observe.apply(this, given);
  };
  prototype.disconnect = function (this: object) {
    observers.delete(this);
    count();
    disconnect.apply(this);
  };
  if (unobserve === undefined) continue;
  // Who looks at nothing any more is as good as disconnected.
  prototype.unobserve = function (this: object, target) {
    const targets = observers.get(this);
    targets?.delete(target);
    if (targets?.size === 0) observers.delete(this);
    count();
    unobserve.call(this, target);
  };
}
