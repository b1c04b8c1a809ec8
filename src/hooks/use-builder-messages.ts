'use client';
import { type BuilderMessages, englishBuilderMessages } from '../data/messages/builder-messages.js';
import { useDisplay } from './display.js';

/** The texts of the report builder. */
export function useBuilderMessages(): BuilderMessages {
  return useDisplay().messagesOf('builder', englishBuilderMessages);
}
