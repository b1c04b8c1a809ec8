import { afterEach, expect, test } from 'vitest';
import { assertAccessible } from '../../.storybook/axe-in-every-look.js';

const root = document.createElement('main');

afterEach(() => root.remove());

function show(html: string): HTMLElement {
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

const scope = (style: string) =>
  `<div data-story-direction><div data-story-look><style>${style}</style><p class="text">Runs</p></div></div>`;

test('what everybody can read passes', async () => {
  await assertAccessible(show(scope('.text { color: #000; background: #fff; }')));
});

test('tells what is wrong in the dark alone', async () => {
  const faint = '.text { background: #fff; color: #000 } [data-tally-scheme="dark"] .text { color: #ccc }';
  await expect(assertAccessible(show(scope(faint)))).rejects.toThrow(/color-contrast: .*\(dark, ltr; dark, rtl\)/);
});

test('tells what is wrong with more contrast from right to left alone', async () => {
  const faint =
    '.text { background: #fff; color: #000 } [dir="rtl"] [data-tally-contrast="more"] .text { color: #ccc }';
  await expect(assertAccessible(show(scope(faint)))).rejects.toThrow(/\(light, more contrast, rtl\)/);
});

test('tells of a button without a name in every look at once', async () => {
  const html = '<div data-story-direction><div data-story-look><button></button></div></div>';
  const failure = assertAccessible(show(html));
  await expect(failure).rejects.toThrow(/button-name: .*light, ltr; dark, ltr; light, more contrast, ltr; light, rtl/);
});
