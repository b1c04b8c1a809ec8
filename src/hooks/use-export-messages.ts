'use client';
import { type ExportMessages, englishExportMessages } from '../data/messages/export-messages.js';
import { useDisplay } from './display.js';

/** The texts of what is taken away as a file. */
export function useExportMessages(): ExportMessages {
  return useDisplay().messagesOf('export', englishExportMessages);
}
