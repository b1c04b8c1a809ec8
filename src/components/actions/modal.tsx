'use client';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import { classNames } from '../theme/class-names.js';
import { CROSS, IconButton } from './icon-button.js';

interface ModalProps {
  readonly title: string;
  /** Under the title. */
  readonly subtitle?: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly className: string;
  /** Whether nothing in it takes focus: then it does itself, so that it can be scrolled by keys. */
  readonly isText?: boolean;
  /** Gets focus back. */
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog over the page, which keeps focus and gives it back. Escape, its button and a click outside close it. It stands in its
 * card, so that the variables of the theme reach it, and in the top layer, so that nothing of the page cuts it off.
 */
export function Modal({
  title,
  subtitle,
  actions,
  className,
  isText = false,
  triggerRef,
  onClose,
  children,
}: ModalProps) {
  const titleId = useId();
  const action = useActionMessages();
  const dialogRef = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // Not closed on the way out: an element that is removed is closed, and one that is closed says so later than it is removed.
    if (dialogRef.current?.open === false) dialogRef.current.showModal();
  }, []);
  const close = () => dialogRef.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on what is behind the dialog; by keyboard it is Escape that closes it.
    <dialog
      ref={dialogRef}
      className={classNames('tally-modal', className)}
      aria-labelledby={titleId}
      onClose={() => {
        onClose();
        triggerRef.current?.focus();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className="tally-modal-content">
        <header className="tally-modal-head">
          <div>
            <h2 className="tally-modal-title" id={titleId}>
              {title}
            </h2>
            {subtitle === undefined ? null : <p className="tally-modal-subtitle">{subtitle}</p>}
          </div>
          {actions}
          <IconButton label={action.close} path={CROSS} onClick={close} />
        </header>
        {isText ? (
          // biome-ignore lint/a11y/useSemanticElements: what scrolls in the dialog, no section of the page's outline.
          <div
            className="tally-modal-body"
            role="region"
            aria-labelledby={titleId}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
            tabIndex={0}
          >
            {children}
          </div>
        ) : (
          <div className="tally-modal-body">{children}</div>
        )}
      </div>
    </dialog>
  );
}
