import { Fragment, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { BuilderNotices } from '../../../src/components/report/builder-notices.js';
import { PanelEditor, SectionEditor } from '../../../src/components/report/item-editor.js';
import { ReportBuilder, type ReportBuilderProps } from '../../../src/components/report/report-builder.js';
import { SaveForm } from '../../../src/components/report/save-form.js';
import { ShareDialog } from '../../../src/components/report/share-dialog.js';
import type { ReportSaving } from '../../../src/components/report/use-report-saving.js';
import { ThemeScope } from '../../../src/components/theme/theme-scope.js';
import { LONGEST_TITLE } from '../../../src/data/report/definition/report-limits.js';
import { reportFromLink } from '../../../src/data/report/definition/report-link.js';
import type { Report } from '../../../src/data/report/report.js';
import { memoryDraftStore } from '../../../src/data/reports/draft-store.js';
import { memoryReportStore } from '../../../src/data/reports/memory-report-store.js';
import type { ReportStore } from '../../../src/data/reports/report-store.js';
import { LONGEST_NAME, viewName } from '../../../src/data/views/view-name.js';
import { UsageProvider } from '../../../src/hooks/usage-provider.js';
import { useReportDraft } from '../../../src/hooks/use-report-draft.js';
import { NOW } from '../../hooks/shop.js';
import { namedReport, namedShop } from './named-shop.js';
import { about, inBatches, inParts, naughty, shownAs } from './names.js';
import { assertHarmless, assertWhole, click, naughtyPage, showPage, soon, withoutMarks } from './naughty-page.js';

naughtyPage();

/** So long are texts that a person may write. */
const written = [...new Set(naughty.map((name) => name.slice(0, LONGEST_TITLE)))];
const texts = (host: Element, selector: string) =>
  [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (host: Element, label: string) =>
  [...host.querySelectorAll('button')].find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent) === label) ??
  expect.fail(`There is no button “${label}”.`);
const tab = (host: Element, label: string) =>
  (
    [...host.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) => textContent === label) ??
    expect.fail(`There is no tab “${label}”.`)
  ).click();
/** What is said of what was done, without the marks around names and the space by which it is said again. */
const said = (host: Element) => {
  const status = host.querySelector('.tally-builder > [role="status"].tally-visually-hidden');
  return withoutMarks(status?.textContent ?? '').replace(/\u00a0$/, '');
};
const noticed = (host: Element) => withoutMarks(host.querySelector('.tally-builder-notice-text')?.textContent ?? '');
/** What is chosen from a list has its spaces drawn together by the page. */
const together = (name: string) => name.replaceAll(/[\t\n\f\r ]+/g, ' ').trim();
const options = (host: Element) => new Set([...host.querySelectorAll('option')].map(({ label }) => together(label)));

let shown = 0;

/** Shows a builder in the place of another one. */
async function build(
  names: readonly string[],
  { reports, ...props }: Partial<ReportBuilderProps> & { readonly reports?: ReportStore },
): Promise<HTMLElement> {
  const { adapter } = namedShop(names);
  shown += 1;
  const host = showPage(
    <UsageProvider key={shown} adapter={adapter} now={NOW} reports={reports}>
      <ReportBuilder dashboard={namedReport()} {...props} />
    </UsageProvider>,
  );
  // On a page as narrow as this one, what a report has comes by itself, and its pages too.
  const isThere = '.tally-start, .tally-builder-panes:not(:has(> .tally-builder-preview))';
  await soon(() => expect(host.querySelector(isThere)).not.toBeNull());
  return host;
}

const trigger = { current: document.createElement('button') };

/** Shows what stands in a builder by itself, and finds it harmless. */
function alone(names: readonly string[], children: ReactNode): HTMLElement {
  shown += 1;
  const host = showPage(
    <UsageProvider key={shown} adapter={namedShop([]).adapter} now={NOW}>
      <ThemeScope>{children}</ThemeScope>
    </UsageProvider>,
  );
  assertHarmless(names);
  return host;
}

const nothing = () => undefined;

