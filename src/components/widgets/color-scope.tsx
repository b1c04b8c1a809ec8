'use client';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type ColorRegistry, createColorRegistry } from '../charts/color-registry.js';

const ColorContext = createContext<ColorRegistry | null>(null);

/** Lets a category keep its colour across all widgets inside, also when filters change. Put one around a page. */
export function ColorScope({ children }: { children: ReactNode }) {
  const [colors] = useState(createColorRegistry);
  return <ColorContext value={colors}>{children}</ColorContext>;
}

/** The colours of the page; outside a `ColorScope` those of the widget alone. */
export function useColors(): ColorRegistry {
  const [own] = useState(createColorRegistry);
  return useContext(ColorContext) ?? own;
}
