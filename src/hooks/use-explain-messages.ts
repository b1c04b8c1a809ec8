'use client';
import { type ExplainMessages, englishExplainMessages } from '../data/messages/explain-messages.js';
import { useDisplay } from './display.js';

/** The texts of how a figure is computed. */
export function useExplainMessages(): ExplainMessages {
  return useDisplay().messagesOf('explain', englishExplainMessages);
}
