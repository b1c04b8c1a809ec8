/** Something that is opened of a widget and closed again. */
export interface Opening {
  /** What it is opened of. */
  readonly widget: string;
  /** What is clicked for it, one after the other. */
  readonly clicked: readonly string[];
  /** What then stands on the page. */
  readonly shows: string;
  /** The button that closes it; Escape where there is none. */
  readonly closedBy?: string;
}

const MENU = '[aria-haspopup="menu"]';
const PERIOD = '.tally-filter[aria-haspopup="dialog"]';
const VIEWS = '.tally-dashboard-views button';
const itemOfMenu = (place: number) => `.tally-menu > [role="menuitem"]:nth-of-type(${place})`;
const CLOSE_MODAL = 'dialog[open] .tally-modal-head > button:last-child';

/** Everything that opens, by name. */
export const openings: Readonly<Record<string, Opening>> = {
  'menu, opened': { widget: 'ranking', clicked: [MENU], shows: '.tally-menu' },
  'full size, opened': {
    widget: 'stacked bars',
    clicked: [MENU, itemOfMenu(1)],
    shows: 'dialog[open] .tally-full-size-figures [role="application"]',
    closedBy: CLOSE_MODAL,
  },
  'explanation, opened': {
    widget: 'dashboard',
    clicked: [MENU, itemOfMenu(2)],
    shows: 'dialog[open].tally-drawer .tally-explanation',
    closedBy: CLOSE_MODAL,
  },
  'breakdown, opened': {
    widget: 'stat with breakdown',
    clicked: ['.tally-peek-button'],
    shows: '.tally-peek-content .tally-ranking',
  },
  'period, opened': { widget: 'filter bar', clicked: [PERIOD], shows: '.tally-popover [role="grid"]' },
  'members, opened': {
    widget: 'filter bar',
    clicked: [`${PERIOD} ~ ${PERIOD}`],
    shows: '.tally-member-list [role="option"]',
  },
  'views, opened': { widget: 'saved views', clicked: [VIEWS], shows: '.tally-views-actions' },
  'new view, opened': {
    widget: 'saved views',
    clicked: [VIEWS, '.tally-views-actions button:last-child'],
    shows: '.tally-view-form',
  },
  'export, opened': {
    widget: 'export button',
    clicked: ['[aria-haspopup="dialog"]'],
    shows: 'dialog[open].tally-export .tally-export-rows',
    closedBy: CLOSE_MODAL,
  },
  'reports, opened': {
    widget: 'report builder',
    clicked: ['.tally-builder-bar > button'],
    shows: '.tally-start',
    closedBy: '.tally-start-back > button',
  },
  'share, opened': {
    widget: 'report builder',
    clicked: ['.tally-builder-tools > button:not([aria-label])'],
    shows: 'dialog[open].tally-builder-dialog input',
    closedBy: CLOSE_MODAL,
  },
  'item menu, opened': { widget: 'tool items', clicked: ['[data-tally-item]'], shows: '.tally-item-menu' },
  'tool analytics, opened': {
    widget: 'tool items',
    clicked: ['[data-tally-item]', '.tally-item-menu [role="menuitem"]'],
    shows: '.tally-dialog .tally-panel',
    closedBy: '.tally-dialog-close',
  },
};
