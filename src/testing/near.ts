/** A figure that was divided or interpolated: engines may differ in its sixteenth digit, and in no other. */
export class Near {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  /** Whether a figure is this one, but for the last digits that a double has. */
  accepts(actual: unknown): boolean {
    return typeof actual === 'number' && Math.abs(actual - this.value) <= 1e-13 * Math.abs(this.value);
  }
}

/** A figure that was divided or interpolated. */
export function near(value: number): Near {
  return new Near(value);
}
