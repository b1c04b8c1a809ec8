import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** Attributes and props that a person sees or hears. */
const HEARD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'textValue',
  'title',
]);

/** Words, and marks that another language puts differently. */
const hasWords = (text: string) => /\p{L}{2,}/u.test(text);
const isGlue = (text: string) => /^\s*[,;:.]\s+$/.test(text);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

/** Literal texts inside an expression that is drawn or read out. */
function literals(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') {
    return (node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  }
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].filter(isNode).flatMap(literals);
  if (node.type === 'LogicalExpression') return isNode(node.right) ? literals(node.right) : [];
  return [];
}

/** Texts of a component that stand in its source instead of in messages. */
function textsIn(source: string, file: string): string[] {
  const { program } = parseSync(file, source);
  return [...walk(program as unknown as Node)].flatMap((node): string[] => {
    switch (node.type) {
      case 'JSXElement':
      case 'JSXFragment':
        return (node.children as Node[]).flatMap((child) => {
          if (child.type === 'JSXText') return [String(child.value)].filter((text) => hasWords(text) || isGlue(text));
          return isNode(child.expression) ? literals(child.expression).filter(hasWords) : [];
        });
      case 'JSXAttribute': {
        const name = (node.name as { name?: string }).name ?? '';
        const value = node.value;
        if (!HEARD.has(name) || !isNode(value)) return [];
        return (isNode(value.expression) ? literals(value.expression) : literals(value)).filter(
          (text) => hasWords(text) || isGlue(text),
        );
      }
      case 'TemplateLiteral':
        return literals(node).filter(isGlue);
      case 'CallExpression': {
        const callee = node.callee as Node;
        const [glue] = node.arguments as Node[];
        const isJoin = callee.type === 'MemberExpression' && (callee.property as { name?: string }).name === 'join';
        return isJoin && isNode(glue) ? literals(glue).filter((text) => /^[,;:.、] ?$/.test(text)) : [];
      }
      default:
        return [];
    }
  });
}

const files = ['components', 'hooks'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    // What a theme writes is style sheets, which nobody reads.
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('theme/'))
    .map((file) => `${folder}/${file}`),
);

it('finds what it looks for', () => {
  const texts = (source: string) => textsIn(source, 'sample.tsx');
  expect(texts('const a = <p>Nothing here</p>;')).toEqual(['Nothing here']);
  expect(texts('const a = <p title="Read me" className="not me" />;')).toEqual(['Read me']);
  expect(texts('const a = <p>{isOpen ? "Close" : messages.open}</p>;')).toEqual(['Close']);
  expect(texts(`const a = <p aria-label={\`\${name}. \${keys}\`} />;`).length).toBeGreaterThan(0);
  expect(texts(`const a = \`\${name}, \${other}\`;`)).toEqual([', ']);
  expect(texts('const a = parts.join(", ");')).toEqual([', ']);
});

/** What developers are told under "Details" is in English, and marked as such. */
const DETAILS = 'components/widgets/panel-error.tsx';

it.each(files.filter((file) => file !== DETAILS))('%s has its texts from messages', (file) => {
  expect(textsIn(readFileSync(`${root}/${file}`, 'utf8'), file)).toEqual([]);
});
