import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../demo/sources/catalog.mjs';
import { readStartOptions, StartError } from '../../demo/start-options.mjs';

let folder: string;
let empty: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tallyboard-slurm-'));
  empty = mkdtempSync(join(tmpdir(), 'tallyboard-empty-'));
  for (const file of sourceFiles.slurm) writeFileSync(join(folder, file), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(empty, { recursive: true });
});

describe('what npm start is asked for', () => {
  it('is the sample on port 5173 unless stated', () => {
    expect(readStartOptions([], undefined)).toEqual({ source: undefined, isOpened: false, port: 5173 });
    expect(readStartOptions(['--open', 'no'], '')).toMatchObject({ isOpened: false, port: 5173 });
    expect(readStartOptions(['--open', 'yes'], '8080')).toMatchObject({ isOpened: true, port: 8080 });
    expect(readStartOptions(['--help'], undefined)).toBe('help');
  });

  it('is a source with its folder', () => {
    expect(readStartOptions(['--source', `slurm=${folder}`], undefined)).toMatchObject({
      source: { name: 'slurm', folder },
    });
  });

  it.each([
    [['--sauce', 'slurm=x'], undefined, '--sauce'],
    [['slurm'], undefined, 'slurm'],
    [['--source'], undefined, '--source'],
    [['--source', 'slum=.'], undefined, 'There is no source "slum": there is slurm.'],
    [['--source', 'constructor=.'], undefined, 'There is no source "constructor"'],
    [['--source', 'slurm'], undefined, '--source slurm=<folder>'],
    [['--source', 'slurm='], undefined, '--source slurm=<folder>'],
    [['--source', 'slurm=/nowhere/at/all'], undefined, 'There is no folder /nowhere/at/all.'],
    [['--open', 'maybe'], undefined, '"maybe"'],
    [[], 'http', '"http"'],
    [[], '70000', '"70000"'],
    [[], '-1', '"-1"'],
  ])('is refused with the mend: %j, PORT %j', (args, port, message) => {
    expect(() => readStartOptions(args, port)).toThrow(StartError);
    expect(() => readStartOptions(args, port)).toThrow(message);
  });

  it('names every file that a folder lacks', () => {
    expect(() => readStartOptions(['--source', `slurm=${empty}`], undefined)).toThrow(
      `has no ${sourceFiles.slurm.join(', ')}`,
    );
  });
});
