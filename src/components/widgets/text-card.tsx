import { type ComponentPropsWithRef, useId } from 'react';
import { type TextBlock, textBlocks } from '../../data/report/text-blocks.js';
import { classNames } from '../theme/class-names.js';

/** What a card of text takes. */
export interface TextCardProps extends Omit<ComponentPropsWithRef<'section'>, 'title' | 'children'> {
  title: string;
  description?: string | undefined;
  /** Paragraphs with blank lines between them; lines that begin with `- ` are bullets. */
  text: string;
  /** Level of the heading; 3 unless stated. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** Words of whoever made the report, in a card like those of figures. */
export function TextCard({ title, description, text, headingLevel = 3, className, ...props }: TextCardProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section aria-labelledby={titleId} {...props} data-view="text" className={classNames('tally-panel', className)}>
      <header className="tally-panel-head">
        <Heading className="tally-panel-title" id={titleId} dir="auto">
          {title}
        </Heading>
        {description === undefined ? null : (
          <p className="tally-panel-description" dir="auto">
            {description}
          </p>
        )}
      </header>
      <div className="tally-panel-body tally-text">{textBlocks(text).map(blockElement)}</div>
    </section>
  );
}

// A text is shown as a whole: its blocks are known by where they are.
function blockElement({ kind, lines }: TextBlock, at: number) {
  if (kind === 'paragraph') {
    return (
      <p key={at} dir="auto">
        {lines.join('\n')}
      </p>
    );
  }
  return (
    <ul key={at} dir="auto">
      {lines.map(bulletElement)}
    </ul>
  );
}

function bulletElement(line: string, at: number) {
  return <li key={at}>{line}</li>;
}
