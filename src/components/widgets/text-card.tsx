import { type ComponentPropsWithRef, useId } from 'react';
import { classNames } from '../theme/class-names.js';
import { TextBody } from './text-body.js';

/** What a card of text takes. */
export interface TextCardProps extends Omit<ComponentPropsWithRef<'section'>, 'title' | 'children'> {
  /** What the card is called; without a title it is its text alone. */
  title: string;
  description?: string | undefined;
  /** Paragraphs with blank lines between them; lines that begin with `- ` are bullets. Plain text and never markup. */
  text: string;
  /** Level of the heading; 3 unless stated. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/**
 * Words of whoever made the report, in a card like those of figures.
 *
 * Selectors: `[data-view="text"]`.
 */
export function TextCard({ title, description, text, headingLevel = 3, className, ...props }: TextCardProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const hasTitle = title.trim() !== '';
  return (
    <section
      aria-labelledby={hasTitle ? titleId : undefined}
      {...props}
      data-view="text"
      className={classNames('tally-panel', className)}
    >
      {hasTitle || description !== undefined ? (
        <header className="tally-panel-head">
          {hasTitle ? (
            <Heading className="tally-panel-title" id={titleId} dir="auto">
              {title}
            </Heading>
          ) : null}
          {description === undefined ? null : (
            <p className="tally-panel-description" dir="auto">
              {description}
            </p>
          )}
        </header>
      ) : null}
      <div className="tally-panel-body">
        <TextBody text={text} />
      </div>
    </section>
  );
}
