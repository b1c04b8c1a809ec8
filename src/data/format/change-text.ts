import type { Change } from './change.js';
import { shifted } from './decimals.js';
import { compactDuration, fullDuration } from './duration-text.js';
import { compactNumber, shareText, spokenShare } from './figure-text.js';
import type { FormatMessages } from './format-messages.js';
import type { LocaleFormats, SignDisplay } from './locale-formats.js';
import { NO_VALUE } from './no-value.js';
import type { Unit } from './unit.js';

/** Which way is good. */
export type BetterWhen = 'higher' | 'lower' | 'neither';

/** A change as it is shown and read out. */
export interface ChangeText {
  /** Short, with its sign: "+12.4%", "-0.3 pp", "new". */
  readonly text: string;
  /** In words, for screen readers: "up 12.4 percent, better". */
  readonly spoken: string;
  /** What the arrow shows; `none` where there is nothing to compare. */
  readonly direction: 'up' | 'down' | 'flat' | 'new' | 'none';
  /** What the colour shows; `neutral` where the measure does not say which way is good. */
  readonly tone: 'good' | 'bad' | 'neutral';
}

type Changed = Extract<Change, { readonly kind: 'changed' }>;

/** A change as text. `unit` is that of the figure, `betterWhen` which way its measure calls good. */
export function changeText(
  formats: LocaleFormats,
  messages: FormatMessages,
  change: Change,
  unit: Unit,
  betterWhen: BetterWhen,
): ChangeText {
  switch (change.kind) {
    case 'noValue':
      return { text: NO_VALUE, spoken: messages.noValue, direction: 'none', tone: 'neutral' };
    case 'noBaseline':
      return { text: NO_VALUE, spoken: messages.noBaseline, direction: 'none', tone: 'neutral' };
    case 'new':
      return { text: messages.new, spoken: messages.new, direction: 'new', tone: 'neutral' };
    case 'same':
      return {
        text: sameText(formats, messages, unit),
        spoken: messages.unchanged,
        direction: 'flat',
        tone: 'neutral',
      };
    case 'changed': {
      const direction = change.absolute > 0 ? 'up' : 'down';
      const spoken = messages[direction](spokenSize(formats, messages, change));
      if (betterWhen === 'neither')
        return { text: shortText(formats, messages, change), spoken, direction, tone: 'neutral' };
      const isBetter = (direction === 'up') === (betterWhen === 'higher');
      return {
        text: shortText(formats, messages, change),
        spoken: isBetter ? messages.better(spoken) : messages.worse(spoken),
        direction,
        tone: isBetter ? 'good' : 'bad',
      };
    }
  }
}

function shortText(formats: LocaleFormats, messages: FormatMessages, change: Changed): string {
  const sign: SignDisplay = 'exceptZero';
  if (change.points) return messages.points(compactNumber(formats, shifted(change.absolute, 2), sign));
  if (change.relative === null) return compactDuration(formats, change.absolute, sign);
  return shareText(formats, change.relative, 1, true, sign);
}

function spokenSize(formats: LocaleFormats, messages: FormatMessages, change: Changed): string {
  const size = Math.abs(change.absolute);
  if (change.points) return messages.spokenPoints(compactNumber(formats, shifted(size, 2)));
  if (change.relative === null) return fullDuration(formats, size, 'long');
  return spokenShare(formats, Math.abs(change.relative));
}

function sameText(formats: LocaleFormats, messages: FormatMessages, unit: Unit): string {
  return unit.kind === 'ratio' ? messages.points(compactNumber(formats, 0)) : shareText(formats, 0, 0, true);
}
