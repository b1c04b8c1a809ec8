'use client';
import type { ReactNode } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { intlLocale } from '../../data/format/intl-locale.js';
import { useDisplay } from '../../hooks/display.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { classNames } from '../theme/class-names.js';

interface FilterPopoverProps extends PopoverPlace {
  className?: string;
  children: ReactNode;
}

/** What a filter opens: a dialog below its button, inside the same theme, which Escape and a click outside close. */
export function FilterPopover({ label, triggerRef, onClose, className, children }: FilterPopoverProps) {
  const { locale } = useDisplay();
  const theme = triggerRef.current?.closest('.tally-theme, [data-tally-scheme]');
  return (
    <I18nProvider locale={intlLocale(locale)}>
      <Popover
        triggerRef={triggerRef}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={4}
        className={classNames('tally-popover', className)}
        // The variables of the theme and the layer of its style sheet reach no further than its element.
        {...(theme ? { UNSTABLE_portalContainer: theme } : {})}
      >
        <Dialog aria-label={label} className="tally-popover-dialog">
          {children}
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
