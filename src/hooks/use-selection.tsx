'use client';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { UsageError } from '../data/errors.js';
import type { MemberKey } from '../data/query/filter.js';
import {
  withFilter,
  withMemberToggled,
  withoutFilters,
  withoutStepsFrom,
  withPeriod,
  withPeriodInside,
} from '../data/report/change-selection.js';
import { withDrill, withoutDrillFrom } from '../data/report/drill.js';
import type { Panel } from '../data/report/panel.js';
import type { Report } from '../data/report/report.js';
import { type Selection, selectionOf } from '../data/report/selection.js';
import { replaceSelection, selectionFromParams, selectionToParams } from '../data/report/selection-params.js';
import type { Grain } from '../data/time/grain.js';
import type { Comparison, Period } from '../data/time/period.js';
import { memorySelectionStore, type SelectionStore, type StepKind } from './selection-store.js';
import { useUsageContext } from './usage-provider.js';

/** What a person has chosen. */
export interface SelectionState {
  readonly selection: Selection;
  /** Whether it is what the report starts from. */
  readonly isDefault: boolean;
  /** Names of parameters of the URL that said nothing that could be understood. */
  readonly ignored: readonly string[];
}

/** How a selection is changed. The functions stay the same from render to render. */
export interface SelectionActions {
  readonly setPeriod: (period: Period) => void;
  /** Goes deeper into time: to a period within the present one, from which a step leads back. */
  readonly zoomInto: (period: Period) => void;
  /** Goes back to a period of `selection.steps`, by its index. */
  readonly zoomOut: (step: number) => void;
  /** Null leaves it to the length of the period. */
  readonly setGrain: (grain: Grain | null) => void;
  readonly setComparison: (comparison: Comparison | null) => void;
  /** Filters by these members of a dimension; by none of it where there are none. */
  readonly setFilter: (dimension: string, values: readonly MemberKey[]) => void;
  /** Filters by one more member, or by one less where it was filtered by. */
  readonly toggleFilter: (dimension: string, member: MemberKey) => void;
  readonly clearFilters: () => void;
  /** Filters by a member of the level that a panel with a path has reached, and shows the next one in that panel. */
  readonly drillInto: (panel: Panel, member: MemberKey) => void;
  /** Goes back to a level of the path of a panel; 0 is its first. */
  readonly drillOut: (panel: Panel, level: number) => void;
  /** Puts another selection in place of this one; as `replace` where no person did, so that nothing leads back. */
  readonly apply: (selection: Selection, step?: StepKind) => void;
  /** Goes back to what the report starts from. */
  readonly reset: () => void;
}

/** What a person has chosen, and how to change it. */
export interface SelectionControl extends SelectionState, SelectionActions {}

interface Kept {
  /** The report that it is a selection of: what it starts from. */
  report: Report;
  /** Where it is kept; in memory unless stated. `urlSelectionStore()` keeps it in the URL. */
  store?: SelectionStore;
  selection?: undefined;
  onSelectionChange?: undefined;
}

interface Controlled {
  /** What the selection starts from and is reset to; the first selection unless stated. */
  report?: Report;
  /** The selection, kept by the host. */
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  store?: undefined;
}

/** What `SelectionProvider` takes: a store, or the selection itself with a listener. */
export type SelectionProviderProps = (Kept | Controlled) & { children: ReactNode };

type Change = (update: (before: Selection) => Selection, step?: StepKind) => void;

const StateContext = createContext<SelectionState | null>(null);
const ActionsContext = createContext<SelectionActions | null>(null);
const AppliedContext = createContext<Selection | null>(null);

/** Gives filters and panels inside one selection. */
export function SelectionProvider(props: SelectionProviderProps) {
  return props.selection === undefined ? <KeptSelection {...props} /> : <ControlledSelection {...props} />;
}

