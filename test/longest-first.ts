import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, the longest first. What is known of times is kept on no machine that begins anew, and files are taken by
 * their size then: a few lines that do something a thousand times come last, and keep all others waiting.
 */
const LONGEST = [
  'test/fuzz/engine-fuzz-more.test.ts',
  'test/fuzz/engine-fuzz.test.ts',
  'test/export/pdf/reading.test.ts',
  'test/data/time/zone-tiling-1.test.ts',
  'test/data/time/zone-tiling-2.test.ts',
  'test/data/time/zone-tiling-3.test.ts',
  'test/data/time/zone-tiling-4.test.ts',
  'test/hostile/dashboards.browser.test.tsx',
  'test/components/naughty-names/report-builder.browser.test.tsx',
  'test/components/naughty-names/views.browser.test.tsx',
  'test/components/naughty-names/cards.browser.test.tsx',
  'test/data/adapters/worker/worker-store.browser.test.ts',
  'stories/dashboard/dashboard.stories.tsx',
  'stories/dashboard/assistant-dashboard.stories.tsx',
  'test/e2e/server.e2e.test.ts',
  'test/e2e/demo.e2e.test.ts',
  'test/e2e/html.e2e.test.ts',
  'test/e2e/keyboard-products.e2e.test.ts',
  'test/e2e/mounts.e2e.test.ts',
  'test/e2e/consumer.e2e.test.ts',
];

/** Runs the files of each project in such an order that no processor is idle for long at its end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at === -1 ? LONGEST.length : at;
    };
    const sorted = await super.sort(files);
    const groups = new Map<string, TestSpecification[]>();
    for (const file of sorted) groups.set(file.project.name, [...(groups.get(file.project.name) ?? []), file]);
    return [...groups.values()].flatMap((group) => group.toSorted((a, b) => place(a) - place(b)));
  }
}
