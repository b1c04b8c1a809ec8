import { beforeAll, describe, expect, it } from 'vitest';
import { lintSamples } from './lint-samples.js';

/** What a file may not import, written as it would be from that file. One row for each floor of the house. */
const forbidden: Record<string, string[]> = {
  'src/data/period.ts': [
    'react',
    'react/jsx-runtime',
    'react-dom',
    'react-dom/server',
    'react-aria-components',
    '@tanstack/react-query',
    '@visx/shape',
    '@visx/vendor/d3-array',
    '../components/charts/axis.js',
    '../hooks/use-usage.js',
    '../export/csv.js',
    '../server/handler.js',
  ],
  'src/data/time/bucket.ts': [
    'react',
    '../model/measure.js',
    '../query/query.js',
    '../engine/scan.js',
    '../format/unit.js',
  ],
  'src/data/format/number.ts': [
    'react',
    '../model/measure.js',
    '../query/query.js',
    '../engine/scan.js',
    '../report/run.js',
  ],
  'src/data/model/measure.ts': [
    'react',
    '../query/query.js',
    '../engine/scan.js',
    '../sql/plan.js',
    '../adapters/memory.js',
    '../report/run.js',
    '../models/automation/index.js',
  ],
  'src/data/query/parse.ts': [
    'react',
    '../engine/scan.js',
    '../sql/plan.js',
    '../adapters/memory.js',
    '../report/run.js',
    '../models/automation/index.js',
  ],
  'src/data/answer/figures.ts': [
    'react',
    '../engine/scan.js',
    '../sql/plan.js',
    '../adapters/memory.js',
    '../report/run.js',
    '../models/automation/index.js',
  ],
  'src/data/engine/scan.ts': [
    'react',
    '../sql/plan.js',
    '../adapters/memory.js',
    '../report/run.js',
    '../models/automation/index.js',
  ],
  'src/data/sql/plan.ts': [
    'react',
    '../engine/scan.js',
    '../adapters/memory.js',
    '../report/run.js',
    '../models/automation/index.js',
  ],
  'src/data/report/run.ts': [
    'react',
    '../engine/scan.js',
    '../sql/plan.js',
    '../adapters/memory.js',
    '../models/automation/index.js',
  ],
  'src/hooks/use-usage.ts': [
    '../components/charts/axis.js',
    '../components/theme/tokens.js',
    '../data/models/automation/index.js',
  ],
  'src/components/widgets/stat-card.tsx': [
    '../../data/adapters/memory.js',
    '../../data/engine/scan.js',
    '../../data/models/automation/index.js',
    '../../data/index.js',
  ],
  'src/components/charts/axis.tsx': ['../../hooks/use-usage.js', '../../data/engine/scan.js'],
  'src/components/theme/theme-scope.tsx': ['../../hooks/use-usage.js', '../../data/adapters/memory.js'],
  'src/export/csv.ts': [
    '../hooks/use-usage.js',
    '../components/widgets/stat-card.js',
    '../components/dashboard/dashboard.js',
    '../data/adapters/memory.js',
    '../data/engine/scan.js',
    '../data/index.js',
  ],
  'src/testing/describe-adapter.ts': [
    'react',
    'vitest',
    'node:test',
    '../data/engine/scan.js',
    '../data/sql/plan.js',
    '../data/index.js',
    '../hooks/use-usage.js',
    '../components/charts/axis.js',
  ],
};

/** What stays open: a rule that forbids everything would prove nothing. */
const allowed: Record<string, string[]> = {
  'src/data/time/bucket.ts': ['../errors.js', './period.js', '@date-fns/tz'],
  'src/data/format/number.ts': ['../errors.js', '../time/period.js', './unit.js'],
  'src/data/model/measure.ts': ['../format/unit.js', '../time/period.js', '../errors.js', 'zod/mini'],
  'src/data/query/parse.ts': ['../model/measure.js', '../time/period.js', '../errors.js'],
  'src/data/answer/figures.ts': ['../query/query.js', '../model/measure.js', '../time/period.js'],
  'src/data/engine/scan.ts': ['../answer/figures.js', '../query/query.js', '../model/measure.js', '../time/period.js'],
  'src/data/sql/plan.ts': ['../answer/figures.js', '../query/query.js', '../model/measure.js', '../time/period.js'],
  'src/data/report/run.ts': [
    '../query/query.js',
    '../model/measure.js',
    '../adapters/adapter.js',
    '../adapters/ask.js',
    '../adapters/batching.js',
  ],
  'src/data/adapters/memory.ts': ['../engine/scan.js', '../query/query.js'],
  'src/data/models/automation/dashboards.ts': ['../../report/report.js', '../../model/measure.js'],
  'src/hooks/use-usage.ts': ['react', '@tanstack/react-query', '../data/query/query.js'],
  'src/components/widgets/stat-card.tsx': [
    '../charts/axis.js',
    '../../hooks/use-usage.js',
    '../../data/query/query.js',
  ],
  'src/components/charts/axis.tsx': ['@visx/shape', '../theme/tokens.js', '../../data/format/number.js'],
  'src/export/csv.ts': ['../components/charts/axis.js', '../components/theme/tokens.js', '../data/report/run.js'],
  'src/testing/describe-adapter.ts': [
    '../data/adapters/adapter.js',
    '../data/query/query.js',
    '../data/model/measure.js',
  ],
};

/** Every way to import a module. */
const ways = [
  (specifier: string) => `import '${specifier}';`,
  (specifier: string) => `import { thing } from '${specifier}';`,
  (specifier: string) => `import type { Thing } from '${specifier}';`,
  (specifier: string) => `export * from '${specifier}';`,
  (specifier: string) => `await import('${specifier}');`,
];

const files = [...new Set([...Object.keys(forbidden), ...Object.keys(allowed)])];
const linesOf = (file: string) =>
  [...(forbidden[file] ?? []), ...(allowed[file] ?? [])].flatMap((specifier) => ways.map((way) => way(specifier)));

describe('floors: who may import whom', () => {
  let refused: Set<string>;

  beforeAll(async () => {
    const samples = Object.fromEntries(files.map((file) => [file, linesOf(file)]));
    const refusals = await lintSamples(samples, ['style/noRestrictedImports']);
    refused = new Set(refusals.map(({ file, line }) => `${file}: ${samples[file]?.[line - 1]}`));
  });

  /** The ways in which a file is refused a module. */
  const refusedWays = (file: string, specifier: string) =>
    ways.map((way) => way(specifier)).filter((text) => refused.has(`${file}: ${text}`));

  for (const [file, specifiers] of Object.entries(forbidden)) {
    it.each(specifiers)(`${file} may not import %s`, (specifier) => {
      expect(refusedWays(file, specifier)).toEqual(ways.map((way) => way(specifier)));
    });
  }
  for (const [file, specifiers] of Object.entries(allowed)) {
    it.each(specifiers)(`${file} may import %s`, (specifier) => {
      expect(refusedWays(file, specifier)).toEqual([]);
    });
  }
});
