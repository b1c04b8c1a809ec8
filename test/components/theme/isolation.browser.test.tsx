import '../../../src/components/theme/styles.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { measures } from '../../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  platforms,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  tools,
} from '../../../stories/fixtures/panels.js';
import { makeResult } from '../../../stories/fixtures/results.js';
import { BrandSample } from '../../../stories/theme/brand-sample.js';
import hostile from './hostile.css?raw';

const runs = [measures.runs];
let roots: Root[] = [];

beforeEach(() => {
  document.body.style.fontFamily = 'monospace';
});
afterEach(() => {
  for (const root of roots) root.unmount();
  roots = [];
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  for (const sheet of document.querySelectorAll('[data-hostile]')) sheet.remove();
});

function show(content: React.ReactNode): HTMLElement {
  const host = document.createElement('div');
  // Place and size of the text are the host's to say; all else that is inherited comes from the body.
  host.style.cssText = `float: none; box-sizing: content-box; width: 900px; min-height: 0; margin: 0; padding: 0;
    border: 0; opacity: 1; transform: none; position: relative; font-size: 16px; background: none; transition: none;`;
  document.body.append(host);
  const root = createRoot(host);
  roots.push(root);
  flushSync(() => root.render(content));
  return host;
}

function addHostileSheet(): void {
  const sheet = document.createElement('style');
  sheet.dataset.hostile = '';
  sheet.textContent = hostile;
  document.head.append(sheet);
}

