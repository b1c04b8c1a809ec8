import { englishReportMessages } from '../../data/messages/report-messages.js';
import { brandOf, type DocumentBrand } from '../document-brand.js';
import type { ContentSection, ReportContent } from '../report-content.js';
import { blockMarkup, textMarkup } from './block-markup.js';
import { colorSheet } from './color-sheet.js';
import type { HtmlMessages, HtmlOptions } from './html-options.js';
import { imageAddress } from './image-address.js';
import { html, type Markup, written } from './markup.js';
import { PAGE_SHEET } from './page-sheet.js';
import { sha256 } from './sha256.js';

/**
 * A report as one HTML file that needs nothing beside it and runs nothing: drawings with their tables, in light and dark, on
 * screens of every width and on paper. A policy in the file forbids everything but its one style sheet and, if there is one, its
 * logo. The same text in a browser and on a server.
 *
 * @throws UsageError `invalidOption` for a logo that is no PNG image.
 */
export function reportHtml(
  content: ReportContent,
  { brand = {}, messages = englishReportMessages }: HtmlOptions = {},
): string {
  const { title, locale, direction } = content;
  const sheet = `${colorSheet(brandOf(brand))}${PAGE_SHEET}`;
  return html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(sheet, brand.logo !== undefined)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${written(sheet)}</style>
</head>
<body>
${headMarkup(content, brand)}${contentsMarkup(content, messages)}<main>
${content.sections.map((section, i) => sectionMarkup(section, `s${i + 1}`, messages))}${methodMarkup(content)}</main>
</body>
</html>
`.text;
}

function policy(sheet: string, hasLogo: boolean): string {
  const images = hasLogo ? ' img-src data:;' : '';
  return `default-src 'none'; style-src 'sha256-${sha256(sheet)}';${images} base-uri 'none'; form-action 'none'`;
}

/** Whose it is, what it is called, and what its figures are of. */
function headMarkup({ title, brand, facts, isComplete }: ReportContent, { organisation, logo }: DocumentBrand): Markup {
  const owner = organisation ?? brand ?? '';
  // A logo beside the name that it stands for says nothing more.
  const alternative = owner === '' ? 'Logo' : '';
  const image = logo === undefined ? null : html`<img src="${imageAddress(logo)}" alt="${alternative}">`;
  const name = owner === '' ? null : html`<p>${owner}</p>`;
  const over = image === null && name === null ? null : html`<div class="owner">${image}${name}</div>\n`;
  // The last fact is whether all figures are there.
  const list = facts.map(({ label, texts }, i) => {
    const alarm = !isComplete && i === facts.length - 1 ? html` class="alarm"` : null;
    return html`<div><dt>${label}</dt>${texts.map((text) => html`<dd${alarm}>${text}</dd>`)}</div>\n`;
  });
  return html`<header>
${over}<h1>${title}</h1>
${list.length === 0 ? null : html`<dl class="facts">${list}</dl>\n`}</header>
`;
}

function contentsMarkup(content: ReportContent, { contents }: HtmlMessages): Markup | null {
  const { sections, methodTitle } = content;
  if (sections.length < 2) return null;
  const entries = sections.map(({ title }, i) => html`<li><a href="#s${i + 1}">${title}</a></li>\n`);
  const last = hasMethod(content) ? html`<li><a href="#method">${methodTitle}</a></li>\n` : null;
  return html`<nav aria-labelledby="contents"><h2 id="contents">${contents}</h2>
<ol>${entries}${last}</ol></nav>
`;
}

function sectionMarkup(
  { title, description, empty, blocks }: ContentSection,
  id: string,
  messages: HtmlMessages,
): Markup {
  const cards = blocks.map((block, i) => blockMarkup(block, `${id}-${i + 1}`, messages));
  return html`<section class="section" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${description === null ? null : html`<p class="quiet">${description}</p>\n`}${
  empty === null ? null : html`<p class="quiet">${empty}</p>\n`
}${cards.length === 0 ? null : html`<div class="cards">\n${cards}</div>\n`}</section>
`;
}

const hasMethod = ({ method, notes }: ReportContent) => method.length > 0 || notes.length > 0;

function methodMarkup(content: ReportContent): Markup | null {
  const { method, methodTitle, notes } = content;
  if (!hasMethod(content)) return null;
  const list =
    method.length === 0 ? null : html`<ul class="method">${method.map((text) => html`<li>${text}</li>`)}</ul>\n`;
  return html`<section class="section" id="method" aria-labelledby="method-title">
<h2 id="method-title">${methodTitle}</h2>
${notes.length === 0 ? null : html`<div class="words"><div class="face">${textMarkup(notes)}</div></div>\n`}${list}</section>
`;
}
