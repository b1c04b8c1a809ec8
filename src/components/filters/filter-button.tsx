'use client';
import {
  type ComponentPropsWithRef,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import type { OnDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** What is opened below a filter gets, beside what it is about. */
export interface PopoverPlace {
  readonly label: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

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

/** What is opened, once its code is there. */
function Opened<P extends PopoverPlace>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const filter = useFilterMessages();
  const { Content, hasFailed, retry } = useOnDemand(opens);
  if (Content !== undefined) return <Content {...about} />;
  if (!hasFailed) {
    return (
      <span role="status" className="tally-filter-opening">
        {filter.opening}
      </span>
    );
  }
  return (
    <span role="alert" className="tally-filter-opening">
      {filter.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {filter.retry}
      </button>
    </span>
  );
}
