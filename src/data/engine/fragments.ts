import { CHUNK_ROWS, type Chunk } from './chunk.js';

/** A chunk with fewer rows is small: two of them fit one. */
const SMALL = CHUNK_ROWS / 2;
/** So many small chunks are left until there is more to rewrite. */
const FEW_SMALL = 8;
/** Share of rows that count no more beyond which a chunk is rewritten. */
const HOLED = 1 / 8;

/**
 * The chunks that are to be rewritten as one next: one that is out of order or has many holes, with small ones that fit beside it,
 * or small ones alone. Null where nothing would be gained.
 *
 * @param open The chunk that rows are still added to, which is left alone; null where none is. Few small ones are then joined too.
 */
export function nextFragments(chunks: readonly Chunk[], open: Chunk | null): readonly Chunk[] | null {
  const closed = chunks.filter((chunk) => chunk !== open).sort((a, b) => a.first - b.first);
  const broken = closed.find((chunk) => !chunk.sorted || chunk.deadRows > chunk.rows * HOLED);
  const small = closed.filter((chunk) => chunk !== broken && chunk.liveRows < SMALL);
  if (broken === undefined && small.length < (open === null ? 2 : FEW_SMALL)) return null;
  const fragments = broken === undefined ? [] : [broken];
  let rows = broken?.liveRows ?? 0;
  for (const chunk of small) {
    rows += chunk.liveRows;
    if (rows > CHUNK_ROWS) break;
    fragments.push(chunk);
  }
  return fragments;
}
