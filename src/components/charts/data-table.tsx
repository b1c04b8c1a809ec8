'use client';
import { type ComponentPropsWithRef, type CSSProperties, type UIEvent, useMemo, useState } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import type { TableCell, TableData, TableRow } from './chart-table.js';
import { MemberName } from './member-name.js';
import { memberKey, type Wording } from './members.js';
import { rowWindow, VISIBLE_ROWS, WHOLE_ROWS } from './row-window.js';
import { showFocused } from './show-focused.js';
import { nextSort, sortRows, type TableSort } from './sort-rows.js';

/** What a table shows. */
export interface DataTableProps extends Omit<ComponentPropsWithRef<'div'>, 'onSelect' | 'children' | 'title'> {
  /** Caption, for screen readers. */
  title: string;
  data: TableData;
  formatter: Wording['formatter'];
  messages: Wording['messages'];
  /** How rows are sorted at first; null leaves them in their order. */
  defaultSort?: TableSort | null;
  /** Makes the name in every row that is about a member a button. */
  onSelect?: ((key: MemberKey) => void) | undefined;
  /** Keys of the members that are chosen. */
  selected?: readonly MemberKey[] | undefined;
}

/**
 * Figures in rows: sortable, with a head that stays. It scrolls within itself, and of more than 60 rows only those near
 * the visible ones are in the page.
 *
 * Selectors: `[data-windowed]`, `tr[data-kind="member" | "null" | "other"]`, `tr[data-selected]`, `[data-tone]`.
 */
export function DataTable({
  title,
  data,
  formatter,
  messages,
  defaultSort = null,
  onSelect,
  selected,
  className,
  ...props
}: DataTableProps) {
  const [sort, setSort] = useState(defaultSort);
  const [top, setTop] = useState(0);
  const rows = useMemo(() => sortRows(data, sort, formatter.locale), [data, sort, formatter]);
  const { first, end } = rowWindow(top, rows.length);
  const isWindowed = rows.length > WHOLE_ROWS;
  const scroll = ({ currentTarget: { scrollTop, scrollHeight } }: UIEvent<HTMLDivElement>) => {
    // Head, rows and total are all one row high, so that no height has to be known in pixels.
    const height = scrollHeight / (rows.length + (data.totals === null ? 1 : 2));
    const next = height > 0 ? Math.floor(scrollTop / height) : 0;
    if (rowWindow(next, rows.length).first !== first) setTop(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named region that is no section of the page's outline.
    <div
      {...props}
      {...stateAttributes({ windowed: isWindowed })}
      className={classNames('tally-table-scroller', className)}
      style={{ '--tally-visible-rows': VISIBLE_ROWS, ...props.style } as CSSProperties}
      role="region"
      aria-label={messages.scrollTable(title)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
      tabIndex={0}
      onFocus={showFocused}
      onScroll={isWindowed ? scroll : undefined}
    >
      <table className="tally-table" aria-rowcount={isWindowed ? rows.length + 1 : undefined}>
        <caption className="tally-visually-hidden">{title}</caption>
        <thead>
          <tr aria-rowindex={isWindowed ? 1 : undefined}>
            {data.columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" data-kind={kind} aria-sort={sort?.column === id ? sort.direction : undefined}>
                <button type="button" className="tally-table-sort" onClick={() => setSort(nextSort(sort, id, kind))}>
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={isWindowed ? roomFor(first, rows.length - end) : undefined}>
          {rows.slice(first, end).map((row, i) => (
            <Row
              key={row.id}
              row={row}
              index={isWindowed ? first + i + 2 : undefined}
              onSelect={onSelect}
              selected={selected}
            />
          ))}
        </tbody>
        {data.totals === null ? null : (
          <tfoot>
            <tr>{data.totals.map(cellOf)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Keeps the room of the rows that are not in the page, before and after those that are. */
function roomFor(before: number, after: number): CSSProperties {
  return { '--tally-rows-before': before, '--tally-rows-after': after } as CSSProperties;
}

interface RowProps {
  readonly row: TableRow;
  readonly index: number | undefined;
  readonly onSelect: DataTableProps['onSelect'];
  readonly selected: DataTableProps['selected'];
}

function Row({ row, index, onSelect, selected }: RowProps) {
  const key = row.member === null ? undefined : memberKey(row.member);
  const isSelected = key !== undefined && (selected?.includes(key) ?? false);
  return (
    <tr aria-rowindex={index} {...stateAttributes({ kind: row.member?.kind, selected: isSelected })}>
      {row.cells.map((cell, i) =>
        i === 0 && key !== undefined && onSelect !== undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column and never move.
          <th key={i} scope="row" data-kind="name">
            <button type="button" className="tally-table-name" aria-pressed={isSelected} onClick={() => onSelect(key)}>
              <MemberName name={cell.text} />
            </button>
          </th>
        ) : (
          cellOf(cell, i)
        ),
      )}
    </tr>
  );
}

/** No component: a table has hundreds of them, and each would cost a mount as much as what it draws. */
function cellOf(cell: TableCell, column: number) {
  if (column === 0) {
    return (
      <th key={column} scope="row" data-kind="name">
        <MemberName name={cell.text} />
      </th>
    );
  }
  return (
    <td key={column} data-kind="figure" {...stateAttributes({ tone: cell.tone })}>
      {cell.text}
    </td>
  );
}
