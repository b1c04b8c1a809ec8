'use client';
import { englishFilterMessages, type FilterMessages } from '../data/messages/filter-messages.js';
import { useDisplay } from './display.js';

/** The texts of filters and of the head of a dashboard. */
export function useFilterMessages(): FilterMessages {
  return useDisplay().messagesOf('filter', englishFilterMessages);
}
