import { Blob as NodeBlob } from 'node:buffer';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportBuilder, type ReportBuilderProps } from '../../../src/components/report/report-builder.js';
import { UsageError } from '../../../src/data/errors.js';
import { reportLink } from '../../../src/data/report/definition/report-link.js';
import type { Report } from '../../../src/data/report/report.js';
import { localDraftStore } from '../../../src/data/reports/draft-store.js';
import { localReportStore } from '../../../src/data/reports/local-report-store.js';
import { memoryReportStore } from '../../../src/data/reports/memory-report-store.js';
import type { ReportStore } from '../../../src/data/reports/report-store.js';
import { UsageProvider, type UsageProviderProps } from '../../../src/hooks/usage-provider.js';
import { german } from '../../../src/locales/de/index.js';
import { NOW, shop, shopAdapter, shopReport } from '../../hooks/shop.js';

// Roles are found among all that there is: whether each ancestor is hidden takes long to find out, and nothing here is.
configure({ defaultHidden: true });

beforeEach(() => {
  localStorage.clear();
  // What browsers have and jsdom does not.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll('"', '\\"') });
  vi.stubGlobal('Blob', NodeBlob);
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type User = ReturnType<typeof userEvent.setup>;
type Shown = Partial<ReportBuilderProps> & Pick<UsageProviderProps, 'reports' | 'languages'>;

const page = ({ reports, languages, ...builder }: Shown = {}) => (
  <StrictMode>
    <UsageProvider adapter={shopAdapter()} now={NOW} reports={reports} languages={languages}>
      <ReportBuilder
        dashboard={shopReport}
        templates={[{ id: 'till', description: 'All of it.', report: shopReport }]}
        drafts={localDraftStore({ storage: localStorage })}
        {...builder}
      />
    </UsageProvider>
  </StrictMode>
);

/** A page with the builder; what it was opened with again is a reload. */
async function open(shown: Shown = {}) {
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(page(shown));
  const leave = () =>
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
      unmount();
    });
  return { user, leave };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent);
const title = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title of the report' });
/** What is said at once; a form has room for it before there is anything to say. */
const alert = () =>
  waitFor(() => {
    const [said, ...others] = screen.getAllByRole('alert').filter(({ textContent }) => textContent !== '');
    expect(others).toEqual([]);
    return said ?? expect.fail('Nothing is said.');
  });

async function call(user: User, field: HTMLElement, called: string) {
  await user.clear(field);
  await user.click(field);
  await user.paste(called);
}

/** Begins with the template and calls it something else. */
async function begin(user: User, called = 'Mine') {
  await user.click(await button(/^Till report/));
  await user.click(await screen.findByRole('tab', { name: 'Settings' }));
  await call(user, await title(), called);
}

