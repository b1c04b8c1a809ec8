/**
 * How texts are put together: the marks between them differ from language to language. Lists are of texts that are already
 * in the language.
 */
export interface SpeechMessages {
  /** Parts of one sentence: "12.4 percent, up, better". */
  readonly clauses: (parts: readonly string[]) => string;
  /** Parts that have commas of their own. */
  readonly items: (parts: readonly string[]) => string;
  /** Sentences; those that lack a full stop get one. */
  readonly sentences: (parts: readonly string[]) => string;
  /** What something is, after its name. Either is empty where it stands in an element of its own. */
  readonly labelled: (name: string, text: string) => string;
}

/** Ends sentences with `stop` where they have no end of their own, and puts `gap` between them. */
export function sentencesWith(stop: string, gap: string): SpeechMessages['sentences'] {
  return (parts) => parts.map((part) => (/[.!?。！？؟]$/u.test(part) ? part : `${part}${stop}`)).join(gap);
}

/** The English ones. */
export const englishSpeechMessages: SpeechMessages = {
  clauses: (parts) => parts.join(', '),
  items: (parts) => parts.join('; '),
  sentences: sentencesWith('.', ' '),
  labelled: (name, text) => `${name}: ${text}`,
};
