import { describe, expect, it } from 'vitest';
import { Chunk } from '../../../src/data/engine/chunk.js';
import { Stage } from '../../../src/data/engine/stage.js';

/** A chunk with one column of codes, whose rows are a millisecond apart. */
function chunkOf(codes: readonly number[]): Chunk {
  const chunk = new Chunk(0, ['code']);
  const stage = new Stage(['code']);
  stage.reserve(codes.length);
  stage.rows = codes.length;
  stage.at.set(codes.map((_, i) => 1000 + i));
  stage.columns[0]?.set(codes);
  chunk.append(stage, stage.order(), [Math.max(...codes) + 1]);
  return chunk;
}

const used = (chunk: Chunk, notBefore?: number) => [...chunk.usedCodes(0, notBefore)];

describe('the codes that a chunk uses', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => [7, 0, 70_000, 300][i % 4] as number);

  it('are those of its rows, ascending, however many and however large', () => {
    expect(used(chunkOf([5]))).toEqual([5]);
    expect(used(chunkOf(many))).toEqual([0, 7, 300, 70_000]);
  });

  it('are not those of rows that count no more', () => {
    const chunk = chunkOf([...many, 9]);
    expect(used(chunk)).toContain(9);
    chunk.kill(10_000);
    chunk.kill(0);
    expect(used(chunk)).toEqual([0, 7, 300, 70_000]);
  });

  it('are not those of rows before an instant, be they in the same chunk', () => {
    const chunk = chunkOf([4, 3, ...Array(5000).fill(2), 3]);
    expect(used(chunk)).toEqual([2, 3, 4]);
    expect(used(chunk, 1001)).toEqual([2, 3]);
    expect(used(chunk, 6002)).toEqual([3]);
    expect(used(chunk, 6003)).toEqual([]);
  });

  it('are those that they were changed to', () => {
    const chunk = chunkOf([4, 3, 4]);
    expect(used(chunk)).toEqual([3, 4]);
    chunk.recode(0, 4, 0);
    expect(used(chunk)).toEqual([0, 3]);
  });
});
