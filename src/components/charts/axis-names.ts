/** A name beside an axis of members. `level` tells from which width on: 0 always, 1 in a middling plot, 2 in a wide one. */
interface AxisName {
  readonly index: number;
  readonly level: 0 | 1 | 2;
}

/** Names along an axis, and every which one of them is shown in a narrow, a middling and a wide plot. */
export interface AxisNames {
  readonly names: readonly AxisName[];
  readonly steps: readonly [narrow: number, middling: number, wide: number];
}

/** Width of the narrowest plot of each kind, of a letter, and of the air between two names, in pixels. */
const ROOM = { wide: 520, middling: 280, narrow: 170, letter: 6.8, air: 6 } as const;
/** Names are cut to this many letters before some of them are left out. */
const FEWEST_LETTERS = 6;
/** So few names are cut rather than left out. */
const ALWAYS = 4;
/** Signs of Chinese, Japanese and Korean are about twice as wide as letters. */
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;

/** Leaves out as many names as there is no room for, evenly. Those of a narrow plot are shown in a wider one too. */
export function axisNames(labels: readonly string[]): AxisNames {
  if (labels.length <= ALWAYS) return { names: labels.map((_, index) => ({ index, level: 0 })), steps: [1, 1, 1] };
  const longest = labels.reduce((most, label) => Math.max(most, lengthOf(label)), 0);
  const needed = longest * ROOM.letter + ROOM.air;
  const step = (room: number, unit: number) => {
    const names = Math.max(1, Math.floor(room / needed));
    return Math.max(1, Math.ceil(labels.length / names / unit)) * unit;
  };
  const wide = step(ROOM.wide, 1);
  const middling = step(ROOM.middling, wide);
  const narrow = step(ROOM.narrow, middling);
  const names = labels.flatMap((_, index): readonly AxisName[] => {
    if (index % wide !== 0) return [];
    return [{ index, level: index % narrow === 0 ? 0 : index % middling === 0 ? 1 : 2 }];
  });
  return { names, steps: [narrow, middling, wide] };
}

/** The names that a plot of a width shows, by the place of each, and every which one that is. */
export function namesWithin({ names, steps }: AxisNames, width: number): { indexes: readonly number[]; step: number } {
  const level = width >= ROOM.wide ? 2 : width >= ROOM.middling ? 1 : 0;
  return { indexes: names.flatMap((name) => (name.level <= level ? [name.index] : [])), step: steps[level] };
}

/** In letters, as far as they have to be seen. */
function lengthOf(label: string): number {
  let length = 0;
  for (const sign of label) {
    length += WIDE.test(sign) ? 2 : 1;
    if (length >= FEWEST_LETTERS) return FEWEST_LETTERS;
  }
  return length;
}
