import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { MemberName } from '../../../src/components/charts/member-name.js';
import '../../../src/components/theme/styles.css';

const host = document.createElement('div');
let root: ReturnType<typeof createRoot> | undefined;

afterEach(() => {
  root?.unmount();
  host.remove();
});

test.each(['ltr', 'rtl'])(
  'names that differ in their end are told apart where there is little room (%s)',
  async (dir) => {
    document.body.append(host);
    host.dir = dir;
    root = createRoot(host);
    root.render(
      <div className="tally-theme" style={{ display: 'grid', inlineSize: 150, fontSize: 13 }}>
        <MemberName name="Automatic generation of detailed floors, version 2.1" />
      </div>,
    );
    await expect.poll(() => host.querySelectorAll('[aria-hidden] > span')).toHaveLength(2);
    const [head, tail] = [...host.querySelectorAll('[aria-hidden] > span')];
    const name = host.querySelector('.tally-name')?.getBoundingClientRect();
    expect(tail?.textContent).toMatch(/version 2\.1$/);
    expect(tail?.scrollWidth).toBeLessThanOrEqual(tail?.clientWidth ?? 0);
    expect(head?.scrollWidth).toBeGreaterThan(head?.clientWidth ?? 0);
    expect(tail?.getBoundingClientRect().right).toBeLessThanOrEqual(name?.right ?? 0);
    expect(head?.getBoundingClientRect().left).toBeGreaterThanOrEqual(name?.left ?? 0);
  },
);
