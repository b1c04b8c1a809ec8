import type { PanelWidth } from '../../data/report/panel.js';
import type { TextBlock } from '../../data/report/text-blocks.js';
import type { Picture } from '../picture/picture.js';
import { svgText } from '../picture/svg-text.js';
import type { ContentBlock, DrawContent } from '../report-content.js';
import { colorVariables } from './color-sheet.js';
import type { HtmlMessages } from './html-options.js';
import { html, type Markup, written } from './markup.js';
import { pageMeasure } from './page-measure.js';
import { isHalf } from './paper-room.js';
import { tableMarkup } from './table-markup.js';

type Figures = ContentBlock & { readonly kind: 'figures' };

/** How wide drawings are on a page of full width, on one of a phone, and there beside another. */
const WIDE: Readonly<Record<PanelWidth, number>> = { quarter: 194, third: 275, half: 438, twoThirds: 601, full: 926 };
const NARROW = 309;
const PAIRED = 139;
const PAINT = { colors: colorVariables, fontFamily: 'inherit', strongWeight: 600 } as const;

/** A panel on a page; `id` is its own on the page. */
export function blockMarkup(block: ContentBlock, id: string, messages: HtmlMessages): Markup {
  switch (block.kind) {
    case 'figures':
      return figuresMarkup(block, id, messages);
    case 'text':
      return wordsMarkup(block, id);
    case 'missing': {
      const names = `card ${block.width}${block.width === 'quarter' ? ' pair' : ''}${block.isFailure ? ' failed' : ''}`;
      return html`<article class="${names}" aria-labelledby="${id}">
<div class="face"><h3 id="${id}">${block.title}</h3>
<p class="${block.isFailure ? 'alarm' : 'quiet'}">${block.text}</p></div>
</article>
`;
    }
  }
}

function figuresMarkup(block: Figures, id: string, messages: HtmlMessages): Markup {
  const { title, description, figure, picture, tables, notes, width } = block;
  const isTable = picture === null && figure === null;
  const all = tables.map((table) => tableMarkup(table, isTable ? title : undefined));
  const told =
    isTable || all.length === 0 ? null : html`<details><summary>${messages.asTable}</summary>\n${all}</details>\n`;
  // Two figures stand beside each other on a phone.
  const isPaired = width === 'quarter' || (width === 'third' && figure !== null);
  const rooms = { wide: WIDE[width], narrow: isPaired ? PAIRED : NARROW };
  const shown = picture === null ? null : figureMarkup(picture, rooms, figure);
  const alone = figure === null ? null : html`<p class="figure">${figure.text}</p>\n${line(figure.change, 'quiet')}`;
  const isAmple = figure === null && !tables.every(({ data }) => isHalf(data));
  return html`<article class="card ${width}${figure === null ? '' : ' stat'}${isPaired ? ' pair' : ''}${isAmple ? ' ample' : ''}" aria-labelledby="${id}">
<div class="face"><h3 id="${id}">${title}</h3>
${line(description, 'quiet')}${shown ?? alone}${
  notes.length === 0 ? null : html`<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>\n`
}${isTable ? all : null}</div>
${told}</article>
`;
}

/** A drawing as it is on wide pages and as it is on narrow ones, of which one is seen, and the figure that they have no room for. */
function figureMarkup(
  draw: DrawContent,
  rooms: { readonly wide: number; readonly narrow: number },
  figure: Figures['figure'],
): Markup {
  const drawn = (['wide', 'narrow'] as const).map((kind) => {
    const picture = draw({ width: rooms[kind], measure: pageMeasure });
    const exact = figure === null || says(picture, figure.text) ? null : line(figure.text, 'exact');
    return html`<div class="${kind}"><div class="drawing">${written(svgText(picture, PAINT))}</div>${exact}</div>\n`;
  });
  return html`<figure>${drawn}</figure>\n`;
}

const says = ({ shapes }: Picture, text: string) =>
  shapes.some((shape) => shape.kind === 'text' && shape.text === text);

function line(text: string | null, name: string): Markup | null {
  return text === null ? null : html`<p class="${name}">${text}</p>\n`;
}

function wordsMarkup({ title, description, text }: ContentBlock & { readonly kind: 'text' }, id: string): Markup {
  const head = title.trim() === '' ? null : html`<h3 id="${id}">${title}</h3>\n`;
  return html`<div class="card words"><div class="face">
${head}${line(description, 'quiet')}${textMarkup(text)}</div></div>
`;
}

/** Paragraphs and lists, in whichever direction they are written. */
export function textMarkup(blocks: readonly TextBlock[]): readonly Markup[] {
  return blocks.map(({ kind, lines }) =>
    kind === 'bullets'
      ? html`<ul>${lines.map((each) => html`<li dir="auto">${each}</li>`)}</ul>\n`
      : html`<p dir="auto">${lines.map((each, i) => (i === 0 ? html`${each}` : html`<br>${each}`))}</p>\n`,
  );
}
