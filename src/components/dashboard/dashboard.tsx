'use client';
import { useId } from 'react';
import type { Report } from '../../data/report/report.js';
import type { Selection } from '../../data/report/selection.js';
import { shownSections } from '../../data/report/shown-sections.js';
import type { SelectionStore } from '../../hooks/selection-store.js';
import { useContractStanding } from '../../hooks/use-contract.js';
import { SelectionProvider } from '../../hooks/use-selection.js';
import { brandedExports } from '../export/branded-exports.js';
import type { DashboardExports } from '../export/export-choices.js';
import { FilterBar } from '../filters/filter-bar.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope, type ThemeScopeProps } from '../theme/theme-scope.js';
import { ColorScope } from '../widgets/color-scope.js';
import { TextBody } from '../widgets/text-body.js';
import { DashboardHead } from './dashboard-head.js';
import { DashboardSection } from './dashboard-section.js';

/** What `Dashboard` takes beyond the props of a `ThemeScope`, which are those of a `div`. */
export interface DashboardProps extends Omit<ThemeScopeProps, 'children'> {
  report: Report;
  /** What it is known by where views of it are kept; the name of its model unless stated. */
  name?: string | undefined;
  /** Level of the title's heading; 1 unless stated. Pages with a title of their own state 2. */
  headingLevel?: 1 | 2;
  /**
   * Whether it can be saved as a file, by a button beside its title, and how. Documents have the brand's colours unless they
   * state some of their own.
   */
  exports?: boolean | DashboardExports | undefined;
  /** Where the selection is kept; in memory unless stated. `urlSelectionStore()` keeps it in the URL. */
  store?: SelectionStore | undefined;
  /** The selection, where the host keeps it; with `onSelectionChange`. */
  selection?: Selection | undefined;
  onSelectionChange?: ((selection: Selection) => void) | undefined;
}

/**
 * A live report: its filters, and its sections of panels, which all follow the filters at once. Stands in `UsageProvider`.
 * Choosing a bar, part or row filters the page by it.
 */
export function Dashboard(props: DashboardProps) {
  const { report, name = report.model, headingLevel = 1, exports = false, ...rest } = props;
  const { store, selection, onSelectionChange, className, ...native } = rest;
  const titleId = useId();
  const contract = useContractStanding();
  const exported = brandedExports(exports, native);
  const page = (
    <ThemeScope {...native} className={classNames('tally-dashboard-theme', className)}>
      <ColorScope>
        <section aria-labelledby={titleId} className="tally-dashboard">
          <DashboardHead report={report} name={name} titleId={titleId} level={headingLevel} exports={exported} />
          <FilterBar dimensions={report.filters} />
          {shownSections(report.sections, contract).map((shown) => (
            <DashboardSection key={shown.section.id} shown={shown} level={headingLevel} />
          ))}
          {report.notes === undefined ? null : (
            <footer className="tally-dashboard-notes">
              <TextBody text={report.notes} />
            </footer>
          )}
        </section>
      </ColorScope>
    </ThemeScope>
  );
  if (selection === undefined) {
    return (
      <SelectionProvider report={report} {...(store === undefined ? {} : { store })}>
        {page}
      </SelectionProvider>
    );
  }
  return (
    <SelectionProvider report={report} selection={selection} onSelectionChange={onSelectionChange ?? ignore}>
      {page}
    </SelectionProvider>
  );
}

/** A selection without a listener stays as it is. */
function ignore(): void {}