async function saveAs(user: User, name: string) {
  await user.click(await button('Save'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save as' }));
  await call(user, dialog.getByRole('textbox', { name: 'Name' }), name);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
}

const refused = (code: 'storageFull' | 'storeFailed' | 'reportMissing') => () =>
  Promise.reject(new UsageError(code, 'Refused.'));

/** A store that holds `definition`, however it looks. */
function holding(definition: unknown): ReportStore {
  const known = { id: 'r1', name: 'Kept', scope: 'person', model: 'shop', version: 1, changedAt: NOW } as const;
  return { ...memoryReportStore(), list: async () => [known], get: async () => ({ ...known, definition }) };
}

describe('what is done to a report', () => {
  it('is undone and done again, step by step, by buttons and by keys', async () => {
    const { user } = await open();
    await user.click(await button(/^Till report/));
    await user.click(await screen.findByRole('row', { name: /^Deliveries/ }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(rows()).not.toContain('Deliveries');
    await user.click(screen.getByRole('row', { name: /^Sales over time/ }));
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    expect(rows()).toContain('Copy of Sales over time');
    const undo = screen.getByRole('button', { name: 'Undo' });
    await user.click(undo);
    expect(rows()).not.toContain('Copy of Sales over time');
    await user.keyboard('{Control>}z{/Control}');
    expect(rows()).toContain('Deliveries');
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(rows()).not.toContain('Deliveries');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(rows()).toContain('Copy of Sales over time');
    expect(screen.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is there again after the page was left, with what was not saved of it', async () => {
    const { user, leave } = await open();
    await begin(user, 'For the board');
    leave();
    await open();
    expect(await screen.findByText(/^Your draft of/)).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'For the board' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Discard draft' }));
    expect(await button(/^Blank report/)).toBeTruthy();
  });

  it('keeps what a panel had when other figures are chosen for it', async () => {
    const based = { measures: ['sales'], text: 'Based on {sales} sales.' };
    const report = structuredClone(shopReport) as Report;
    const panels = [{ ...report.sections[0]?.panels[0], basis: based, breakdown: 'till' }];
    const { user } = await open({
      link: await reportLink({ ...report, sections: [{ ...report.sections[0], panels }] } as Report),
    });
    await user.click(await screen.findByRole('row', { name: /^Sales/ }));
    await user.click(screen.getByRole('button', { name: 'Edit figures' }));
    await user.click(screen.getByRole('radio', { name: 'Ranking' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'By' }), 'Clerk');
    await user.click(screen.getByRole('radio', { name: 'Figure' }));
    expect(await screen.findByText(/Based on .*60.* sales/)).toBeTruthy();
  });
});

describe('saved reports', () => {
  it('are deleted, and that is undone', async () => {
    const reports = localReportStore({ storage: localStorage });
    const { user } = await open({ reports });
    await begin(user);
    await saveAs(user, 'Board');
    await user.click(await button('All reports'));
    const actions = within(await screen.findByRole('group', { name: 'Actions for Board' }));
    await user.click(actions.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Actions for Board' })).toBeNull());
    await user.click(
      within(
        await screen.findByText('“Board” is deleted.').then((text) => text.closest('[role]') as HTMLElement),
      ).getByRole('button', { name: 'Undo' }),
    );
    await user.click(await button(/^Board/));
    expect(await screen.findByRole('heading', { name: 'Mine' })).toBeTruthy();
  });

  it('that somebody deleted meanwhile are saved as new ones', async () => {
    const reports = memoryReportStore();
    const { user } = await open({ reports });
    await begin(user);
    await saveAs(user, 'Board');
    await screen.findByText('Saved');
    for (const { id } of await reports.list('shop')) await reports.remove(id);
    await user.type(await title(), ' and ours');
    await user.click(await button('Save'));
    expect((await alert()).textContent).toContain('“Board” was deleted meanwhile.');
    expect((await title()).value).toBe('Mine and ours');
    await user.click(within(await alert()).getByRole('button', { name: 'Save as' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    expect(await reports.list('shop')).toHaveLength(1);
  });

  it('that are gone when they are opened leave what was worked on as it was', async () => {
    const { user, leave } = await open();
    await begin(user, 'Still here');
    leave();
    await open({ reports: memoryReportStore(), open: 'gone' });
    expect((await alert()).textContent).toContain('This report is no longer there.');
    expect(screen.getByRole('heading', { name: 'Still here' })).toBeTruthy();
  });

  it('of a later release are refused, and nothing is lost', async () => {
    const { user } = await open({ reports: holding({ ...shopReport, version: 99 }) });
    await user.click(await button(/^Kept/));
    expect((await alert()).textContent).toContain('made by a newer release');
    expect(await button(/^Blank report/)).toBeTruthy();
  });

  it('that name a measure which is no longer recorded open without it, and say so', async () => {
    const lost = { id: 'mood', title: 'Mood', view: 'stat', measure: 'mood' };
    const [section] = shopReport.sections;
    const sections = [{ ...section, panels: [lost, ...(section?.panels ?? [])] }];
    const { user } = await open({ reports: holding({ ...shopReport, sections }) });
    await user.click(await button(/^Kept/));
    expect(within(await alert()).getByText('Panel Mood')).toBeTruthy();
    expect(rows()).toEqual(['Overview', 'Sales', 'Deliveries', 'Sales over time', 'Sales by till']);
  });

  it.each([
    ['storageFull', 'There is no room to keep the report.'],
    ['storeFailed', 'The reports could not be reached.'],
  ] as const)('that a store refuses with %s stay drafts', async (code, words) => {
    const { user, leave } = await open({ reports: { ...memoryReportStore(), add: refused(code) } });
    await begin(user);
    await saveAs(user, 'Board');
    expect((await alert()).textContent).toContain(words);
    expect((await title()).value).toBe('Mine');
    expect(screen.getByText('Not saved')).toBeTruthy();
    leave();
    await open();
    expect(await screen.findByRole('heading', { name: 'Mine' })).toBeTruthy();
  });

  it('are told to save where the browser has no room for a draft', async () => {
    const storage = { getItem: () => null, setItem: refusedNow, removeItem() {} };
    const { user } = await open({ drafts: localDraftStore({ storage }) });
    await begin(user);
    expect((await alert()).textContent).toContain('no room for your draft');
    expect((await title()).value).toBe('Mine');
  });
});

describe('links', () => {
  it.each([
    ['of 200 kB', async () => `r1.${'A'.repeat(200_000)}`, 'too long to be read safely'],
    ['that were cut off', async () => (await reportLink(shopReport)).slice(0, -40), 'damaged or incomplete'],
    ['about another model', async () => reportLink({ ...shopReport, model: 'elsewhere' }), 'not recorded here|damaged'],
  ])('%s are refused, and the draft is kept', async (_, link, words) => {
    const { user, leave } = await open();
    await begin(user, 'Still here');
    leave();
    await open({ link: await link() });
    expect((await alert()).textContent).toMatch(new RegExp(words));
    expect(screen.getByRole('heading', { name: 'Still here' })).toBeTruthy();
  });

  it('are opened over a draft, to which undoing leads back', async () => {
    const { user, leave } = await open();
    await begin(user, 'Still here');
    leave();
    await open({ link: await reportLink({ ...shopReport, title: 'Shared with you' }) });
    expect(await screen.findByRole('heading', { name: 'Shared with you' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: 'Still here' })).toBeTruthy();
  });
});

describe('the language of a report', () => {
  const model = { ...shop, measures: { ...shop.measures, sales: { ...shop.measures.sales, label: 'Verkäufe' } } };
  const load = vi.fn(async () => ({ messages: german, model }));
  const languages = [{ locale: 'de', title: 'Deutsch', load }];

  it('is that of its pages, while the builder speaks that of the person; it is there again after a reload', async () => {
    const { user, leave } = await open({ languages });
    await user.click(await button(/^Till report/));
    await user.click(await screen.findByRole('tab', { name: 'Settings' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch');
    const pages = () => within(screen.getByRole('region', { name: 'Preview' }));
    expect(await pages().findAllByText(/^25\.\s?–\s?31\. März 2026/)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('region', { name: 'Preview' }).innerHTML).toContain('Verkäufe'));
    expect(pages().getByRole('heading', { name: 'Till report' }).closest('[lang]')?.getAttribute('lang')).toBe('de');
    expect(screen.getByRole('button', { name: 'Share' })).toBeTruthy();
    leave();
    await open({ languages });
    expect(await pages().findAllByText(/^25\.\s?–\s?31\. März 2026/)).toBeTruthy();
  });

  it('is that of the page where its texts do not come, which is said, and no file is made in the wrong one', async () => {
    load.mockRejectedValueOnce(new Error('Offline.'));
    const { user } = await open({ languages, link: await reportLink({ ...shopReport, locale: 'de' }) });
    expect((await alert()).textContent).toContain('The language of this report could not be loaded.');
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
    expect(screen.getAllByText(/^Mar 25 – 31, 2026/)[0]).toBeTruthy();
    await user.click(within(await alert()).getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByText(/^25\.\s?–\s?31\. März 2026/)).toBeTruthy();
    expect(await button('Export')).toBeTruthy();
  });
});

function refusedNow(): never {
  throw new DOMException('Full.', 'QuotaExceededError');
}
