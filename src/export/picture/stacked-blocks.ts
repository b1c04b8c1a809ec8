import type { Block } from './picture.js';
import { placed } from './placed.js';

/** Blocks one under the other. */
export function stackedBlocks(blocks: readonly Block[], gap = 0): Block {
  let height = 0;
  const shapes = blocks
    .filter((block) => block.height > 0)
    .flatMap((block, i) => {
      const y = height + (i === 0 ? 0 : gap);
      height = y + block.height;
      return block.shapes.map((shape) => placed(shape, { x: 0, y }));
    });
  return { height, plots: blocks.reduce((sum, { plots = 0 }) => sum + plots, 0), shapes };
}
