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

test('tells of a link that only its color tells from the text around it, in the dark alone', async () => {
  const text =
    '<p>What was run in November of <a href="#all">all tools</a> by everybody.</p><style>p { background: #fff; color: #000 } a { color: #00c } [data-tally-scheme="dark"] a { color: #000f5c; text-decoration: none }</style>';
  const html = `<div data-story-direction><div data-story-look>${text}</div></div>`;
  await expect(assertAccessible(show(html))).rejects.toThrow(/link-in-text-block: .*\(dark, ltr; dark, rtl\)/);
});

test('tells of a button without a name, once for all looks', async () => {
  const html = '<div data-story-direction><div data-story-look><button></button></div></div>';
  await expect(assertAccessible(show(html))).rejects.toThrow(/button-name: .*\(light, ltr\)$/);
});
