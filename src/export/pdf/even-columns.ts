import type { PageFlow } from './page-flow.js';

/** Something that is not parted between columns. */
export interface Piece {
  readonly height: number;
  /** Space before it, unless a column begins with it. */
  readonly before: number;
  /** What is drawn once more where a column begins with it, such as the head of its table. */
  readonly repeated: number;
}

interface Filled {
  readonly page: number;
  /** How far the last column goes on the last page. */
  readonly foot: number;
}

const EXACT = 0.5;
/** What follows each other may ask for a little more room than it takes. */
const SLACK = 3;

/** Goes on in columns that end at about the same height. */
export function setEvenColumns(count: number, pieces: readonly Piece[], flow: PageFlow): void {
  flow.space(pieces[0]?.before ?? 0);
  flow.setColumns(count, (room) => {
    const fill = (height: number | null, page: number) => filled(pieces, count, [room, flow.height], { height, page });
    const { page } = fill(null, -1);
    let [low, high] = [0, page === 0 ? room : flow.height];
    while (high - low > EXACT) {
      const middle = (low + high) / 2;
      const tried = fill(middle, page);
      if (tried.page === page && tried.foot <= middle) high = middle;
      else low = middle;
    }
    return { page, height: high + SLACK };
  });
}

/** Where columns end if those of one page are no higher than that. */
function filled(
  pieces: readonly Piece[],
  count: number,
  [first, others]: readonly [number, number],
  limit: { readonly page: number; readonly height: number | null },
): Filled {
  let [page, column, foot] = [0, 0, 0];
  for (const { height, before, repeated } of pieces) {
    const whole = page === 0 ? first : others;
    const room = limit.page === page && column + 1 < count ? Math.min(whole, limit.height ?? whole) : whole;
    // What has no room under what a page begins with is not forced into it.
    if (foot === 0 && (page > 0 || height <= room)) foot = height;
    else if (foot > 0 && foot + before + height <= room) foot += before + height;
    else {
      [page, column] = column + 1 < count ? [page, column + 1] : [page + 1, 0];
      foot = repeated + height;
    }
  }
  return { page, foot };
}
