import type { Report } from '../../data/report/report.js';
import type { ReportFileOptions, ReportFormat } from '../../export/report-file.js';

/** What a host decides of its exports. */
export interface ExportChoices {
  /** The formats that are offered, the first one chosen; all unless stated. */
  readonly formats?: readonly ReportFormat[] | undefined;
  /** What files are called after the prefix of the provider, such as `usage`; the title of the report unless stated. */
  readonly fileTitle?: string | undefined;
  /** Whose documents are: name, logo, colours; those of the dashboard unless stated. */
  readonly brand?: ReportFileOptions['brand'];
  /** How PDF files look: fonts for other scripts, paper. */
  readonly pdf?: ReportFileOptions['pdf'];
}

/** What a dashboard exports, and how. */
export interface DashboardExports extends ExportChoices {
  /** What is exported, such as `assistantExport`, under what is chosen on the page; the dashboard itself unless stated. */
  readonly report?: Report | undefined;
}
