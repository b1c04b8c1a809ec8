/**
 * Lets calls take turns as if they were made one after the other: those that change something go alone, those that only look go
 * together, all in the order in which they came. So figures are never those of half a delivery.
 */
export class Turns {
  #change: Promise<unknown> = Promise.resolve();
  /** Looks since the last change. */
  #looks = new Set<Promise<unknown>>();

  /** Runs `work` once all changes before it are made. */
  look<T>(work: () => Promise<T>): Promise<T> {
    const looks = this.#looks;
    const look = this.#change.then(work);
    const settled = look.then(nothing, nothing);
    looks.add(settled);
    void settled.then(() => looks.delete(settled));
    return look;
  }

  /** Runs `work` once everything before it is over. */
  change<T>(work: () => Promise<T>): Promise<T> {
    const before = [this.#change, ...this.#looks];
    this.#looks = new Set();
    const change = Promise.all(before).then(work);
    this.#change = change.then(nothing, nothing);
    return change;
  }
}

function nothing(): void {}
