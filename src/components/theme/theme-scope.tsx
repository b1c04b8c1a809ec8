import type { ComponentPropsWithRef, CSSProperties } from 'react';
import { accentVariables } from './accent.js';
import { classNames } from './class-names.js';
import { stateAttributes } from './state-attributes.js';

/** What a theme scope takes beyond the props of a `div`. */
export interface ThemeScopeProps extends ComponentPropsWithRef<'div'> {
  /** Light, dark, or whichever the person's system is set to (the default). Selector: `[data-tally-scheme]`. */
  scheme?: 'light' | 'dark' | 'auto';
  /** The brand's colour, as `#rrggbb` or `oklch(l c h)`; anything else leaves the default. */
  accent?: string | undefined;
  /** How much room things take; comfortable unless stated. Selector: `[data-tally-density]`. */
  density?: 'comfortable' | 'compact';
}

/**
 * Gives all that is inside the look of one brand, through CSS variables. The host's font is inherited. Scopes can be
 * nested: the inner one counts. Works on the server.
 */
export function ThemeScope({
  scheme = 'auto',
  accent,
  density = 'comfortable',
  className,
  style,
  ...props
}: ThemeScopeProps) {
  const variables = accent === undefined ? undefined : accentVariables(accent);
  return (
    <div
      {...props}
      {...stateAttributes({ tallyScheme: scheme, tallyDensity: density })}
      className={classNames('tally-theme', className)}
      style={{ ...variables, ...style } as CSSProperties}
    />
  );
}