/** A section that is called so, with a text. */
const sectionOf = (title: string, i: number) => ({
  id: `s${i}`,
  title,
  description: title,
  panels: [{ id: `t${i}`, view: 'text', title, text: title } as const],
});

/** What is told of a report that could not be saved. */
function Told({ trouble }: Pick<ReportSaving, 'trouble'>) {
  const draft = useReportDraft({ blank: namedReport() });
  const saved = () => Promise.resolve(null);
  const saving = { isSaving: false, trouble, dismiss: nothing, save: saved, saveAs: saved, overwrite: saved };
  const on = { onDismissDraft: nothing, onDiscardDraft: nothing, onSave: nothing, onSaveAs: nothing };
  return (
    <BuilderNotices
      draft={draft}
      saving={saving}
      outcome={null}
      isDraftTold={false}
      onSaved={nothing}
      onDismiss={nothing}
      onRestore={nothing}
      {...on}
    />
  );
}

/** A draft that a person comes back to. */
function draftOf(report: Report) {
  const drafts = memoryDraftStore();
  drafts.write('shop', { draft: { report, saved: null, from: null, keptAt: NOW } });
  return drafts;
}

/** A store with a report under each of these names. */
async function storeOf(names: readonly string[]): Promise<ReportStore> {
  let time = NOW;
  const store = memoryReportStore({ now: () => (time -= 1000) });
  for (const name of names) await store.add({ name, scope: 'team', definition: namedReport() });
  return store;
}

