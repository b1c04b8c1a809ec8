import { expect, it } from 'vitest';
import { digests } from './digest.js';
import made from './digests.txt?raw';

it('makes the documents that servers make, byte by byte', async () => {
  expect(await digests()).toBe(made);
});
