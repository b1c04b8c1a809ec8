import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ComponentType, type CSSProperties, useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { ThemeScope, type ThemeScopeProps } from '../../src/components/theme/theme-scope.js';
import { BrandDrawings } from './brand-drawings.js';
import { BrandSample } from './brand-sample.js';

type Brand = Pick<ThemeScopeProps, 'accent' | 'secondary' | 'radius'> & {
  readonly name: string;
  readonly font: string;
};

const THREE: readonly Brand[] = [
  { name: 'Formwork', accent: '#a8481b', radius: 3, font: 'system-ui, sans-serif' },
  { name: 'Harbour', accent: '#0f766e', secondary: '#1d3557', radius: 14, font: 'Georgia, serif' },
  { name: 'Signal', accent: '#6d28d9', secondary: '#f59e0b', radius: 8, font: 'ui-monospace, monospace' },
];

const HARD: readonly Brand[] = [
  { name: 'Nearly white', accent: '#fdfdf5', font: 'system-ui' },
  { name: 'Nearly black', accent: '#0b0b0e', font: 'system-ui' },
  { name: 'Yellow and grey', accent: '#ffe600', secondary: '#808080', font: 'system-ui' },
];

const grid: CSSProperties = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))' };

interface SideBySideProps extends Pick<ThemeScopeProps, 'contrast' | 'density'> {
  brands: readonly Brand[];
  /** What is shown in each. */
  sample?: ComponentType<{ name: string }>;
}

/** Each brand in a column of its own, light above dark. */
function SideBySide({ brands, contrast, density, sample: Sample = BrandSample }: SideBySideProps) {
  return (
    <div style={grid}>
      {(['light', 'dark'] as const).flatMap((scheme) =>
        brands.map(({ name, font, ...brand }) => (
          <ThemeScope
            key={`${name} ${scheme}`}
            {...brand}
            scheme={scheme}
            contrast={contrast}
            density={density}
            style={{ padding: 20, fontFamily: font }}
          >
            <Sample name={`${name}, ${scheme}`} />
          </ThemeScope>
        )),
      )}
    </div>
  );
}

const meta: Meta<typeof SideBySide> = {
  title: 'Theme/Brands',
  component: SideBySide,
  args: { brands: THREE },
};

export default meta;
type Story = StoryObj<typeof SideBySide>;

/** Three brands on one page, each in both schemes, with a font and corners of its own. */
export const ThreeBrands: Story = {};

/** Heat maps, contracts and workflows, which are drawn in shades of one colour. */
export const Drawings: Story = { args: { sample: BrandDrawings } };

/** The same where a person asks for more contrast. */
export const MoreContrast: Story = { args: { contrast: 'more' } };

export const Compact: Story = { args: { density: 'compact' } };

/** Colours that cannot be shown as they are: moved as far as contrast asks, and no further. */
export const HardColours: Story = { args: { brands: HARD } };

/** A person's choice of brand, scheme and density, while the page is shown. */
export const SwitchedAtRunTime: Story = {
  render: ({ brands }) => <Switched brands={brands} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const theme = canvasElement.querySelector<HTMLElement>('[data-switched]');
    const style = (name: string) => (theme === null ? '' : getComputedStyle(theme).getPropertyValue(name));
    const [accent, height] = [style('--tally-accent'), style('--tally-row-height')];
    await userEvent.selectOptions(page.getByLabelText('Brand'), 'Signal');
    await expect(style('--tally-accent')).not.toBe(accent);
    await userEvent.selectOptions(page.getByLabelText('Scheme'), 'dark');
    await expect(style('color-scheme')).toBe('dark');
    await userEvent.selectOptions(page.getByLabelText('Density'), 'compact');
    await expect(style('--tally-row-height')).not.toBe(height);
  },
};

function Switched({ brands }: { brands: readonly Brand[] }) {
  const [chosen, setChosen] = useState(brands[0]?.name ?? '');
  const [scheme, setScheme] = useState('light');
  const [density, setDensity] = useState('comfortable');
  const { accent, secondary, radius } = brands.find(({ name }) => name === chosen) ?? {};
  return (
    <ThemeScope
      data-switched=""
      accent={accent}
      secondary={secondary}
      radius={radius}
      scheme={scheme === 'dark' ? 'dark' : 'light'}
      density={density === 'compact' ? 'compact' : 'comfortable'}
      style={{ display: 'grid', gap: 16, padding: 20 }}
    >
      <div style={{ display: 'flex', gap: 16 }}>
        <Choice label="Brand" options={brands.map(({ name }) => name)} value={chosen} onChange={setChosen} />
        <Choice label="Scheme" options={['light', 'dark']} value={scheme} onChange={setScheme} />
        <Choice label="Density" options={['comfortable', 'compact']} value={density} onChange={setDensity} />
      </div>
      <BrandSample name={chosen} />
    </ThemeScope>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
