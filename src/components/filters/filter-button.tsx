'use client';
import { type ComponentPropsWithRef, type ReactNode, useImperativeHandle, useRef, useState } from 'react';
import type { OnDemand } from '../on-demand/on-demand.js';
import { Opened, type PopoverPlace } from '../on-demand/opened.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** Props of the button of a filter: those of a `button`, and how the filter stands. */
export type FilterTriggerProps = Omit<ComponentPropsWithRef<'button'>, 'value' | 'onChange' | 'children' | 'about'>;

interface FilterButtonProps<P> extends FilterTriggerProps {
  /** Name of what is opened. */
  label: string;
  /** Whether it filters. Selector: `[data-active]`. */
  active: boolean;
  opens: OnDemand<P & PopoverPlace>;
  /** What that gets beside its place. */
  about: P;
  children: ReactNode;
}

/**
 * The closed state of a filter: a plain button. What it opens is loaded when it is opened, or already when it is pointed at
 * or has focus. Selectors: `[data-open]`, `[data-active]`.
 */
export function FilterButton<P extends object>(props: FilterButtonProps<P>) {
  const { label, active, opens, about, children, className, ref, onClick, onPointerEnter, onFocus, ...native } = props;
  const triggerRef = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => triggerRef.current as HTMLButtonElement, []);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    triggerRef.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        {...native}
        {...stateAttributes({ open: isOpen, active })}
        ref={triggerRef}
        className={classNames('tally-filter', className)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={(event) => {
          onClick?.(event);
          if (!event.defaultPrevented) setIsOpen((before) => !before);
        }}
        onPointerEnter={(event) => {
          onPointerEnter?.(event);
          opens.preload();
        }}
        onFocus={(event) => {
          onFocus?.(event);
          opens.preload();
        }}
      >
        {children}
        <svg className="tally-filter-arrow" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </button>
      {isOpen && <Opened opens={opens} about={{ ...about, label, triggerRef, onClose: close }} />}
    </>
  );
}