describe(`${naughty.length} names that break programs, where reports are made`, () => {
  it('are shown whole and harmless as templates', async () => {
    for (const names of inBatches(naughty, 90)) {
      const templates = names.map((title, i) => ({ id: `${i}`, description: title, report: namedReport({ title }) }));
      const host = await build([], { templates });
      assertHarmless(names);
      expect(texts(host, '.tally-template-title').slice(0, -1)).toEqual(names);
      expect(texts(host, '.tally-template > .tally-note').slice(0, -1)).toEqual(names);
    }
  });

  it('are shown whole and harmless as saved reports and their owners, found, and renamed', async () => {
    for (const names of inBatches(naughty, 60)) {
      const kept = await storeOf(names);
      const renamed: string[] = [];
      const reports: ReportStore = {
        ...kept,
        list: async (model) => (await kept.list(model)).map((report) => ({ ...report, owner: report.name })),
        change: async (report, { name = '' }) => {
          renamed.push(name);
          return { ...(await kept.get(report.id)), name };
        },
      };
      const host = await build([], { reports });
      const rows = () => [...host.querySelectorAll('.tally-report-row')];
      await soon(() => expect(rows()).toHaveLength(names.length));
      assertHarmless(names);
      expect(texts(host, '.tally-report-name')).toEqual(names);
      expect(rows().map((row) => row.querySelector('.tally-report-name')?.getAttribute('title'))).toEqual(names);
      assertWhole(names, host, (name) => `by ${name}`);
      assertWhole(names, host, (name) => `Actions for ${name}`);
      for (const each of rows()) click('[aria-label="Rename"]', each);
      await soon(() => expect(host.querySelectorAll('.tally-report-rename')).toHaveLength(names.length));
      assertHarmless(names);
      const fields = [...host.querySelectorAll<HTMLInputElement>('.tally-report-rename input')];
      // A field takes one line.
      expect(fields.map(({ value }) => value)).toEqual(names.map((name) => name.replaceAll(/[\r\n]/g, '')));
      for (const form of host.querySelectorAll<HTMLFormElement>('.tally-report-rename')) form.noValidate = true;
      for (const each of host.querySelectorAll('.tally-report-rename')) click('[type="submit"]', each);
      const wanted = names.map(viewName).filter((name) => name !== '');
      await soon(() => expect(renamed).toEqual(wanted));
      expect(host.querySelector('.tally-report-rename')).toBeNull();
    }
  });

  it.each(inParts())('are told whole and harmless where one is opened and deleted (part $no)', async ({ part }) => {
    for (const names of inBatches(part, 15)) {
      const host = await build([], { reports: await storeOf(names) });
      const row = (name: string) =>
        [...host.querySelectorAll('.tally-report-row')].find(
          (each) => each.querySelector('.tally-report-name')?.getAttribute('title') === name,
        ) ?? expect.fail(`There is no row of ${about(name)}.`);
      for (const name of names) {
        await soon(() => row(name));
        click('.tally-report-open', row(name));
        await soon(() =>
          expect(host.querySelector('.tally-builder-name')?.getAttribute('title'), about(name)).toBe(name),
        );
        assertHarmless(name);
        button(host, 'All reports').click();
        await soon(() => row(name));
        click('[aria-label="Delete"]', row(name));
        await soon(() => expect(noticed(host), about(name)).toBe(withoutMarks(`“${name}” is deleted.`)));
        assertHarmless(name);
      }
    }
  });

  it('are shown whole and harmless as contents, and on the pages beside them', async () => {
    for (const names of inBatches(written, 45)) {
      const sections = names.map(sectionOf);
      const host = await build([], { drafts: draftOf(namedReport({ title: names[0] ?? '', sections })) });
      await soon(() => expect(host.querySelectorAll('.tally-outline-row')).toHaveLength(2 * names.length));
      assertHarmless(names);
      const titles = [...host.querySelectorAll('.tally-outline-title')].map((title) => title.getAttribute('title'));
      expect(titles).toEqual(names.flatMap((name) => [name || 'New section', name || 'Text']));
      const moved = names.filter((name) => name !== '');
      assertWhole(moved, host, (name) => `Move ${name}`);
      tab(host, 'Preview');
      await soon(() => expect(host.querySelectorAll('.tally-text')).toHaveLength(names.length));
      assertHarmless(names);
      expect(texts(host, '.tally-section-description')).toEqual(names);
    }
  });

  it('are in the fields by which they are changed', () => {
    const act = { onStep: nothing, onDuplicate: nothing, onRemove: nothing, edit: nothing };
    for (const names of inBatches(written, 45)) {
      const host = alone(
        names,
        names.map(sectionOf).map(({ panels, ...section }) => (
          <Fragment key={section.id}>
            <SectionEditor section={{ ...section, panels }} {...act} />
            {panels.map((panel) => (
              <PanelEditor key={panel.id} panel={panel} workflows={[]} {...act} />
            ))}
          </Fragment>
        )),
      );
      const fields = host.querySelectorAll<HTMLInputElement>(':is(input.tally-input, textarea)');
      // A field takes one line, and an area ends its lines in one way.
      expect([...fields].map(({ value }) => value)).toEqual(
        names.flatMap((name) => {
          const line = name.replaceAll(/[\r\n]/g, '');
          return [line, line, line, name.replaceAll(/\r\n?/g, '\n')];
        }),
      );
    }
  });

  it('are shown whole and harmless as panels that can be added, and said as they are', async () => {
    for (const names of inBatches(written, 45)) {
      const sections = names.map((title, i) => ({
        id: `s${i}`,
        title,
        panels: [{ id: `t${i}`, view: 'stat', title, measure: 'sales' } as const],
      }));
      const dashboard = namedReport({ sections });
      const host = await build([], { dashboard, drafts: draftOf(namedReport()) });
      const offered = () => [...host.querySelectorAll<HTMLElement>('.tally-library-panel')];
      await soon(() => expect(offered()).toHaveLength(names.length));
      assertHarmless(names);
      expect(texts(host, '.tally-library-title')).toEqual(names);
      expect(texts(host, '.tally-library-name > :first-child')).toEqual(names);
      expect(offered().map((each) => withoutMarks(each.ariaLabel ?? ''))).toEqual(
        names.map((name) => withoutMarks(`Add ${name}`)),
      );
      for (const [i, name] of names.slice(0, 4).entries()) {
        offered()[i]?.click();
        await soon(() => expect(said(host), about(name)).toContain(withoutMarks(`${name} is added to `)));
      }
      assertHarmless(names);
    }
  });

  it('are shown whole and harmless as measures and dimensions to compose of', async () => {
    for (const names of inBatches(naughty, 90)) {
      const host = await build(names, { drafts: draftOf(namedReport()) });
      tab(host, 'Add');
      button(host, 'Compose one').click();
      await soon(() => expect(host.querySelectorAll('.tally-measure-list label')).toHaveLength(names.length + 1));
      assertHarmless(names);
      expect(texts(host, '.tally-measure-list label').slice(1)).toEqual(names);
      host.querySelectorAll<HTMLElement>('.tally-measure-list input')[1]?.click();
      await soon(() => expect(host.querySelector('option')).not.toBeNull());
      for (const name of names) expect(options(host), about(name)).toContain(together(name));
      assertHarmless(names);
    }
  });

  it('are shown whole and harmless as the settings of a report', async () => {
    for (const names of inBatches(written, 45)) {
      const [title = '', brand = ''] = names;
      const notes = names.join('\n');
      const chosen = Object.fromEntries(inBatches(names, 3).map((three, i) => [`d${i}`, three]));
      const report = namedReport({ title, brand, notes, chosen });
      const host = await build(names, {
        brands: names.slice(2).filter((name) => name !== ''),
        drafts: draftOf(report),
      });
      tab(host, 'Settings');
      const text = await soon(() => host.querySelector('textarea') ?? expect.fail('There are no notes.'));
      assertHarmless(names);
      expect(text.value).toBe(notes.replaceAll(/\r\n?/g, '\n'));
      expect(host.querySelector<HTMLInputElement>('input.tally-input')?.value).toBe(title.replaceAll(/[\r\n]/g, ''));
      for (const name of names.slice(1).filter((each) => each !== ''))
        expect(options(host), about(name)).toContain(together(name));
      const labelOf = (name: string) => names[Math.floor(names.indexOf(name) / 3)] ?? '';
      assertWhole(names, host, (name) => `Remove ${labelOf(name)}: ${shownAs(name)}`);
    }
  });

  it('are proposed as names to save under', () => {
    for (const names of inBatches(written, 45)) {
      const host = alone(
        names,
        names.map((name) => (
          <SaveForm
            key={name}
            title={name}
            name={name}
            triggerRef={trigger}
            isSaving={false}
            onSave={() => undefined}
            onClose={() => undefined}
          />
        )),
      );
      const fields = [...host.querySelectorAll<HTMLInputElement>('input.tally-input')].map(({ value }) => value);
      expect(fields).toEqual(names.map((name) => name.slice(0, LONGEST_NAME).replaceAll(/[\r\n]/g, '')));
    }
  });

  it('come back from links as they are', async () => {
    const { model } = namedShop([]);
    const hrefOf = (link: string) => `https://host/#report=${link}`;
    for (const names of inBatches(written, 45)) {
      const reports = names.map((name) => namedReport({ title: name, notes: name, chosen: { till: [name] } }));
      const host = alone(
        names,
        reports.map((report, i) => (
          <ShareDialog key={names[i]} report={report} hrefOf={hrefOf} triggerRef={trigger} onClose={() => undefined} />
        )),
      );
      const links = () => [...host.querySelectorAll('input')].map(({ value }) => value);
      await soon(() => expect(links().every((link) => link !== '')).toBe(true));
      assertHarmless(names);
      for (const [i, link] of links().entries()) {
        const { report } = await reportFromLink(link.slice(hrefOf('').length), model);
        expect(report, about(names[i] ?? '')).toEqual(reports[i]);
      }
    }
  });

  it('are told whole and harmless where somebody else was faster', () => {
    for (const names of inBatches(naughty, 45)) {
      const host = alone(
        names,
        names.map((name, i) => <Told key={name} trouble={{ kind: i % 2 === 0 ? 'conflict' : 'gone', name }} />),
      );
      const told = texts(host, '.tally-builder-notice-text').map(withoutMarks);
      for (const [i, name] of names.entries()) expect(told[i], about(name)).toContain(withoutMarks(`“${name}”`));
    }
  });
});
