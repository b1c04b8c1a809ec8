'use client';
import { type RefObject, useEffect, useState } from 'react';
import { reportLink } from '../../data/report/definition/report-link.js';
import type { Report } from '../../data/report/report.js';
import { useBuilderMessages } from '../../hooks/use-builder-messages.js';
import { copyText } from '../actions/copy-text.js';
import { Modal } from '../actions/modal.js';
import { Field } from './field.js';

interface ShareDialogProps {
  readonly report: Report;
  /** The address at which the text of a link is opened. */
  readonly hrefOf: (link: string) => string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The link to a report, to be copied. */
export function ShareDialog({ report, hrefOf, triggerRef, onClose }: ShareDialogProps) {
  const builder = useBuilderMessages();
  const [href, setHref] = useState<string | null>();
  const [isCopied, setCopied] = useState<boolean>();
  useEffect(() => {
    let isShown = true;
    reportLink(report).then(
      (link) => isShown && setHref(hrefOf(link)),
      () => isShown && setHref(null),
    );
    return () => {
      isShown = false;
    };
  }, [report, hrefOf]);
  const copy = () =>
    copyText(href ?? '').then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Modal title={builder.share} className="tally-builder-dialog" triggerRef={triggerRef} onClose={onClose}>
      <div className="tally-builder-form">
        {href === null ? (
          <p role="alert">{builder.linkTooLong}</p>
        ) : (
          <>
            <Field label={builder.link} hint={builder.shareHint}>
              {(id, hintId) => (
                <input
                  id={id}
                  aria-describedby={hintId}
                  className="tally-input"
                  dir="ltr"
                  readOnly
                  value={href ?? ''}
                  onFocus={(event) => event.target.select()}
                />
              )}
            </Field>
            <div className="tally-builder-dialog-actions">
              <p role="status" className="tally-note">
                {isCopied === true && builder.linkCopied}
                {isCopied === false && builder.linkNotCopied}
              </p>
              <button
                type="button"
                className="tally-button"
                data-primary=""
                disabled={href === undefined}
                onClick={() => void copy()}
              >
                {builder.copyLink}
              </button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
