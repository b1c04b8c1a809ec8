'use client';
import { type MouseEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { CROSS, IconButton } from '../actions/icon-button.js';
import { onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope } from '../theme/theme-scope.js';
import type { ToolAnalyticsProps } from './tool-analytics.js';
import { useToolMessages } from './use-tool-messages.js';

/** What `ToolAnalyticsDialog` takes beyond what `ToolAnalytics` takes. */
export interface ToolAnalyticsDialogProps extends Omit<ToolAnalyticsProps, 'headingLevel' | 'ref' | 'title'> {
  /** Called when it is to close: by its button, Escape, or a click beside it. It closes when it is no longer rendered. */
  onClose: () => void;
}

const content = onDemand<ToolAnalyticsProps>(() =>
  import('./tool-analytics.js').then((module) => module.ToolAnalytics),
);

/** The analytics of one tool above the page. What had focus gets it back. The figures load when it is opened. */
export function ToolAnalyticsDialog({
  onClose,
  tool,
  label,
  report,
  dimension,
  isDeleted,
  store,
  className,
  ...theme
}: ToolAnalyticsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const texts = useToolMessages();
  // Closed before it leaves the page, or the focus would not go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  // A browser closes it by itself where it was asked to twice; what closes by an effect is open again, or gone.
  const closed = ({ currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
    if (!currentTarget.open) onClose();
  };
  const cancel = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  const beside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) onClose();
  };
  const about = { tool, report, ...given({ label, dimension, isDeleted, store }) };
  return (
    <ThemeScope {...theme} className={classNames('tally-tool-scope', className)}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, and so does its button. */}
      <dialog
        ref={dialog}
        className="tally-dialog"
        aria-label={label === undefined ? texts.analytics : texts.analyticsOf(label)}
        onCancel={cancel}
        onClose={closed}
        onClick={beside}
      >
        <div className="tally-dialog-frame">
          <IconButton
            className="tally-icon-button tally-dialog-close"
            label={texts.close}
            path={CROSS}
            onClick={onClose}
          />
          <div className="tally-dialog-body">
            <Figures {...about} />
          </div>
        </div>
      </dialog>
    </ThemeScope>
  );
}

function Figures(about: ToolAnalyticsProps) {
  const { Content, hasFailed, retry } = useOnDemand(content);
  const texts = useToolMessages();
  if (Content !== undefined) return <Content {...about} headingLevel={2} />;
  if (!hasFailed) {
    return (
      <p role="status" className="tally-dialog-note">
        {texts.opening}
      </p>
    );
  }
  return (
    <p role="alert" className="tally-dialog-note">
      {texts.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {texts.retry}
      </button>
    </p>
  );
}

/** What is stated, without what is not. */
function given<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
