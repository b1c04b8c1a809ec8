'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Display } from '../data/messages/display.js';
import { useDisplay } from './display.js';
import { type Usage, useUsageContext } from './usage-provider.js';

/** What is told, and how: figures with their names, and the language. */
export interface Telling {
  readonly usage: Usage;
  readonly display: Display;
}

const FilesContext = createContext<Telling | null>(null);

/** Tells files that are saved inside otherwise than the page is told. */
export function FilesToldIn({ telling, children }: { telling: Telling; children: ReactNode }) {
  return <FilesContext value={telling}>{children}</FilesContext>;
}

/** How files are told: as the page is, unless stated otherwise around them. */
export function useFileTelling(): Telling {
  const files = useContext(FilesContext);
  const usage = useUsageContext();
  const display = useDisplay();
  return useMemo(() => files ?? { usage, display }, [files, usage, display]);
}
