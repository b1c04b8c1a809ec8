import { type ObjectId, type PdfFile, plainText, textString } from './pdf-file.js';

/** The kinds of parts that a document is told to consist of. */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** What assistive technology is told of a part beside its text. */
interface StructureFacts {
  /** In place of what is drawn. */
  readonly alt?: string;
  /** What the head of a table is of. */
  readonly scope?: 'Column' | 'Row';
  /** Where a drawing is: left, bottom, right, top. */
  readonly box?: readonly number[];
  readonly title?: string;
  /** What stands before the points of a list. */
  readonly numbering?: 'Disc';
}

/** A part of the document, its own parts in the order in which they are read. */
export interface StructureNode {
  readonly tag: StructureTag;
  readonly facts: StructureFacts;
  readonly kids: (StructureNode | MarkedContent | ObjectReference)[];
  /** Its lines of text as they are read, and whether they stand on the page in another order. */
  readonly read: { readonly text: string; readonly isTurned: boolean }[];
}

/** What is drawn of a part on a page. */
interface MarkedContent {
  readonly page: number;
  readonly mark: number;
}

/** Something on a page that is no drawing, such as a link. */
interface ObjectReference {
  readonly page: number;
  readonly object: ObjectId;
  readonly key: number;
}

/** The parts of a document, for whoever does not see its pages. */
export interface StructureTree {
  readonly root: StructureNode;
  readonly add: (parent: StructureNode, tag: StructureTag, facts?: StructureFacts) => StructureNode;
  /** Number of something that is drawn on a page and belongs to a part. */
  readonly mark: (node: StructureNode, page: number) => number;
  /** Key under which an object that is no drawing finds its part. */
  readonly refer: (node: StructureNode, page: number, object: ObjectId) => number;
  /** Writes all of it under the number of its root. Stops now and then, so that a page can breathe. */
  readonly put: (file: PdfFile, pages: readonly ObjectId[], root: ObjectId) => Iterable<void>;
}

export function createStructure(pageCount: () => number): StructureTree {
  const root: StructureNode = { tag: 'Document', facts: {}, kids: [], read: [] };
  const marked: StructureNode[][] = [];
  const referred: StructureNode[] = [];
  return {
    root,
    add: (parent, tag, facts = {}) => {
      const node: StructureNode = { tag, facts, kids: [], read: [] };
      parent.kids.push(node);
      return node;
    },
    mark: (node, page) => {
      marked[page] ??= [];
      const mark = marked[page].push(node) - 1;
      node.kids.push({ page, mark });
      return mark;
    },
    refer: (node, page, object) => {
      const nth = referred.push(node) - 1;
      node.kids.push({ page, object, key: nth });
      return nth;
    },
    *put(file, pages, tree) {
      const ids = new Map<StructureNode, ObjectId>();
      const reserve = (node: StructureNode) => {
        ids.set(node, file.reserve());
        for (const kid of node.kids) if ('tag' in kid) reserve(kid);
      };
      reserve(root);
      yield;
      function* write(node: StructureNode, parent: ObjectId): Iterable<void> {
        const id = ids.get(node);
        file.put(elementText(node, parent, ids, pages), id);
        for (const kid of node.kids) if ('tag' in kid) yield* write(kid, id ?? 0);
        if (node.tag === 'TR' || node.tag === 'Sect') yield;
      }
      yield* write(root, tree);
      const reference = (node: StructureNode) => `${ids.get(node)} 0 R`;
      const numbers = [
        ...pages.map((_, page) => `${page} [${(marked[page] ?? []).map(reference).join(' ')}]`),
        ...referred.map((node, nth) => `${pageCount() + nth} ${reference(node)}`),
      ];
      const parents = file.put(`<</Nums [${numbers.join('\n')}]>>`);
      const next = pages.length + referred.length;
      file.put(
        `<</Type /StructTreeRoot /K ${reference(root)} /ParentTree ${parents} 0 R /ParentTreeNextKey ${next}>>`,
        tree,
      );
    },
  };
}

function elementText(
  { tag, facts, kids, read }: StructureNode,
  parent: ObjectId,
  ids: ReadonlyMap<StructureNode, ObjectId>,
  pages: readonly ObjectId[],
): string {
  const { alt, scope, box, title, numbering } = facts;
  const [own] = kids;
  // What is drawn in one place names its page once, as most cells of tables do.
  const single = kids.length === 1 && own !== undefined && 'mark' in own ? own : null;
  const content = kids.map((kid) => {
    if ('tag' in kid) return `${ids.get(kid)} 0 R`;
    const page = pages[kid.page];
    return 'mark' in kid
      ? `<</Type /MCR /Pg ${page} 0 R /MCID ${kid.mark}>>`
      : `<</Type /OBJR /Pg ${page} 0 R /Obj ${kid.object} 0 R>>`;
  });
  const attributes = [
    ...(scope === undefined ? [] : [`<</O /Table /Scope /${scope}>>`]),
    ...(numbering === undefined ? [] : [`<</O /List /ListNumbering /${numbering}>>`]),
    ...(box === undefined ? [] : [`<</O /Layout /Placement /Block /BBox [${box.join(' ')}]>>`]),
  ];
  return [
    `<</S /${tag} /P ${parent} 0 R`,
    alt === undefined ? '' : ` /Alt ${textString(alt)}`,
    read.some(({ isTurned }) => isTurned)
      ? ` /ActualText ${textString(plainText(read.map(({ text }) => text).join(' ')))}`
      : '',
    title === undefined ? '' : ` /T ${textString(title)}`,
    attributes.length === 0 ? '' : ` /A [${attributes.join(' ')}]`,
    single === null ? ` /K [${content.join(' ')}]>>` : ` /Pg ${pages[single.page]} 0 R /K ${single.mark}>>`,
  ].join('');
}
