import type { CSSProperties } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { axisNames } from './axis-names.js';
import type { HeatMapData, HeatMapLine } from './heat-map.js';
import { MemberName } from './member-name.js';
import { figuresBesideNames, memberKey, type Wording } from './members.js';

interface HeatNamesProps {
  readonly lines: readonly HeatMapLine[];
  /** Keys of those that are chosen. */
  readonly selected: readonly MemberKey[] | undefined;
}

/** So many rows are as high as their names; of more of them some are left out. */
const NAMED_ROWS = 32;

/** The names of rows before their cells. What they say is read with each cell. */
export function HeatRowNames({ lines, selected }: HeatNamesProps) {
  const step = Math.ceil(lines.length / NAMED_ROWS);
  return (
    <div className="tally-heat-row-names" aria-hidden="true">
      {lines.map((line, i) =>
        i % step === 0 ? <LineName key={line.id} line={line} selected={selected} style={middle(i, lines)} /> : null,
      )}
    </div>
  );
}

/** The names of columns under their cells, as many as there is room for. */
export function HeatColumnNames({ lines, selected }: HeatNamesProps) {
  const { names, steps } = axisNames(lines.map(({ tick }) => tick));
  const [narrow, middling, wide] = steps;
  const room = {
    '--tally-heat-column': percent(1 / lines.length),
    '--tally-heat-narrow': narrow,
    '--tally-heat-middling': middling,
    '--tally-heat-wide': wide,
  };
  return (
    <div
      {...stateAttributes({ whole: steps.indexOf(1) })}
      className="tally-heat-column-names"
      aria-hidden="true"
      style={room as CSSProperties}
    >
      {names.map(({ index, level }) => {
        const line = lines[index];
        const start = index / lines.length;
        const style = { insetInlineStart: percent(start), maxInlineSize: percent(1 - start) };
        return (
          line && (
            <LineName key={line.id} line={line} name={line.tick} selected={selected} level={level} style={style} />
          )
        );
      })}
    </div>
  );
}

/** What each row comes to, quietly after its cells. */
export function HeatRowTotals({ data, wording }: { readonly data: HeatMapData; readonly wording: Wording }) {
  const { rows, rowTotals, measure } = data;
  const { formatter, messages } = wording;
  if (rowTotals === null) return null;
  const step = Math.ceil(rows.length / NAMED_ROWS);
  const totals = figuresBesideNames(rowTotals, measure, formatter);
  return (
    <>
      <div className="tally-heat-totals" aria-hidden="true">
        {rows.map(({ id }, i) => {
          if (i % step !== 0) return null;
          const total = rowTotals[i] ?? null;
          return (
            <span key={id} style={middle(i, rows)} title={formatter.value(total, measure.unit, 'exact', measure.scale)}>
              {totals[i]}
            </span>
          );
        })}
      </div>
      <span className="tally-heat-total-name" aria-hidden="true">
        {messages.total}
      </span>
    </>
  );
}

interface LineNameProps {
  readonly line: HeatMapLine;
  readonly selected: readonly MemberKey[] | undefined;
  /** Its label unless stated. */
  readonly name?: string;
  readonly level?: number;
  readonly style: CSSProperties;
}

function LineName({ line: { member, label }, name = label, selected, level, style }: LineNameProps) {
  const key = memberKey(member);
  const isSelected = key !== undefined && (selected?.includes(key) ?? false);
  return (
    <span {...stateAttributes({ kind: member.kind, level, selected: isSelected })} style={style}>
      <MemberName name={name} />
    </span>
  );
}

const middle = (index: number, { length }: readonly unknown[]): CSSProperties => ({
  insetBlockStart: percent((index + 0.5) / length),
});
const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
