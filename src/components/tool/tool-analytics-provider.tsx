'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { UsageError } from '../../data/errors.js';
import type { Report } from '../../data/report/report.js';
import type { ThemeScopeProps } from '../theme/theme-scope.js';
import { ToolAnalyticsDialog } from './tool-analytics-dialog.js';

/** Which tool analytics are of. */
export interface ToolOfInterest {
  /** Key of the tool. */
  readonly tool: string;
  /** Its name until, or where, it is not known from the events. */
  readonly label?: string;
  /** Whether the host has deleted it, which is then said above its figures. */
  readonly isDeleted?: boolean;
}

/** Opens the analytics of tools. The function stays the same from render to render. */
export interface ToolAnalyticsControl {
  /** Opens a dialog about a tool. What has focus now gets it back. */
  readonly open: (about: ToolOfInterest) => void;
}

type Theme = Omit<ThemeScopeProps, 'children' | 'ref'>;

/** What `ToolAnalyticsProvider` takes beyond the props of a `ThemeScope`, which menus and dialogs get. */
export interface ToolAnalyticsProviderProps extends Theme {
  /** What is told of a tool; `toolAnalyticsReport` for the automation model. */
  report: Report;
  /** The dimension whose members tools are; `tool` unless stated. */
  dimension?: string;
  children: ReactNode;
}

const ControlContext = createContext<ToolAnalyticsControl | null>(null);
const ThemeContext = createContext<Theme>({});

/**
 * Lets everything inside open the analytics of a tool: `ToolContextMenu` around items, and `useToolAnalytics` for menus and
 * buttons of the host's. Adds nothing to the page until one is opened. Stands in `UsageProvider`.
 */
export function ToolAnalyticsProvider({ report, dimension = 'tool', children, ...theme }: ToolAnalyticsProviderProps) {
  const [about, setAbout] = useState<ToolOfInterest | null>(null);
  const control = useMemo<ToolAnalyticsControl>(() => ({ open: setAbout }), []);
  return (
    <ControlContext value={control}>
      <ThemeContext value={theme}>{children}</ThemeContext>
      {about === null ? null : (
        <ToolAnalyticsDialog
          {...theme}
          {...about}
          key={about.tool}
          report={report}
          dimension={dimension}
          onClose={() => setAbout(null)}
        />
      )}
    </ControlContext>
  );
}

/**
 * Opens the analytics of a tool, for a host's own menu, button or shortcut.
 *
 * @throws UsageError `missingProvider` outside `ToolAnalyticsProvider`.
 */
export function useToolAnalytics(): ToolAnalyticsControl {
  const control = useContext(ControlContext);
  if (control !== null) return control;
  throw new UsageError(
    'missingProvider',
    'The analytics of a tool were asked for where nothing shows them. Put <ToolAnalyticsProvider report={…}> around the items, inside <UsageProvider>.',
  );
}

/** The look of menus of tools. */
export function useToolTheme(): Theme {
  return useContext(ThemeContext);
}
