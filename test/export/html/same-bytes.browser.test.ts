import { expect, it } from 'vitest';
import { digests } from './digest.js';
import made from './digests.txt?raw';

it('makes the pages that servers make, letter by letter', () => {
  expect(digests()).toBe(made);
});
