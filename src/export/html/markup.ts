import { escaped, withoutControls } from '../escaped.js';

/** A part of a page. Only `html` and `written` make one, so that no text gets into a page as anything but a text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What stands in a place of a template: a text, which is escaped, or parts of a page. */
type Slot = string | number | Markup | null | readonly Markup[];

/** A part of a page. Whatever is put into it is escaped, as content and between the quotes of an attribute. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return new Markup(parts.map((part, i) => part + slotText(slots[i] ?? null)).join(''));
}

/** A part of a page that was written by something that escapes texts itself. */
export function written(text: string): Markup {
  return new Markup(text);
}

function slotText(slot: Slot): string {
  if (slot === null) return '';
  if (slot instanceof Markup) return slot.text;
  if (typeof slot === 'object') return slot.map(({ text }) => text).join('');
  return escaped(withoutControls(String(slot)));
}
