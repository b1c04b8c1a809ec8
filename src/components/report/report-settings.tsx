'use client';
import type { ReportCadence } from '../../data/messages/builder-messages.js';
import { LONGEST_TITLE, LONGEST_WORDS } from '../../data/report/definition/report-limits.js';
import type { ReportEdit, ReportSettings as Settings } from '../../data/report/edit/report-edit.js';
import type { Report } from '../../data/report/report.js';
import { selectionOf } from '../../data/report/selection.js';
import type { Grain } from '../../data/time/grain.js';
import type { Period, PeriodUnit } from '../../data/time/period.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { ComparisonToggle } from '../filters/comparison-toggle.js';
import { DateRangeFilter } from '../filters/date-range-filter.js';
import { FilterChips } from '../filters/filter-chips.js';
import { MemberFilter } from '../filters/member-filter.js';
import { ChoiceField, SelectField, TextArea, TextField } from './field.js';

interface ReportSettingsProps {
  readonly report: Report;
  /** Dimensions that it can be filtered by. */
  readonly filters: readonly string[];
  readonly brands: readonly string[] | undefined;
  readonly edit: (edit: ReportEdit, key?: string) => void;
}

const UNITS: Readonly<Record<Exclude<ReportCadence, 'custom'>, PeriodUnit>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

const CADENCES = [...Object.keys(UNITS), 'custom'] as ReportCadence[];

/** What is told of a report as a whole: title, period, detail, comparison, filters, brand, language and notes. */
export function ReportSettings({ report, filters, brands, edit }: ReportSettingsProps) {
  const builder = useBuilderMessages();
  const filter = useFilterMessages();
  const resolved = useResolvedSelection(selectionOf(report));
  const set = (settings: Partial<Settings>, key?: string) => edit({ kind: 'set', settings }, key);
  const offered = [...new Set([...filters, ...report.filters, ...Object.keys(report.chosen)])];
  const choose = (dimension: string, members: readonly (string | null)[]) => {
    const { [dimension]: _, ...others } = report.chosen;
    set({ chosen: members.length === 0 ? others : { ...report.chosen, [dimension]: members } });
  };
  const brand = report.brand ?? '';
  const names = brands?.includes(brand) === false && brand !== '' ? [brand, ...brands] : brands;
  const { languages = [] } = useUsageContext();
  const spoken = languages.map(({ locale, title }) => ({ id: locale, label: title }));
  const { locale } = report;
  // A language that this page does not have stays the report's, until another one is chosen.
  const isKnown = locale === undefined || languages.some((each) => each.locale === locale);
  const known = isKnown ? spoken : [{ id: locale, label: locale }, ...spoken];
  return (
    <div className="tally-builder-form">
      <TextField
        label={builder.reportTitle}
        value={report.title}
        maxLength={LONGEST_TITLE}
        onChange={(title) => set({ title }, 'title')}
      />
      <ChoiceField
        label={builder.cadence}
        value={cadenceOf(report.period)}
        options={CADENCES.map((id) => ({ id, label: builder.cadences[id] }))}
        onChange={(cadence) => {
          const period = periodOf(cadence, resolved instanceof Error ? undefined : resolved.period);
          if (period !== undefined) set({ period, grain: null });
        }}
      />
      <div className="tally-field">
        <span>{filter.period}</span>
        <DateRangeFilter value={report.period} onChange={(period) => set({ period })} />
      </div>
      <div className="tally-field">
        <span>{filter.compareWith}</span>
        <ComparisonToggle
          value={report.comparison}
          period={report.period}
          onChange={(comparison) => set({ comparison })}
        />
      </div>
      {!(resolved instanceof Error) && (
        <SelectField<Grain>
          label={builder.grain}
          value={resolved.grains.find((grain) => grain === report.grain) ?? ''}
          options={[
            { id: '', label: builder.usualGrain(filter.grains[resolved.usualGrain]) },
            ...resolved.grains.map((id) => ({ id, label: filter.grains[id] })),
          ]}
          onChange={(grain) => set({ grain: grain === '' ? null : grain })}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its legend apart from what it names. */}
      <div className="tally-field" role="group" aria-label={filter.filters}>
        <span>{filter.filters}</span>
        <div className="tally-builder-filters">
          {offered.map((dimension) => (
            <MemberFilter
              key={dimension}
              dimension={dimension}
              value={report.chosen[dimension] ?? []}
              onChange={(members) => choose(dimension, members)}
            />
          ))}
        </div>
        <FilterChips value={report.chosen} onChange={choose} onClear={() => set({ chosen: {} })} />
      </div>
      {names !== undefined && (
        <SelectField
          label={builder.brand}
          value={brand}
          options={[{ id: '', label: builder.noBrand }, ...names.map((name) => ({ id: name, label: name }))]}
          onChange={(name) => set({ brand: name })}
        />
      )}
      {known.length > 0 && (
        <SelectField
          label={builder.language}
          value={report.locale ?? ''}
          options={[{ id: '', label: builder.ownLanguage }, ...known]}
          onChange={(locale) => set({ locale })}
        />
      )}
      <TextArea
        label={builder.notes}
        hint={builder.notesHint}
        rows={4}
        value={report.notes ?? ''}
        maxLength={LONGEST_WORDS}
        onChange={(notes) => set({ notes }, 'notes')}
      />
    </div>
  );
}

/** A report that is made after each day, week and so on is of the one that has just ended. */
function cadenceOf(period: Period): ReportCadence {
  const unit = period.kind === 'unit' && period.offset === -1 ? period.unit : undefined;
  return CADENCES.find((cadence) => cadence !== 'custom' && UNITS[cadence] === unit) ?? 'custom';
}

function periodOf(
  cadence: ReportCadence,
  resolved: { readonly startDate: string; readonly endDate: string } | undefined,
): Period | undefined {
  if (cadence !== 'custom') return { kind: 'unit', unit: UNITS[cadence], offset: -1 };
  return resolved && { kind: 'range', start: resolved.startDate, end: resolved.endDate };
}
