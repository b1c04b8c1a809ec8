import { UsageError } from '../errors.js';
import { calendarAmount } from './calendar-amount.js';
import { percentDecimals, reliableDecimals, shifted, significantDecimals } from './decimals.js';
import { compactDuration, fullDuration } from './duration-text.js';
import type { FormatMessages } from './format-messages.js';
import { isolate } from './isolate.js';
import type { LocaleFormats, SignDisplay } from './locale-formats.js';
import type { Unit } from './unit.js';

/** `compact` for cards and axes (12.4K), `exact` for tables, tooltips and files. */
export type FigureStyle = 'compact' | 'exact';

/** A figure of any unit but moments, which belong to a zone. */
type Amount = Exclude<Unit, { readonly kind: 'instant' }>;

/** Decimals of a quantity whose scale is not known: those of the finest that is commonly kept, millionths. */
const QUANTITY_DECIMALS = 6;
/** Decimals of a percentage where it is told exactly. */
const EXACT_SHARE = 2;
const COMPACT_FROM = 1000;
/** From here on even a percentage is too long to be read at once. */
const COMPACT_SHARES_FROM = 1000;

/** Throws `UsageError('adapterFailed')` for what is no figure: NaN or an infinity. */
export function assertFigure(value: number): void {
  if (Number.isFinite(value)) return;
  throw new UsageError(
    'adapterFailed',
    'A figure is not a finite number, so it cannot be shown. Figures that there are none of, such as a division by 0, are null.',
  );
}

/** An amount as text. `scale` tells how many decimals of it are exact, where that is known. */
export function figureText(
  formats: LocaleFormats,
  messages: FormatMessages,
  value: number,
  unit: Amount,
  style: FigureStyle,
  scale: number | undefined,
): string {
  const isCompact = style === 'compact';
  switch (unit.kind) {
    case 'count':
      return isCompact ? compactNumber(formats, value) : exactNumber(formats, value, scale ?? 0);
    case 'quantity': {
      const told = calendarAmount(value, unit.label);
      const decimals = told.label === unit.label ? (scale ?? QUANTITY_DECIMALS) : 0;
      const number = isCompact ? compactNumber(formats, told.value) : exactNumber(formats, told.value, decimals);
      return quantityText(formats, messages, number, told.label, isCompact ? shortCount(told.value) : told.value);
    }
    case 'ratio':
      return shareText(formats, value, isCompact ? 1 : EXACT_SHARE, isCompact);
    case 'money':
      return isCompact
        ? compactMoney(formats, value, unit.currency)
        : exactMoney(formats, value, unit.currency, scale, 'symbol');
    case 'duration':
      return isCompact ? compactDuration(formats, value) : fullDuration(formats, value, 'short');
  }
}

/** An amount in words that a screen reader reads out as they are meant. */
export function spokenFigure(
  formats: LocaleFormats,
  messages: FormatMessages,
  value: number,
  unit: Amount,
  scale: number | undefined,
): string {
  switch (unit.kind) {
    case 'ratio':
      return spokenShare(formats, value, EXACT_SHARE);
    case 'money':
      return exactMoney(formats, value, unit.currency, scale, 'name');
    case 'duration':
      return fullDuration(formats, value, 'long');
    default:
      return figureText(formats, messages, value, unit, 'exact', scale);
  }
}

/** A share as a percentage with at least `decimals` where they are not 0, and as many as keep it apart from 0 and 100 %. */
export function shareText(
  formats: LocaleFormats,
  share: number,
  decimals: number,
  isCompact: boolean,
  signDisplay: SignDisplay = 'negative',
): string {
  const notation = isCompact && Math.abs(share) >= COMPACT_SHARES_FROM ? 'compact' : 'standard';
  return formats.number(share, { style: 'percent', notation, signDisplay, ...percentDecimals(share, decimals) });
}

/** A share in words: "12.4 percent". */
export function spokenShare(formats: LocaleFormats, share: number, decimals = 1): string {
  const options = percentDecimals(share, decimals);
  return formats.number(shifted(share, 2), { style: 'unit', unit: 'percent', unitDisplay: 'long', ...options });
}

/** One decimal, or two digits of a number below 1; thousands and more shortened as the language does. */
export function compactNumber(formats: LocaleFormats, value: number, signDisplay: SignDisplay = 'negative'): string {
  const maximumFractionDigits = shortDecimals(formats, value, Math.max(1, significantDecimals(value, 2)));
  return formats.number(value, { notation: 'compact', useGrouping: true, signDisplay, maximumFractionDigits });
}

/** None of what the language writes out, as German does below a million: beside thousands they are noise. */
function shortDecimals(formats: LocaleFormats, value: number, decimals: number): number {
  return Math.abs(value) >= COMPACT_FROM && !formats.shortens(value) ? 0 : decimals;
}

function quantityText(
  formats: LocaleFormats,
  messages: FormatMessages,
  amount: string,
  label: string,
  count: number,
): string {
  const told = Object.hasOwn(messages.quantities, label) ? messages.quantities[label] : undefined;
  return told?.(amount, count) ?? `${amount}\u00a0${isolate(label, formats.direction)}`;
}

/**
 * The count that a shortened amount is read as: 1.02 is written as "1", and 12,403 as "12.4 thousand", which takes the form of round
 * ones.
 */
function shortCount(value: number): number {
  if (Math.abs(value) >= COMPACT_FROM) return Math.round(value / COMPACT_FROM) * COMPACT_FROM;
  return Number(value.toFixed(Math.max(1, significantDecimals(value, 2))));
}

/** A derived number, such as a mean, has more decimals than what it comes from: two, or three digits below 1. */
function exactNumber(formats: LocaleFormats, value: number, scale: number): string {
  const decimals = Math.max(scale, 2, significantDecimals(value, 3));
  return formats.number(value, { maximumFractionDigits: reliableDecimals(value, decimals) });
}

function compactMoney(formats: LocaleFormats, value: number, currency: string): string {
  const digits = currencyDecimals(formats, currency);
  if (Math.abs(value) >= COMPACT_FROM) {
    return money(formats, value, currency, {
      notation: 'compact',
      useGrouping: true,
      minimumFractionDigits: 0,
      maximumFractionDigits: shortDecimals(formats, value, 1),
    });
  }
  return money(formats, value, currency, {
    maximumFractionDigits: Math.max(digits, significantDecimals(value, 2)),
    trailingZeroDisplay: 'stripIfInteger',
  });
}

/** As many decimals as the currency has, and more where the smallness of the amount asks for it: nobody pays parts of a cent. */
function exactMoney(
  formats: LocaleFormats,
  value: number,
  currency: string,
  scale: number | undefined,
  currencyDisplay: 'symbol' | 'name',
): string {
  const digits = currencyDecimals(formats, currency);
  const most = Math.max(digits, significantDecimals(value, 3));
  return money(formats, value, currency, {
    currencyDisplay,
    minimumFractionDigits: scale === 0 && Number.isInteger(value) ? 0 : reliableDecimals(value, digits),
    maximumFractionDigits: reliableDecimals(value, most),
  });
}

function money(formats: LocaleFormats, value: number, currency: string, options: Intl.NumberFormatOptions): string {
  return formats.number(value, { style: 'currency', currency, ...options });
}

function currencyDecimals(formats: LocaleFormats, currency: string): number {
  try {
    return formats.currencyDecimals(currency);
  } catch (cause) {
    throw new UsageError(
      'invalidModel',
      `${JSON.stringify(String(currency).slice(0, 16))} is no currency, so amounts cannot be written. Use a code of ISO 4217 such as "EUR".`,
      { cause },
    );
  }
}
