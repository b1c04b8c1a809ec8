import type { Decorator } from '@storybook/react-vite';
import { SampleUsage } from '../dashboard/sample-usage.js';

/** Filters ask for members and for the present: a source around them. */
export const withSampleUsage: Decorator = (Story, context) => (
  <SampleUsage adapter={context.parameters.adapter?.()} globals={context.globals}>
    <Story />
  </SampleUsage>
);