function KeptSelection({ report, store, children }: Kept & { children: ReactNode }) {
  const { model } = useUsageContext();
  const [memory] = useState(memorySelectionStore);
  const kept = store ?? memory;
  const defaults = useMemo(() => selectionOf(report), [report]);
  const search = useSyncExternalStore(
    useCallback((listener) => kept.subscribe(listener), [kept]),
    () => kept.get(),
    () => kept.server?.() ?? '',
  );
  const parsed = useMemo(
    () => selectionFromParams(new URLSearchParams(search), model, defaults),
    [search, model, defaults],
  );
  const change = useCallback<Change>(
    (update, step) => {
      const before = kept.get();
      const { selection } = selectionFromParams(new URLSearchParams(before), model, defaults);
      kept.set(replaceSelection(before, selectionToParams(update(selection), defaults), model), step);
    },
    [kept, model, defaults],
  );
  return (
    <SelectionScope {...parsed} defaults={defaults} change={change}>
      {children}
    </SelectionScope>
  );
}

const NOTHING_IGNORED: readonly string[] = [];

function ControlledSelection({ report, selection, onSelectionChange, children }: Controlled & { children: ReactNode }) {
  const [first] = useState(selection);
  const defaults = useMemo(() => (report === undefined ? first : selectionOf(report)), [report, first]);
  // Two changes in one go: the second builds on the first, which the host has not handed back yet.
  const latest = useRef({ selection, onSelectionChange });
  useEffect(() => {
    latest.current = { selection, onSelectionChange };
  });
  const change = useCallback<Change>((update) => {
    const next = update(latest.current.selection);
    latest.current = { ...latest.current, selection: next };
    latest.current.onSelectionChange(next);
  }, []);
  return (
    <SelectionScope selection={selection} ignored={NOTHING_IGNORED} defaults={defaults} change={change}>
      {children}
    </SelectionScope>
  );
}

interface ScopeProps extends Pick<SelectionState, 'selection' | 'ignored'> {
  defaults: Selection;
  change: Change;
  children: ReactNode;
}

function SelectionScope({ selection, ignored, defaults, change, children }: ScopeProps) {
  const state = useMemo<SelectionState>(
    () => ({ selection, ignored, isDefault: selectionToParams(selection, defaults).size === 0 }),
    [selection, ignored, defaults],
  );
  const actions = useMemo<SelectionActions>(
    () => ({
      setPeriod: (period) => change((before) => withPeriod(before, period)),
      zoomInto: (period) => change((before) => withPeriodInside(before, period)),
      zoomOut: (step) => change((before) => withoutStepsFrom(before, step)),
      setGrain: (grain) => change((before) => ({ ...before, grain })),
      setComparison: (comparison) => change((before) => ({ ...before, comparison })),
      setFilter: (dimension, values) => change((before) => withFilter(before, dimension, values)),
      toggleFilter: (dimension, member) => change((before) => withMemberToggled(before, dimension, member)),
      clearFilters: () => change(withoutFilters),
      drillInto: (panel, member) => change((before) => withDrill(before, panel, member)),
      drillOut: (panel, level) => change((before) => withoutDrillFrom(before, panel, level)),
      apply: (selection, step) => change(() => selection, step),
      reset: () => change(() => defaults),
    }),
    [defaults, change],
  );
  const applied = useDeferredValue(selection);
  return (
    <ActionsContext value={actions}>
      <StateContext value={state}>
        <AppliedContext value={applied}>{children}</AppliedContext>
      </StateContext>
    </ActionsContext>
  );
}

/**
 * What a person has chosen, and how to change it.
 *
 * @throws UsageError `missingProvider` outside `SelectionProvider`.
 */
export function useSelection(): SelectionControl {
  const state = useContext(StateContext) ?? missing();
  const actions = useSelectionActions();
  return useMemo(() => ({ ...state, ...actions }), [state, actions]);
}

/**
 * How the selection is changed, for what need not render again when it is.
 *
 * @throws UsageError `missingProvider` outside `SelectionProvider`.
 */
export function useSelectionActions(): SelectionActions {
  return useContext(ActionsContext) ?? missing();
}

/**
 * The selection that figures are asked under: for a moment after a change still the one before, so that controls answer at
 * once.
 *
 * @throws UsageError `missingProvider` outside `SelectionProvider`.
 */
export function useAppliedSelection(): Selection {
  return useContext(AppliedContext) ?? missing();
}

function missing(): never {
  throw new UsageError(
    'missingProvider',
    'A filter or panel of Tallyboard was used where there is no selection, so it does not know which period is meant. Put <SelectionProvider report={…}> around it, or use <Dashboard>, which has one.',
  );
}
