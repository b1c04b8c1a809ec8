import { type TextBlock, textBlocks } from '../../data/report/text-blocks.js';

/** A plain text with its paragraphs and bullets, each written the way that its own language is. */
export function TextBody({ text }: { text: string }) {
  return <div className="tally-text">{textBlocks(text).map(blockElement)}</div>;
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
  return (
    <li key={at}>
      <span className="tally-text-line">{line}</span>
    </li>
  );
}
