import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { TextCard } from '../../../src/components/widgets/text-card.js';
import '../../../src/components/theme/styles.css';

const host = document.createElement('div');
let root: ReturnType<typeof createRoot> | undefined;

afterEach(() => {
  root?.unmount();
  host.remove();
});

test('each block stands where its own language begins, with its bullets on that side', async () => {
  document.body.append(host);
  host.dir = 'rtl';
  root = createRoot(host);
  root.render(
    <div className="tally-theme" style={{ inlineSize: 1200 }}>
      <TextCard title="Summary" text={'In English.\n\nبالعربية\n\n- عنصر\n- One in English'} />
    </div>,
  );
  await expect.poll(() => host.querySelectorAll('.tally-text > *')).toHaveLength(3);
  const [english, arabic, list] = [...host.querySelectorAll('.tally-text > *')];
  const title = host.querySelector('.tally-panel-title');
  const box = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
  const body = box(host.querySelector('.tally-panel-body'));
  expect(box(title).left).toBeCloseTo(body.left, 0);
  expect(box(english).left).toBeCloseTo(body.left, 0);
  expect(box(arabic).right).toBeCloseTo(body.right, 0);
  expect(box(list).right).toBeCloseTo(body.right, 0);
  expect(title && getComputedStyle(title).direction).toBe('ltr');
  expect(list && getComputedStyle(list).direction).toBe('rtl');
});
