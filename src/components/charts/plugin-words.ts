import type { Unit } from '../../data/format/unit.js';
import type { PluginMessages } from '../../data/messages/plugin-messages.js';
import type { PluginComparison, PluginLine, PluginMonth } from '../../data/roi/plugin-comparison.js';
import type { PluginPrice } from '../../data/roi/plugin-price.js';
import type { TableCell, TableData } from './chart-table.js';
import type { Wording } from './members.js';

/** What a comparison with plugins is written with. */
export interface PluginWording extends Wording {
  readonly words: PluginMessages;
  readonly money: Unit;
}

/** What a plugin is called. */
export function pluginName({ label }: PluginLine, { messages }: PluginWording): string {
  return label.trim() === '' ? messages.empty : label;
}

/** What is saved, in words that say in whose favour it is. */
export function savingWord(value: number, { words, formatter, money }: PluginWording) {
  const isMore = value < 0;
  return {
    isMore,
    label: isMore ? words.costMore : words.saved,
    text: formatter.value(Math.abs(value), money, 'exact'),
  };
}

/** What a line rests on: the seats that would have been needed, where they are paid for, and the prices; or why it is not compared. */
export function lineBasis(line: PluginLine, wording: PluginWording): string {
  const { words, messages } = wording;
  if (line.missing === 'withheld') return words.withheld;
  if (line.missing === 'price') return messages.sentences([seatsText(line.months, wording), words.noPrice]);
  const prices = line.months.flatMap((month) => month.prices);
  const seats = prices.every(({ kind }) => kind === 'flat') ? [] : [seatsText(line.months, wording)];
  return messages.clauses([...seats, ...new Set(prices.map((price) => priceText(price, wording)))]);
}

/** `6 to 8 seats`, over the months of a line. */
function seatsText(months: readonly PluginMonth[], { formatter, words }: PluginWording): string {
  const seats = months.map((month) => month.seats ?? 0);
  const [least, most] = [Math.min(...seats), Math.max(...seats)];
  const count = (value: number) => formatter.value(value, { kind: 'count' }, 'exact', 0);
  return least === most ? words.seatCount(count(most), most) : words.seatRange(count(least), count(most));
}

function priceText({ kind, amount }: PluginPrice, { formatter, words, money }: PluginWording): string {
  const text = formatter.value(amount, money, 'exact');
  return kind === 'seat' ? words.seatPrice(text) : words.flatPrice(text);
}

/** All plugins with both sides and what the first rests on. */
export function pluginTable({ lines, ...sums }: PluginComparison, wording: PluginWording): TableData {
  const { words, messages } = wording;
  const sides = (of: Pick<PluginLine, 'pluginCost' | 'automationCost' | 'saved'>) =>
    [of.pluginCost, of.automationCost, of.saved].map((amount) => moneyCell(amount, wording));
  return {
    columns: [
      { id: 'plugin', label: words.plugin, kind: 'name' },
      { id: 'pluginCost', label: words.pluginCost, kind: 'figure', unit: wording.money },
      { id: 'toolCost', label: words.toolCost, kind: 'figure', unit: wording.money },
      { id: 'saved', label: words.saved, kind: 'figure', unit: wording.money },
      { id: 'basis', label: words.basis, kind: 'figure' },
    ],
    rows: lines.map((line) => ({
      id: line.plugin,
      member: null,
      cells: [textCell(pluginName(line, wording)), ...sides(line), textCell(lineBasis(line, wording))],
    })),
    totals: [{ text: messages.total, value: null }, ...sides(sums), { text: '', value: null }],
  };
}

/** The months of one plugin, with everything that what it would have cost is computed from. */
export function monthTable({ months, pluginCost }: PluginLine, wording: PluginWording): TableData {
  const { formatter, words, messages } = wording;
  const count = (value: number | null): TableCell => ({
    text: formatter.value(value, { kind: 'count' }, 'exact', 0),
    value,
  });
  return {
    columns: [
      { id: 'month', label: words.month, kind: 'name', isDate: true },
      { id: 'days', label: words.days, kind: 'figure' },
      { id: 'seats', label: words.seats, kind: 'figure' },
      { id: 'price', label: words.price, kind: 'figure' },
      { id: 'cost', label: words.cost, kind: 'figure', unit: wording.money },
    ],
    rows: months.map((month) => ({
      id: month.date,
      member: null,
      cells: [
        { text: formatter.date(month.date), value: month.date },
        { text: words.daysOf(count(month.days).text, count(month.ofDays).text), value: month.days },
        count(month.seats),
        textCell(formatter.list(month.prices.map((price) => words.statedIn(priceText(price, wording), price.version)))),
        moneyCell(month.cost, wording),
      ],
    })),
    totals: [
      { text: messages.total, value: null },
      ...Array.from({ length: 3 }, () => ({ text: '', value: null })),
      moneyCell(pluginCost, wording),
    ],
  };
}

function moneyCell(value: number | null, { formatter, money }: PluginWording): TableCell {
  return { text: formatter.value(value, money, 'exact'), value };
}

const textCell = (text: string): TableCell => ({ text, value: text });
