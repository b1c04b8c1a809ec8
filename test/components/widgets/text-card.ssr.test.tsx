import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextCard } from '../../../src/components/widgets/text-card.js';

it('is its paragraphs and bullets on a server, and never markup', () => {
  const html = renderToString(<TextCard title="A & B" text={'<i>One</i>\ntwo\n\n- three\n- four'} headingLevel={4} />);
  expect(html).toContain('>A &amp; B</h4>');
  expect(html).toContain('<p dir="auto">&lt;i&gt;One&lt;/i&gt;\ntwo</p>');
  expect(html).toContain(
    '<ul dir="auto"><li><span class="tally-text-line">three</span></li><li><span class="tally-text-line">four</span></li></ul>',
  );
});
