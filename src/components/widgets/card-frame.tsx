'use client';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import type { CardMessages } from '../../data/messages/card-messages.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { PanelBoundary } from './panel-boundary.js';
import { PanelError } from './panel-error.js';

interface CardFrameProps extends Omit<ComponentPropsWithRef<'section'>, 'title'> {
  readonly title: string;
  readonly description?: string | undefined;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  readonly status: 'loading' | 'ready' | 'empty' | 'error';
  readonly isRefreshing: boolean;
  /** Beside the title, once there are figures. */
  readonly actions?: ReactNode;
  /** Under the head, whatever there is to show. */
  readonly trail?: ReactNode;
  /** What failed; null unless something did. */
  readonly failure: { readonly error: Error; readonly retry: () => void } | null;
  /** Takes the room of the figures until they are there. */
  readonly skeleton: ReactNode;
  /** What the figures are drawn from; another one is tried anew after what could not be drawn. */
  readonly of: unknown;
  readonly notes: readonly string[];
  readonly messages: CardMessages;
  /** The figures, or why there are none. */
  readonly children: ReactNode;
}

/** What all cards have in common: title, what stands in the place of figures that load or failed, and notes under them. */
export function CardFrame({
  title,
  description,
  headingLevel,
  status,
  isRefreshing,
  actions,
  trail,
  failure,
  skeleton,
  of,
  notes,
  messages,
  className,
  children,
  ...props
}: CardFrameProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      aria-labelledby={titleId}
      {...props}
      {...stateAttributes({ status, refreshing: isRefreshing })}
      className={classNames('tally-panel', className)}
      aria-busy={status === 'loading' || isRefreshing}
    >
      <header className="tally-panel-head">
        <Heading className="tally-panel-title" id={titleId}>
          <bdi>{title}</bdi>
        </Heading>
        {status === 'ready' ? actions : null}
        {description === undefined ? null : (
          <p className="tally-panel-description">
            <bdi>{description}</bdi>
          </p>
        )}
      </header>
      {trail}
      <div className="tally-panel-body">
        {status === 'loading' ? (
          <>
            {skeleton}
            <span className="tally-visually-hidden">{messages.loading}</span>
          </>
        ) : null}
        {failure === null ? null : <PanelError {...failure} messages={messages} />}
        {status === 'ready' || status === 'empty' ? (
          <PanelBoundary
            of={of}
            fallback={(error, retry) => <PanelError error={error} retry={retry} messages={messages} />}
          >
            {children}
          </PanelBoundary>
        ) : null}
      </div>
      {notes.length === 0 ? null : (
        <ul className="tally-panel-notes">
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <span className="tally-visually-hidden" role="status">
        {isRefreshing ? messages.refreshing : ''}
      </span>
    </section>
  );
}
