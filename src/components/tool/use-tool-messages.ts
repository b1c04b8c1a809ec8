'use client';
import { englishToolMessages, type ToolMessages } from '../../data/messages/tool-messages.js';
import { useDisplay } from '../../hooks/display.js';

/** The texts of one tool's analytics. */
export function useToolMessages(): ToolMessages {
  return useDisplay().messagesOf('tool', englishToolMessages);
}
