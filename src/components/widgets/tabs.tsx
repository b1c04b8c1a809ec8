'use client';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface TabsProps<T extends string> {
  /** What is chosen between. */
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (tab: T) => void;
  /** Called when a tab is pointed at or has focus: it may be chosen next. */
  readonly onApproach?: (tab: T) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** One of several views of the same thing. Arrow keys, Home and End move between the tabs and show them at once. */
export function Tabs<T extends string>({ label, tabs, value, onChange, onApproach, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const next = nextTab(event.key, at, tabs.length, getComputedStyle(event.currentTarget).direction === 'rtl');
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} className="tally-tabs" role="tablist" aria-label={label} onKeyDown={press}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}${tab.id}`}
            className="tally-tab"
            aria-selected={tab.id === value}
            aria-controls={`${id}panel`}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onPointerEnter={() => onApproach?.(tab.id)}
            onFocus={() => onApproach?.(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} className="tally-tab-panel" aria-labelledby={`${id}${value}`}>
        {children}
      </div>
    </>
  );
}

function nextTab(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + (isRightToLeft ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (at + (isRightToLeft ? 1 : count - 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
