import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { describe, expect, test } from 'vitest';
import { assistantDashboard } from '../../src/data/models/assistant/index.js';
import { automationDashboard } from '../../src/data/models/automation/index.js';
import type { Report } from '../../src/data/report/report.js';
import { assistantFeatures, type Feature, sharedFeatures, toolFeatures } from '../../stories/guide/features.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' });
const textsOf = (ending: string) =>
  files.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(root, 'stories', name), 'utf8'));
const stories = textsOf('.stories.tsx');
const guides = textsOf('.mdx');

const ids = new Set(
  stories.flatMap((text) => {
    const title = /\btitle: '([^']+)'/.exec(text.slice(text.indexOf('const meta')))?.[1] ?? '';
    return [...text.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => toId(title, storyNameFromExport(name)));
  }),
);
const guideIds = new Set(guides.map((text) => toId(/<Meta title="([^"]+)"/.exec(text)?.[1] ?? '', 'docs')));

const reports: readonly (readonly [readonly Feature[], readonly Report[]])[] = [
  [toolFeatures, [automationDashboard]],
  [assistantFeatures, [assistantDashboard]],
  [sharedFeatures, [automationDashboard, assistantDashboard]],
];

describe('features', () => {
  test.each(reports)('%#: have stories, and panels of the ready-made dashboards', (features, of) => {
    for (const { what, story, panels } of features) {
      expect(ids, what).toContain(story);
      for (const report of of) {
        const titles = report.sections.flatMap((section) => section.panels.map(({ title }) => title));
        expect(titles, what).toEqual(expect.arrayContaining([...panels]));
      }
    }
  });

  test('are named once each', () => {
    const told = [...toolFeatures, ...assistantFeatures, ...sharedFeatures].map(({ what }) => what);
    expect(new Set(told).size).toBe(told.length);
  });
});

test('links of the guide lead somewhere', () => {
  const links = guides.flatMap((text) => [...text.matchAll(/\?path=\/(story|docs)\/([\w-]+)/g)]);
  expect(links.length).toBeGreaterThan(3);
  for (const [, kind, id = ''] of links) expect(kind === 'docs' ? guideIds : ids).toContain(id);
});

test('every component has a page', () => {
  const index = readFileSync(join(root, 'src/index.ts'), 'utf8');
  const exported = [...index.matchAll(/export \{([^}]*)\} from/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => /^[A-Z]/.test(name)),
  );
  const shown = new Set([
    ...stories.flatMap((text) => [...text.matchAll(/^ {2}component: (\w+)/gm)].map(([, name]) => name)),
    ...stories
      .flatMap((text) => (/subcomponents: \{([^}]*)\}/.exec(text)?.[1] ?? '').split(','))
      .map((name) => name.trim()),
    ...guides.flatMap((text) => [...text.matchAll(/of=\{(\w+)\}/g)].map(([, name]) => name)),
  ]);
  expect(exported.length).toBeGreaterThan(30);
  expect(exported.filter((name) => !shown.has(name))).toEqual([]);
});
