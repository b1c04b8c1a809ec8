'use client';
import { englishPanelMessages, type PanelMessages } from '../data/messages/panel-messages.js';
import { useDisplay } from './display.js';

/** The texts of panels and charts. */
export function usePanelMessages(): PanelMessages {
  return useDisplay().messagesOf('panel', englishPanelMessages);
}
