export type { FiguresScope } from './about-figures.js';
export { reportContent } from './compose-content.js';
export { type CsvLine, type CsvOptions, csvStream } from './csv.js';
export type { DocumentBrand } from './document-brand.js';
export { type DocumentDisplayOptions, documentDisplay } from './document-display.js';
export { type FileName, fileName } from './file-name.js';
export type { HtmlMessages, HtmlOptions } from './html/html-options.js';
export { reportHtml } from './html/report-html.js';
export type { NamedTable } from './named-table.js';
export { pdfBytes } from './pdf/pdf-bytes.js';
export type { PdfFont, PdfMessages, PdfOptions } from './pdf/pdf-options.js';
export type { DrawingRoom } from './picture/kit.js';
export type { PathShape, Picture, Shape, TextShape } from './picture/picture.js';
export { type Paint, svgText } from './picture/svg-text.js';
export { estimatedWidth, type Measure } from './picture/text-width.js';
export type {
  ContentBlock,
  ContentFact,
  ContentSection,
  DrawContent,
  ReportContent,
} from './report-content.js';
export { reportCsv, reportCsvFiles } from './report-csv.js';
export { type ReportFile, type ReportFileOptions, type ReportFormat, reportFile } from './report-file.js';
export { reportFileName } from './report-file-name.js';
export { reportJson } from './report-json.js';
export { reportRows } from './report-rows.js';
export type { SheetCell } from './sheet.js';
export { reportXlsx } from './xlsx/report-xlsx.js';
export { type TextFile, zipOf } from './zip.js';
