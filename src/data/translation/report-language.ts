import type { Messages } from '../messages/messages.js';
import type { Model } from '../model/define-model.js';

/** What is told in another language. */
export interface LanguageTexts {
  readonly messages: Messages;
  /** The model with its labels in that language, such as `translateModel(automation, germanAutomation)`; as it is unless stated. */
  readonly model?: Model;
}

/** A language that reports can be told in, whatever that of the page is. */
export interface ReportLanguage {
  /** BCP 47 tag, such as `de`. */
  readonly locale: string;
  /** What it calls itself, such as `Deutsch`. */
  readonly title: string;
  /** Its texts, when a report is first told in it. */
  readonly load: () => Promise<LanguageTexts>;
}
