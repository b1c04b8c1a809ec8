'use client';
import { englishViewMessages, type ViewMessages } from '../data/messages/view-messages.js';
import { useDisplay } from './display.js';

/** The texts of saved views. */
export function useViewMessages(): ViewMessages {
  return useDisplay().messagesOf('view', englishViewMessages);
}
