import { expect, it } from 'vitest';
import { digests } from './digest.js';

// Where documents are to look different, `--update` writes what they come to, and browsers are held to it.
it('makes the documents that browsers make', async () => {
  await expect(await digests()).toMatchFileSnapshot('digests.txt');
});
