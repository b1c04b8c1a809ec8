import '../../../src/components/theme/styles.css';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { ThemeScope, type ThemeScopeProps } from '../../../src/components/theme/theme-scope.js';
import { BrandSample } from '../../../stories/theme/brand-sample.js';
import { wcagContrast } from './wcag.js';

let root: Root | undefined;

afterEach(async () => {
  root?.unmount();
  document.body.replaceChildren();
  await media({});
});

/** What the system of a person is set to. */
async function media(features: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

function show(props: ThemeScopeProps): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  const made = root;
  flushSync(() => made.render(<ThemeScope {...props}>{props.children ?? <BrandSample name="Sample" />}</ThemeScope>));
  const theme = host.querySelector<HTMLElement>('.tally-theme');
  if (theme === null) throw new Error('not shown');
  return theme;
}

/** A colour as it is shown on a card, wherever its variable comes from. */
function shown(theme: HTMLElement, name: string): string {
  const [ground, color] = [parts(theme, 'surface'), parts(theme, name)];
  const { 3: opacity = 1 } = color;
  const mixed = [0, 1, 2].map((i) => (color[i] ?? 0) * opacity + (ground[i] ?? 0) * (1 - opacity));
  return `#${mixed.map((part) => clamped(part).toString(16).padStart(2, '0')).join('')}`;
}

const clamped = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 255);

/** Red, green, blue and opacity, if there is one, of what a variable says. */
function parts(theme: HTMLElement, name: string): readonly number[] {
  const probe = document.createElement('i');
  probe.style.cssText = `forced-color-adjust: none; color: color-mix(in srgb, var(--tally-${name}) 100%, transparent)`;
  theme.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}

const categories = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `category-${i}`);

describe('a brand', () => {
  it('is shown in the scheme of the system, and follows it', async () => {
    await media({ 'prefers-color-scheme': 'light' });
    const theme = show({ accent: '#a8481b' });
    expect(shown(theme, 'accent')).toBe('#a8481b');
    const light = shown(theme, 'surface');
    await media({ 'prefers-color-scheme': 'dark' });
    expect(shown(theme, 'accent')).not.toBe('#a8481b');
    expect(shown(theme, 'surface')).not.toBe(light);
  });

  it.each(['light', 'dark'] as const)(
    'has its contrast in %s as a browser shows it, and more where it is asked for',
    async (scheme) => {
      for (const more of [false, true]) {
        await media(more ? { 'prefers-contrast': 'more' } : {});
        const theme = show({ accent: '#f2c94c', secondary: '#222222', scheme });
        for (const ground of ['ground', 'surface', 'raised', 'accent-quiet'].map((name) => shown(theme, name))) {
          for (const word of ['text', 'text-quiet', 'accent-text', 'positive', 'negative']) {
            expect(wcagContrast(shown(theme, word), ground), word).toBeGreaterThanOrEqual(more ? 7 : 4.5);
          }
          for (const mark of [...categories, 'accent', 'focus', 'border-strong', 'other', 'none']) {
            expect(wcagContrast(shown(theme, mark), ground), mark).toBeGreaterThanOrEqual(more ? 4.5 : 3);
          }
        }
        root?.unmount();
      }
    },
  );

  it('has the same colours whether the system or the host asks for more contrast', async () => {
    const names = ['text-quiet', 'accent', 'border', 'category-3'];
    const host = show({ accent: '#a8481b', scheme: 'light', contrast: 'more' });
    const asked = names.map((name) => shown(host, name));
    root?.unmount();
    await media({ 'prefers-contrast': 'more' });
    const theme = show({ accent: '#a8481b', scheme: 'light' });
    expect(names.map((name) => shown(theme, name))).toEqual(asked);
  });
});

describe.each(['light', 'dark'] as const)('under forced colours, %s', (system) => {
  it('all is in colours of the system, whatever brand and host say, and categories are told apart', async () => {
    await media({ 'forced-colors': 'active', 'prefers-color-scheme': system });
    const theme = show({ accent: '#a8481b', scheme: 'light', style: { background: 'red' } });
    const sheet = document.createElement('style');
    sheet.textContent = '.tally-theme { --tally-accent: hotpink; --tally-surface: hotpink; }';
    document.body.append(sheet);
    expect(shown(theme, 'surface')).toBe(system === 'light' ? '#ffffff' : '#000000');
    expect(shown(theme, 'text')).toBe(system === 'light' ? '#000000' : '#ffffff');
    expect(shown(theme, 'accent')).not.toBe('#ff69b4');
    const marks = categories.map((name) => shown(theme, name));
    expect(new Set(marks).size).toBe(8);
    for (const mark of marks) expect(wcagContrast(mark, shown(theme, 'surface'))).toBeGreaterThanOrEqual(3);
    const drawn = [...theme.querySelectorAll('.tally-mark-fill')].map((path) => getComputedStyle(path).fill);
    const swatches = [...theme.querySelectorAll('.tally-breakdown-list .tally-swatch')];
    expect(new Set(drawn).size).toBeGreaterThanOrEqual(4);
    expect(new Set(swatches.map((swatch) => getComputedStyle(swatch).backgroundColor)).size).toBe(8);
  });

  it('what is chosen has an edge, and words on a main button are read', async () => {
    await media({ 'forced-colors': 'active', 'prefers-color-scheme': system });
    const theme = show({ accent: '#a8481b' });
    const chosen = theme.querySelector('[aria-pressed="true"].tally-member-button');
    expect(chosen && getComputedStyle(chosen).outlineStyle).toBe('solid');
    const button = theme.querySelector('.tally-button[data-primary]');
    expect(button && getComputedStyle(button).forcedColorAdjust).toBe('none');
  });
});

it('a page of a server is right before any script runs, and is taken over without a warning', async () => {
  await media({ 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' });
  const tree = (
    <ThemeScope accent="#0f766e" secondary="#1d3557" radius={4} density="compact">
      <BrandSample name="From a server" />
    </ThemeScope>
  );
  const host = document.createElement('div');
  host.innerHTML = renderToString(tree);
  document.body.append(host);
  const theme = host.querySelector<HTMLElement>('.tally-theme');
  if (theme === null) throw new Error('not shown');
  const names = ['accent', 'ground', 'text', 'category-1'];
  const before = names.map((name) => shown(theme, name));
  expect(wcagContrast(before[2] ?? '', before[1] ?? '')).toBeGreaterThan(12);
  expect(getComputedStyle(theme).getPropertyValue('--tally-row-height')).toBe('28px');
  const complaints = vi.spyOn(console, 'error');
  const recoverable = vi.fn();
  root = hydrateRoot(host, tree, { onRecoverableError: recoverable });
  await vi.waitFor(() => expect(host.querySelector('.tally-plot')).not.toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(names.map((name) => shown(theme, name))).toEqual(before);
  expect(complaints).not.toHaveBeenCalled();
  expect(recoverable).not.toHaveBeenCalled();
  complaints.mockRestore();
});
