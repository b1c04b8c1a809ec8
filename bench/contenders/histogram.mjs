const COARSE = 1024;

/** Counts of whole numbers that come and go, from which quantiles are read exactly. */
export class Histogram {
  #fine = new Int32Array(COARSE);
  #coarse = new Int32Array(1);
  #size = 0;

  change(value, by) {
    if (value >= this.#fine.length) this.#grow(value);
    this.#fine[value] += by;
    this.#coarse[Math.floor(value / COARSE)] += by;
    this.#size += by;
  }

  /** By linear interpolation between closest ranks (R type 7); null where there is none. */
  quantile(q) {
    if (this.#size === 0) return null;
    const rank = (this.#size - 1) * q;
    const low = this.#at(Math.floor(rank));
    return low + (rank % 1) * (this.#at(Math.ceil(rank)) - low);
  }

  #at(rank) {
    let rest = rank;
    let block = 0;
    while (rest >= this.#coarse[block]) rest -= this.#coarse[block++];
    let value = block * COARSE;
    while (rest >= this.#fine[value]) rest -= this.#fine[value++];
    return value;
  }

  #grow(value) {
    const blocks = Math.ceil((value + 1) / COARSE) * 2;
    const fine = new Int32Array(blocks * COARSE);
    const coarse = new Int32Array(blocks);
    fine.set(this.#fine);
    coarse.set(this.#coarse);
    this.#fine = fine;
    this.#coarse = coarse;
  }
}
