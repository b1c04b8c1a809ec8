import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AssumptionsText } from '../../../src/components/actions/assumptions-text.js';
import { Modal } from '../../../src/components/actions/modal.js';
import { PanelWidget } from '../../../src/components/widgets/panel-widget.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { EventStore } from '../../../src/data/engine/event-store.js';
import type { AssumptionDeclaration } from '../../../src/data/model/assumption.js';
import { choice, text } from '../../../src/data/model/attribute.js';
import { count, formula } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { add, type Formula, type Operand } from '../../../src/data/model/formula.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { AssumptionsUsed } from '../../../src/data/query/result.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import type { Report } from '../../../src/data/report/report.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { usePanel } from '../../../src/hooks/use-panel.js';
import { SelectionProvider } from '../../../src/hooks/use-selection.js';
import { lastDays, NOW } from '../../hooks/shop.js';
import { about, inBatches, inParts, naughty, shownAs } from './names.js';
import { assertHarmless, assertWhole, naughtyPage, show } from './naughty-page.js';

naughtyPage();

const asIs = (name: string) => name;

/** A model in which everything is called by one of these names, with an event for each. */
function named(names: readonly string[]) {
  const at = (i: number) => names[i % names.length] ?? '';
  const [model, panel] = [modelOf(names, at), panelOf(names, at)];
  const store = new EventStore(model, { clock: () => NOW });
  store.append(
    names.map((name, i) => ({ fact: 'sale', id: `${i}`, at: NOW - i * 60_000, till: name, outcome: `o${i}` })),
  );
  return { adapter: memoryAdapter(store), panel };
}

function modelOf(names: readonly string[], at: (i: number) => string) {
  const keys = names.map((_, i) => i);
  const sum = keys.slice(1).reduce<Operand>((all, i) => add(all, `m${i}`), 'm0') as Formula;
  return defineModel({
    name: 'named',
    label: at(0) || 'Named',
    entities: {},
    facts: {
      sale: {
        label: at(1),
        plural: at(2),
        attributes: {
          till: text(at(3)),
          outcome: choice(at(4), Object.fromEntries(keys.map((i) => [`o${i}`, at(i)]))),
        },
      },
    },
    dimensions: { till: { label: at(5), plural: at(6), path: 'till' } },
    measures: {
      ...Object.fromEntries(
        keys.map((i) => [`m${i}`, count('sale', { label: at(i), description: at(i), where: { outcome: [`o${i}`] } })]),
      ),
      all: formula(sum, { label: at(7), description: at(8) }),
    },
  });
}

function panelOf(names: readonly string[], at: (i: number) => string): QueryPanel {
  return {
    id: 'all',
    view: 'table',
    title: at(0),
    measures: ['all'],
    dimension: 'till',
    filter: isIn('till', [...names, 'of another one']),
  };
}

function Shown({ panel }: { panel: QueryPanel }) {
  return <PanelWidget panel={panel} state={usePanel(panel)} labelOf={asIs} />;
}

const report = (panel: QueryPanel): Report => ({
  kind: 'report',
  version: 2,
  model: 'named',
  title: 'Named',
  period: lastDays(2),
  grain: null,
  comparison: null,
  filters: [],
  chosen: {},
  sections: [{ id: 'all', title: 'All', panels: [panel] }],
});

describe(`${naughty.length} names that break programs, where a figure is explained`, () => {
  it.each(inParts())(
    'are shown whole and harmless as inputs, events, what is left out, members and filters (part $no)',
    async ({ part }) => {
      for (const names of inBatches(part, 45)) {
        const { adapter, panel } = named(names.map((name) => (name === '' ? ' ' : name)));
        const host = show(
          <UsageProvider key={names[0]} adapter={adapter} now={NOW}>
            <SelectionProvider report={report(panel)}>
              <Shown panel={panel} />
            </SelectionProvider>
          </UsageProvider>,
        );
        await vi.waitFor(() => expect(host.querySelector('[aria-haspopup="menu"]')).not.toBeNull(), 20_000);
        host.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
        await page.getByRole('menuitem', { name: 'How is this computed?' }).click();
        await vi.waitFor(() => expect(host.querySelector('.tally-formula')).not.toBeNull(), 20_000);
        const drawer = host.querySelector('.tally-drawer') ?? expect.fail();
        for (const details of drawer.querySelectorAll('details')) details.open = true;
        assertHarmless(names);
        assertWhole(names, drawer, (name) => (name === '' ? ' ' : name));
        const options = new Set([...drawer.querySelectorAll('option')].map((option) => option.label));
        // What is chosen from a list has its spaces drawn together by the page.
        const together = (name: string) =>
          shownAs(name)
            .replaceAll(/[\t\n\f\r ]+/g, ' ')
            .trim();
        for (const name of names) expect([...options].map(together), about(name)).toContain(together(name));
        const leftOut = [...drawer.querySelectorAll('[data-left-out]')]
          .map(({ textContent }) => textContent)
          .join('\n');
        expect(leftOut.replaceAll(/[\u2068\u2069]/g, '')).toContain(names[0]?.replaceAll(/[\u2068\u2069]/g, ''));
      }
    },
  );

  it('are shown whole and harmless as assumptions, their versions, notes and members', () => {
    for (const names of inBatches(naughty, 45)) {
      const declared: Record<string, AssumptionDeclaration> = Object.fromEntries(
        names.map((label, i) => [`a${i}`, { label, unit: { kind: 'count' }, scale: 0 }]),
      );
      const values = names.flatMap((member, i) => [
        { assumption: `a${i}`, value: i },
        { assumption: member, of: { path: 'till', member }, value: i, low: 0, high: 1e12 },
      ]);
      const versions = names.map((version) => ({ version, from: null, note: version, values: values.slice(0, 2) }));
      const [version = ''] = names;
      const basis: AssumptionsUsed = {
        version,
        estimate: 'expected',
        versions: [...versions, { version: 'all', from: NOW, values }],
      };
      const trigger = { current: document.createElement('button') };
      const host = show(
        <Modal
          key={version}
          title={version}
          subtitle={version}
          className="tally-drawer"
          triggerRef={trigger}
          onClose={() => undefined}
        >
          <div className="tally-explanation">
            <AssumptionsText basis={basis} declared={declared} />
          </div>
        </Modal>,
      );
      assertHarmless(names);
      assertWhole(names, host, asIs);
    }
  });
});
