import { directionOf } from '../../data/format/intl-locale.js';
import { englishActionMessages } from '../../data/messages/action-messages.js';
import type { Display } from '../../data/messages/display.js';
import { englishFilterMessages } from '../../data/messages/filter-messages.js';
import { aboutFigures } from '../../export/about-figures.js';
import { csvText } from '../../export/csv.js';
import type { FiguresExport } from '../../export/figures-export.js';
import { panelWording } from '../../export/panel-wording.js';
import { framedPicture } from '../../export/picture/framed-picture.js';
import { svgText } from '../../export/picture/svg-text.js';
import { sheetOf } from '../../export/sheet.js';
import { filterNames } from '../../hooks/filter-names.js';
import type { Usage } from '../../hooks/usage-provider.js';
import { measureWith, pictureImage } from './picture-image.js';
import { themePaint } from './theme-paint.js';
import { filterWords } from './use-filter-texts.js';

/** The kinds of files that a card is saved as. */
export type CardFileEnding = 'csv' | 'png' | 'svg';

/** Where a file is made. */
export interface CardFilePlace {
  readonly display: Display;
  /** Null outside of a provider, where members go by their keys. */
  readonly usage: Usage | null;
  /** Of the card, whose colours and fonts pictures have. */
  readonly element: HTMLElement;
}

/** What leaves a card as a file. Rejects where it cannot be made, or names of members do not come. */
export async function cardFile(taken: FiguresExport, ending: CardFileEnding, place: CardFilePlace): Promise<Blob> {
  const filters = await filtersOf(taken, place);
  if (ending === 'csv') return csvFile(taken, filters, place.display);
  const { locale, messages } = place.display;
  const paint = themePaint(place.element.parentElement ?? place.element);
  const scope = [scopeText(taken, place.display), messages.panel.clauses(filters)].filter((text) => text !== '');
  const draw = await taken.drawing?.load();
  if (!taken.drawing || !draw) throw new Error('There is no picture of figures that are not drawn.');
  const { title, notes } = taken.scope;
  const kit = {
    measure: measureWith(paint),
    wording: panelWording(place.display),
  };
  const drawing = draw({ width: taken.drawing.room, measure: kit.measure });
  const told = { ...drawing, description: drawing.description || notes.join(' ') };
  const picture = framedPicture({ title, scope, notes, direction: directionOf(locale) }, told, kit);
  if (ending === 'png') return pictureImage(picture, paint);
  return new Blob([svgText(picture, paint)], { type: 'image/svg+xml;charset=utf-8' });
}

function csvFile(
  { tables, scope }: FiguresExport,
  filters: readonly string[],
  { messagesOf, formatter }: Display,
): Blob {
  const action = messagesOf('action', englishActionMessages);
  const about = aboutFigures({ ...scope, filters, exportedAt: Date.now() }, action);
  const wording = { messages: action, zone: formatter.zone };
  const sheets = tables.map((table) => sheetOf(table, wording));
  return new Blob([csvText({ about, sheets })], { type: 'text/csv;charset=utf-8' });
}

async function filtersOf({ filter, dimensionLabel }: FiguresExport, { display, usage }: CardFilePlace) {
  const words = display.messagesOf('filter', englishFilterMessages);
  const nameOf =
    usage === null ? (_: string, key: string | null) => key ?? words.none : await filterNames(filter, usage, display);
  return filterWords(filter, display, dimensionLabel, nameOf);
}

/** Period and comparison, for the line under the title of a picture. */
function scopeText({ scope }: FiguresExport, { formatter, messagesOf }: Display): string {
  const { period, comparison } = scope;
  const text = (part: typeof period) => formatter.period({ ...part, start: 0, end: 0, elapsed: 0, zone: scope.zone });
  return [
    text(period),
    ...(comparison === null ? [] : [messagesOf('filter', englishFilterMessages).comparedWith(text(comparison), false)]),
  ].join(' · ');
}
