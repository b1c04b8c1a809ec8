import type { ComponentPropsWithRef, CSSProperties } from 'react';
import { brandVariables } from './brand-variables.js';
import { classNames } from './class-names.js';
import { stateAttributes } from './state-attributes.js';

/** What a theme scope takes beyond the props of a `div`. A scope inside another takes over what it is not told. */
export interface ThemeScopeProps extends ComponentPropsWithRef<'div'> {
  /** Light, dark, or whichever the person's system is set to (the default). Selector: `[data-tally-scheme]`. */
  scheme?: 'light' | 'dark' | 'auto' | undefined;
  /**
   * More contrast (words 7 : 1, marks 4.5 : 1), or the contrast that the person's system asks for (the default).
   * Selector: `[data-tally-contrast]`.
   */
  contrast?: 'more' | 'auto' | undefined;
  /** The brand's colour, as `#rrggbb` or `oklch(l c h)`; anything else leaves the default. Selector: `[data-tally-brand]`. */
  accent?: string | undefined;
  /** The brand's other colour, if it has one: the second category of charts, and what the greys lean to. */
  secondary?: string | undefined;
  /** How much room things take; comfortable unless stated. Selector: `[data-tally-density]`. */
  density?: 'comfortable' | 'compact' | undefined;
  /** Corners of cards in CSS pixels, 10 unless stated; those of controls follow. */
  radius?: number | undefined;
}

/**
 * Gives all that is inside the look of one brand, through CSS variables. The host's font is inherited. Works on the
 * server, where nothing of the browser is known: scheme and contrast are left to CSS.
 */
export function ThemeScope({
  scheme,
  contrast,
  accent,
  secondary,
  density,
  radius,
  className,
  style,
  ...props
}: ThemeScopeProps) {
  const brand = brandVariables(accent, secondary);
  return (
    <div
      {...props}
      {...stateAttributes({
        tallyScheme: scheme,
        tallyContrast: contrast === 'more' ? contrast : undefined,
        tallyBrand: brand !== undefined,
        tallyDensity: density,
        tallyRadius: radius !== undefined,
      })}
      className={classNames('tally-theme', className)}
      style={
        { ...brand, ...(radius === undefined ? {} : { '--tally-radius': `${radius}px` }), ...style } as CSSProperties
      }
    />
  );
}
