import { englishFormatMessages } from '../format/format-messages.js';
import { createFormatter, type Formatter } from '../format/formatter.js';
import { directionOf } from '../format/intl-locale.js';
import { isolated } from '../format/isolate.js';
import { type CardMessages, englishCardMessages } from './card-messages.js';
import type { Messages } from './messages.js';

/** How values and texts are shown: the language of a person, and the formatter and messages that speak it. */
export interface Display {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly formatter: Formatter;
  /** The texts that everything needs which shows a figure: of panels those that every card has. */
  readonly messages: Pick<Messages, 'format'> & { readonly panel: CardMessages };
  /**
   * The texts of one other part of the library. Whoever shows it hands over the English ones, which hold unless the host has
   * others: so they are loaded where they are shown and nowhere else.
   */
  readonly messagesOf: <K extends keyof Messages>(part: K, english: Messages[K]) => Messages[K];
}

/** Whom things are shown to. */
export interface DisplayOptions {
  /** BCP 47 tag, such as `de-CH`. */
  readonly locale: string;
  /** IANA zone, such as `Europe/Zurich`. */
  readonly zone: string;
  /** Month (1–12) in which a year and its quarters begin; January unless stated. */
  readonly fiscalYearStart?: number;
  /** Texts; English unless stated. */
  readonly messages?: Messages;
}

/**
 * How values and texts are shown in one language. Names and figures are isolated in texts, so that a name in another script
 * does not turn the sentence around.
 *
 * @throws UsageError `unknownLocale`, `unknownZone`.
 */
export function createDisplay({ messages: own, ...options }: DisplayOptions): Display {
  const format = own?.format ?? englishFormatMessages;
  const { locale } = options;
  const direction = directionOf(locale);
  const parts = new Map<object, object>();
  const kept = <T extends object>(texts: T): T => {
    const known = parts.get(texts) ?? isolated(texts, direction);
    parts.set(texts, known);
    return known as T;
  };
  return Object.freeze({
    locale,
    formatter: createFormatter({ ...options, messages: format }),
    messages: { format: kept(format), panel: kept<CardMessages>(own?.panel ?? englishCardMessages) },
    messagesOf: <K extends keyof Messages>(part: K, english: Messages[K]) => kept<Messages[K]>(own?.[part] ?? english),
  });
}
