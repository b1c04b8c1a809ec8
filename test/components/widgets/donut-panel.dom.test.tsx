import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import type { MeasureInfo } from '../../../src/data/model/describe-measure.js';
import type { Member } from '../../../src/data/query/result.js';
import { measures } from '../../../stories/fixtures/measures.js';
import { breakdownPanel, platforms, ready } from '../../../stories/fixtures/panels.js';
import { makeResult, member } from '../../../stories/fixtures/results.js';

afterEach(cleanup);

const runs = [measures.runs];
const parts = { measures: runs, dimension: 'platform', members: platforms, grain: null } as const;
const strict = (children: ReactNode) => render(<StrictMode>{children}</StrictMode>);
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('a donut', () => {
  const donut = { ...breakdownPanel, dimension: 'platform', form: 'donut' } as const;
  const show = (members: readonly Member[], measure: MeasureInfo = measures.runs) => {
    const onSelect = vi.fn();
    const result = makeResult({ ...parts, measures: [measure], members });
    strict(<PanelWidget panel={donut} state={ready(result)} onSelect={onSelect} />);
    return onSelect;
  };

  it('is read part by part with the keyboard, and chosen from', async () => {
    const user = userEvent.setup();
    const onSelect = show(platforms);
    screen.getByRole('application', { name: /^Runs by category\./ }).focus();
    await user.keyboard('{Home}');
    expect(spoken()).toBe('Blender: 1,916, 33.15 percent');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onSelect.mock.calls).toEqual([['platform', 'Revit']]);
    await user.click(screen.getByRole('button', { name: /^Rhino: 1,519, 26.28 percent/ }));
    expect(onSelect.mock.calls[1]).toEqual(['platform', 'Rhino']);
  });

  it('lets nobody choose the rest', async () => {
    const user = userEvent.setup();
    const onSelect = show([...platforms, { kind: 'other', count: 3 }]);
    screen.getByRole('application').focus();
    await user.keyboard('{End}{Enter}');
    expect(spoken()).toMatch(/^Other \(3\): \d/);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('makes way for a bar where there are many parts, and for a ranking where they do not add up', () => {
    show(Array.from({ length: 8 }, (_, i) => member(`Platform ${i}`)));
    expect(document.querySelector('.tally-breakdown-bar')).not.toBeNull();
    cleanup();
    show(platforms, measures.activeUsers);
    expect(document.querySelector('.tally-ranking')).not.toBeNull();
    expect(screen.queryByRole('application')).toBeNull();
  });

  it('has a table with the same figures', async () => {
    const user = userEvent.setup();
    show(platforms);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('row', { name: 'Blender 1,916 33.15%' })).toBeTruthy();
  });
});
