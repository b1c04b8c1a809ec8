'use client';
import { type CSSProperties, useState } from 'react';
import type { PluginComparison, PluginLine } from '../../data/roi/plugin-comparison.js';
import { DataTable } from '../charts/data-table.js';
import { MemberName } from '../charts/member-name.js';
import { lineBasis, monthTable, type PluginWording, pluginName, savingWord } from '../charts/plugin-words.js';

/** Names stand beside the bars. */
const LONGEST = 26;

interface PluginLinesProps {
  readonly comparison: PluginComparison;
  readonly wording: PluginWording;
}

/** Plugins one under the other, each as two bars on one scale: what it would have cost, and what the tools cost. */
export function PluginLines({ comparison, wording }: PluginLinesProps) {
  const { words } = wording;
  const { lines } = comparison;
  const most = Math.max(...lines.flatMap(({ pluginCost, automationCost }) => [pluginCost ?? 0, automationCost ?? 0]));
  return (
    <div className="tally-plugins">
      {lines.every(({ saved }) => saved === null) ? null : (
        <dl className="tally-plugins-sums">
          <Amount label={words.pluginCost} value={comparison.pluginCost} side="plugin" wording={wording} />
          <Amount label={words.toolCost} value={comparison.automationCost} side="tools" wording={wording} />
          <Saved value={comparison.saved} wording={wording} />
        </dl>
      )}
      <ul className="tally-plugins-lines">
        {lines.map((line) => (
          <Line key={line.plugin} line={line} most={most} wording={wording} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, most, wording }: { line: PluginLine; most: number; wording: PluginWording }) {
  const { formatter, messages, words } = wording;
  const { pluginCost, automationCost, saved } = line;
  const name = pluginName(line, wording);
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="tally-plugin">
      <p className="tally-plugin-name">
        <MemberName name={name} longest={LONGEST} />
      </p>
      <dl className="tally-plugin-sides">
        <Bar label={words.pluginCost} value={pluginCost} most={most} side="plugin" wording={wording} />
        <Bar label={words.toolCost} value={automationCost} most={most} side="tools" wording={wording} />
        {saved === null ? null : <Saved value={saved} wording={wording} />}
      </dl>
      <details className="tally-plugin-basis" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{lineBasis(line, wording)}</summary>
        {isOpen ? (
          <DataTable title={name} data={monthTable(line, wording)} formatter={formatter} messages={messages} />
        ) : null}
      </details>
    </li>
  );
}

interface AmountProps {
  readonly label: string;
  readonly value: number | null;
  readonly side: 'plugin' | 'tools' | 'saved' | 'more';
  readonly wording: PluginWording;
}

function Amount({ label, value, side, wording: { formatter, money } }: AmountProps) {
  return (
    <div data-side={side}>
      <dt>{label}</dt>
      <dd>
        <bdi>{formatter.value(value, money, 'exact')}</bdi>
      </dd>
    </div>
  );
}

function Bar({ most, ...amount }: AmountProps & { readonly most: number }) {
  const share = most > 0 ? Math.max(0, amount.value ?? 0) / most : 0;
  return (
    <div data-side={amount.side}>
      <dt>{amount.label}</dt>
      <dd>
        {amount.value === null ? null : (
          <span className="tally-plugin-bar" style={{ '--tally-share': share } as CSSProperties} aria-hidden="true" />
        )}
        <bdi>{amount.wording.formatter.value(amount.value, amount.wording.money, 'exact')}</bdi>
      </dd>
    </div>
  );
}

/** The difference, in words that say in whose favour it is. */
function Saved({ value, wording }: { value: number; wording: PluginWording }) {
  const { isMore, label } = savingWord(value, wording);
  return <Amount label={label} value={Math.abs(value)} side={isMore ? 'more' : 'saved'} wording={wording} />;
}
