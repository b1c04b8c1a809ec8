import { formatColor } from '../../src/components/theme/oklch.js';
import { type ThemeVariable, themeVariables } from '../../src/components/theme/tokens.js';

/** Every CSS variable, as the theme has them: what it is for, and what it is unless set. */
export function VariableTable() {
  return (
    <table>
      <caption style={{ textAlign: 'start', paddingBlockEnd: 8 }}>CSS variables that a host may set</caption>
      <thead>
        <tr>
          <th scope="col">Variable</th>
          <th scope="col">What it is for</th>
          <th scope="col">Light, or unless set</th>
          <th scope="col">Dark, or compact</th>
          <th scope="col">More contrast</th>
        </tr>
      </thead>
      <tbody>
        {themeVariables.map((variable) => (
          <VariableRow key={variable.name} variable={variable} />
        ))}
      </tbody>
    </table>
  );
}

function VariableRow({ variable: { name, meaning, value, compact, moreContrast } }: { variable: ThemeVariable }) {
  const [first, second] =
    typeof value === 'string' ? [value, compact] : [formatColor(value.light), formatColor(value.dark)];
  return (
    <tr>
      <th scope="row" style={{ textAlign: 'start', fontWeight: 400, whiteSpace: 'nowrap' }}>
        <code>{name}</code>
      </th>
      <td>{meaning}</td>
      <td>
        <Value text={first} />
      </td>
      <td>{second === undefined ? null : <Value text={second} />}</td>
      <td>
        {moreContrast === undefined ? null : (
          <>
            <Value text={formatColor(moreContrast.light)} /> <Value text={formatColor(moreContrast.dark)} />
          </>
        )}
      </td>
    </tr>
  );
}

function Value({ text }: { text: string }) {
  const isColor = text.startsWith('#');
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {isColor ? (
        <span
          style={{
            display: 'inline-block',
            inlineSize: 16,
            blockSize: 16,
            marginInlineEnd: 6,
            verticalAlign: 'text-bottom',
            background: text,
            outline: '1px solid #83868e',
          }}
        />
      ) : null}
      <code>{text}</code>
    </span>
  );
}
