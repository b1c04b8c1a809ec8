'use client';
import { type ActionMessages, englishActionMessages } from '../data/messages/action-messages.js';
import { useDisplay } from './display.js';

/** The texts of what can be done with a card. */
export function useActionMessages(): ActionMessages {
  return useDisplay().messagesOf('action', englishActionMessages);
}
