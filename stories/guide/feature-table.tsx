import { AnchorMdx } from '@storybook/addon-docs/blocks';
import type { Feature } from './features.js';

interface FeatureTableProps {
  caption: string;
  features: readonly Feature[];
}

/** Features row by row, each with the panels that show it and a link to its story. */
export function FeatureTable({ caption, features }: FeatureTableProps) {
  return (
    <table style={{ inlineSize: '100%' }}>
      <caption style={{ textAlign: 'start', paddingBlockEnd: 8 }}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What people see</th>
          <th scope="col">Panels</th>
          <th scope="col">Story</th>
        </tr>
      </thead>
      <tbody>
        {features.map(({ what, panels, story }) => (
          <tr key={what}>
            <th scope="row" style={{ textAlign: 'start', fontWeight: 400 }}>
              {what}
            </th>
            <td>{panels.join(', ')}</td>
            <td>
              <AnchorMdx href={`?path=/story/${story}`} target="_self">
                {nameOf(story)}
              </AnchorMdx>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `dashboard-views--as-graph` → `Views: as graph`. */
function nameOf(story: string): string {
  const [page = '', name = ''] = story.split('--');
  const words = page.slice(page.indexOf('-') + 1).replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${name.replaceAll('-', ' ')}`;
}
