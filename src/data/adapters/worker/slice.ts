/** Work on the page is paused once it has taken this many milliseconds: most of a frame is left for handing it over, and for the page. */
const SLICE = 3;
/** The clock is looked at once for so many steps. */
const STEPS = 16;

/** A stretch of work, step by step. */
export class Slice {
  #since = performance.now();
  #steps = 0;

  /** Begins another one. */
  begin(): void {
    this.#since = performance.now();
    this.#steps = 0;
  }

  /** Whether it is time for the page to have its turn. Asked after each step. */
  isOver(): boolean {
    return ++this.#steps % STEPS === 0 && performance.now() - this.#since >= SLICE;
  }
}