/** How every element is shown, pseudo-elements too, one line for each element. */
function looks(within: Element): readonly string[] {
  return [...within.querySelectorAll('*')].map((element) => {
    const parts = [undefined, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== undefined && style.content === 'none') return '';
      return [...style]
        .filter((name) => !name.startsWith('--'))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`)
        .join('; ');
    });
    return `<${element.tagName} class="${element.getAttribute('class')}"> ${parts.join(' | ')}`;
  });
}

/** What differs, property by property. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.flatMap((line, i) => {
    const [then, now] = [line.split('; '), (after[i] ?? '').split('; ')];
    const name = line.slice(0, line.indexOf('>') + 1);
    return then.flatMap((one, k) => (one === now[k] ? [] : [`${name} ${one} → ${now[k]}`]));
  });
}

const widgets = (
  <ThemeScope accent="#0f766e" scheme="light">
    <PanelWidget panel={statPanel} state={ready(makeResult({ measures: runs, isCompared: true }))} />
    <PanelWidget
      panel={stackedPanel}
      state={ready(makeResult({ measures: runs, dimension: 'platform', members: platforms }))}
    />
    <PanelWidget
      panel={rankingPanel}
      state={ready(makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null }))}
      onSelect={() => undefined}
      selected={['Parametric stair']}
    />
    <PanelWidget
      panel={breakdownPanel}
      state={ready(makeResult({ measures: runs, dimension: 'category', members: tools, grain: null }))}
    />
    <PanelWidget
      panel={{ ...tablePanel, measures: ['runs'] }}
      state={ready(makeResult({ measures: runs, dimension: 'department', members: tools, grain: null }))}
    />
  </ThemeScope>
);

describe('a host', () => {
  it('changes nothing inside by what it says of elements in general', () => {
    const host = show(widgets);
    const before = looks(host);
    expect(before.length).toBeGreaterThan(150);
    addHostileSheet();
    expect(getComputedStyle(document.body).textTransform).toBe('uppercase');
    expect(differences(before, looks(host))).toEqual([]);
  });

  it('cannot take away the focus ring either', async () => {
    const host = show(widgets);
    addHostileSheet();
    const button = host.querySelector<HTMLElement>('.tally-member-button');
    await userEvent.tab();
    button?.focus();
    expect(button && getComputedStyle(button).outline).toMatch(/^rgb\(15, 118, 110\) solid 2px$/);
    expect(button && getComputedStyle(button).boxShadow).toBe('none');
  });

  it('reaches in where it means to: by class, style and variable', () => {
    const sheet = document.createElement('style');
    sheet.dataset.hostile = '';
    sheet.textContent = `
      .ours { padding: 33px; --tally-surface: rgb(1, 2, 3); }
      .card { border-width: 5px; }
      .ours .tally-panel-title { color: rgb(4, 5, 6); }`;
    document.head.append(sheet);
    const state = ready(makeResult({ measures: runs }));
    const host = show(
      <ThemeScope className="ours">
        <PanelWidget panel={statPanel} state={state} className="card" style={{ opacity: 0.9 }} />
      </ThemeScope>,
    );
    const [theme, panel] = [host.querySelector('.ours'), host.querySelector('.card')];
    const title = host.querySelector('.tally-panel-title');
    if (theme === null || panel === null || title === null) throw new Error('not shown');
    expect(getComputedStyle(theme).padding).toBe('33px');
    expect(getComputedStyle(panel).backgroundColor).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(panel).borderTopWidth).toBe('5px');
    expect(getComputedStyle(panel).opacity).toBe('0.9');
    expect(getComputedStyle(title).color).toBe('rgb(4, 5, 6)');
  });

  it('keeps its font, which is inherited, on buttons too', () => {
    const host = show(widgets);
    const withWords = [...host.querySelectorAll('*')].filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE),
    );
    const fonts = new Set(withWords.map((element) => getComputedStyle(element).fontFamily));
    expect([...fonts]).toEqual(['monospace']);
  });

  it('is shown as before where Tallyboard’s style sheet is loaded, inside of a scope too', () => {
    const own = `<h1>Title</h1><p>Text <a href="#x">link</a> <mark data-tone="good">x</mark></p>
      <table><thead><tr><th>a</th></tr></thead><tbody><tr><td data-kind="other">b</td></tr></tbody></table>
      <fieldset><legend>l</legend><button type="button" data-mark="bars" aria-pressed="true">b</button></fieldset>
      <svg width="20" height="20"><path d="M0 0H9V9Z" fill="teal"/></svg><ul><li data-kind="null">c</li></ul>`;
    addHostileSheet();
    const page = document.createElement('article');
    page.innerHTML = own;
    document.body.append(page);
    const sheets = [...document.styleSheets].filter(({ ownerNode }) => ownerNode?.textContent?.includes('.tally-'));
    expect(sheets.length).toBeGreaterThan(0);
    const withOurs = looks(document.body);
    for (const sheet of sheets) sheet.disabled = true;
    const without = looks(document.body);
    for (const sheet of sheets) sheet.disabled = false;
    expect(differences(without, withOurs)).toEqual([]);
  });
});

describe('scopes', () => {
  const style = (element: Element | null, name: string) =>
    element === null ? undefined : getComputedStyle(element).getPropertyValue(name);

  it('stand side by side without a trace of each other', () => {
    const teal = (
      <ThemeScope accent="#0f766e" scheme="light" radius={4}>
        <BrandSample name="Teal" />
      </ThemeScope>
    );
    const violet = (
      <ThemeScope accent="#6d28d9" secondary="#f59e0b" scheme="dark" density="compact" contrast="more">
        <BrandSample name="Violet" />
      </ThemeScope>
    );
    const alone = [teal, violet].map((scope) => {
      const host = show(scope);
      const seen = looks(host);
      roots.pop()?.unmount();
      host.remove();
      return seen;
    });
    const together = [show(teal), show(violet)].map(looks);
    expect(alone[0]?.length).toBeGreaterThan(100);
    for (const i of [0, 1]) expect(differences(alone[i] ?? [], together[i] ?? [])).toEqual([]);
  });

  it('take over from the one around them what they are not told', () => {
    const host = show(
      <ThemeScope
        accent="#0f766e"
        scheme="dark"
        density="compact"
        radius={4}
        style={{ '--tally-gap': '3px' } as object}
      >
        <ThemeScope className="plain" />
        <ThemeScope className="told" accent="#6d28d9" density="comfortable" scheme="light" />
      </ThemeScope>,
    );
    const [outer, plain, told] = ['.tally-theme', '.plain', '.told'].map((name) => host.querySelector(name));
    if (!outer || !plain || !told) throw new Error('not shown');
    for (const name of ['--tally-accent', '--tally-row-height', '--tally-radius', '--tally-gap', 'color-scheme']) {
      expect(style(plain, name), name).toBe(style(outer, name));
    }
    expect(style(told, 'color-scheme')).toBe('light');
    expect(style(told, '--tally-row-height')).toBe('36px');
    expect(style(told, '--tally-accent')).not.toBe(style(outer, '--tally-accent'));
    expect(style(told, '--tally-focus')).toBe(style(told, '--tally-accent'));
  });
});
