import type { ArgTypes, Preview } from '@storybook/react-vite';

/** What is no good in a form: texts and figures by the hundred. */
const NOT_TO_EDIT = new Set(['messages', 'formatter', 'data', 'report']);
const LONGEST_TYPE = 120;

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** In the tables of props: types as they are written instead of their kind, and no forms for functions and for data by the page. */
export const readableProps: Enhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, readable(name, argType)]));

function readable(name: string, argType: ArgTypes[string] & { name?: string }): ReturnType<Enhancer>[string] {
  const written = writtenType(argType);
  const isFunction = written !== undefined && /^\(+[^)]*\) =>/.test(written);
  return {
    ...argType,
    name: argType.name ?? name,
    ...(written === undefined || written.length > LONGEST_TYPE
      ? {}
      : { table: { ...argType.table, type: { summary: written } } }),
    ...(isFunction || NOT_TO_EDIT.has(name) ? { control: { disable: true } } : {}),
  };
}

function writtenType({ type, table }: ArgTypes[string]): string | undefined {
  const raw = typeof type === 'object' && 'raw' in type && typeof type.raw === 'string' ? type.raw : undefined;
  return raw ?? table?.type?.detail;
}
