import { expect, it } from 'vitest';
import { lintSamples } from './lint-samples.js';

const cases = [
  {
    rule: 'suspicious/noImportCycles',
    samples: {
      'src/data/model/a.ts': ["import { b } from './b.js';", 'export const a = (): number => b();'],
      'src/data/model/b.ts': ["import { a } from './a.js';", 'export const b = (): number => a();'],
    },
    refused: ['src/data/model/a.ts:1', 'src/data/model/b.ts:1'],
  },
  {
    rule: 'correctness/noUndeclaredDependencies',
    samples: {
      'src/hooks/a.ts': [
        "export { object } from 'zod/mini';",
        "export { useState } from 'react';",
        "export { chunk } from 'lodash';",
        "export { table } from 'arquero';",
      ],
      'test/a.test.ts': ["export { table } from 'arquero';", "export { chunk } from 'lodash';"],
    },
    refused: ['src/hooks/a.ts:3', 'src/hooks/a.ts:4', 'test/a.test.ts:2'],
  },
  {
    rule: 'correctness/useImportExtensions',
    samples: {
      'src/data/model/a.ts': ["export { b } from './b';", "export { c } from './b.ts';", "export { d } from './b.js';"],
      'src/data/model/b.ts': ['export const b = 1;', 'export const c = 1;', 'export const d = 1;'],
    },
    refused: ['src/data/model/a.ts:1', 'src/data/model/a.ts:2'],
  },
  {
    rule: 'style/noRestrictedGlobals',
    samples: {
      'src/data/model/a.ts': [
        'export const width = () => window.innerWidth;',
        'export const page = () => document.title;',
      ],
      'src/components/charts/a.ts': ['export const width = () => window.innerWidth;'],
    },
    refused: ['src/data/model/a.ts:1', 'src/data/model/a.ts:2'],
  },
  {
    rule: 'correctness/useHookAtTopLevel',
    samples: {
      'src/hooks/use-a.ts': [
        "import { useState } from 'react';",
        'export function useA(on: boolean) {',
        '  if (on) return useState(0);',
        '  return undefined;',
        '}',
      ],
    },
    refused: ['src/hooks/use-a.ts:3'],
  },
  {
    rule: 'correctness/useExhaustiveDependencies',
    samples: {
      'src/hooks/use-a.ts': [
        "import { useMemo } from 'react';",
        'export const useA = (a: number) => useMemo(() => a * 2, []);',
      ],
    },
    refused: ['src/hooks/use-a.ts:2'],
  },
  {
    rule: 'nursery/noFloatingPromises',
    samples: {
      'src/hooks/a.ts': ['const load = async () => 1;', 'export function start() {', '  load();', '}'],
    },
    refused: ['src/hooks/a.ts:3'],
  },
  {
    rule: 'suspicious/noExplicitAny',
    samples: { 'test/a.test.ts': ['export const a: any = 1;'] },
    refused: ['test/a.test.ts:1'],
  },
  {
    rule: 'style/noDefaultExport',
    samples: { 'src/a.ts': ['export default 1;'], 'stories/a.stories.tsx': ['export default 1;'] },
    refused: ['src/a.ts:1'],
  },
];

it.each(cases)('$rule refuses what breaks it, and nothing else', async ({ rule, samples, refused }) => {
  const refusals = await lintSamples(samples, [rule]);
  expect(refusals.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(refused);
});
