import type { Wording } from '../components/charts/members.js';
import type { Display } from '../data/messages/display.js';
import { englishPanelMessages } from '../data/messages/panel-messages.js';

/** What figures are told with, charts and tables among them. */
export function panelWording({ formatter, messagesOf }: Display): Wording {
  return { formatter, messages: messagesOf('panel', englishPanelMessages) };
}
