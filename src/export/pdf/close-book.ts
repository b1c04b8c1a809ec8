import { escaped } from '../escaped.js';
import { type Book, statesText, type Target } from './book.js';
import { numberText, type ObjectId, plainText, textString } from './pdf-file.js';

/** What is told of a document as a whole. */
interface BookFacts {
  readonly title: string;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Writes the file of a book whose pages are drawn. */
export async function closeBook(
  book: Book,
  { title, author, createdAt }: BookFacts,
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const { file, pages, paper, structure, locale, direction, links, images, targets } = book;
  const tree = file.reserve();
  const resources = file.reserve();
  const ids = pages.map(() => file.reserve());
  const place = ({ page, y }: Target) => `[${ids[page]} 0 R /XYZ 0 ${numberText(paper.height - y + 6)} null]`;
  const annotations = links.map(({ page, box, target, node, title: name }) => {
    const id = file.reserve();
    const key = pages.length + structure.refer(node, page, id);
    const rect = box.map(numberText).join(' ');
    file.put(
      `<</Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /F 4 /StructParent ${key} /Contents ${textString(plainText(name))} /Dest ${place(target)}>>`,
      id,
    );
    return { page, id };
  });
  for (const [i, page] of pages.entries()) {
    const content = file.putStream(page.content);
    const own = annotations.filter((each) => each.page === i).map(({ id }) => `${id} 0 R`);
    file.put(
      [
        `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${numberText(paper.width)} ${numberText(paper.height)}]`,
        ` /Resources ${resources} 0 R /Contents ${content} 0 R /StructParents ${i} /Tabs /S`,
        own.length === 0 ? '' : ` /Annots [${own.join(' ')}]`,
        ' /Group <</S /Transparency /CS /DeviceRGB>>>>',
      ].join(''),
      ids[i],
    );
    await breathe();
  }
  file.put(`<</Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${ids.length}>>`, tree);
  const pictures = [...images].map(([name, id]) => `/${name} ${id} 0 R`).join(' ');
  file.put(
    `<</Font <<${book.type.put(file)}>> /ExtGState <<${statesText(book)}>> /XObject <<${pictures}>>>>`,
    resources,
  );
  const parts = file.reserve();
  for (const _ of structure.put(file, ids, parts)) await breathe();
  const outline = targets.length > 1 ? putOutline(book, place) : null;
  const date = `D:${new Date(createdAt).toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z`;
  const words = putMetadata(book, { title, author, createdAt });
  const catalog = file.put(
    [
      `<</Type /Catalog /Version /1.7 /Pages ${tree} 0 R /Lang (${locale.replaceAll(/[^\w-]/g, '')})`,
      ` /MarkInfo <</Marked true>> /StructTreeRoot ${parts} 0 R /Metadata ${words} 0 R`,
      ` /ViewerPreferences <</DisplayDocTitle true /Direction /${direction === 'rtl' ? 'R2L' : 'L2R'}>>`,
      outline === null ? '' : ` /Outlines ${outline} 0 R /PageMode /UseOutlines`,
      '>>',
    ].join(''),
  );
  const info = file.put(
    [
      `<</Title ${textString(plainText(title))}`,
      author === '' ? '' : ` /Author ${textString(plainText(author))}`,
      ` /Producer (Tallyboard) /CreationDate (${date}) /ModDate (${date})>>`,
    ].join(''),
  );
  return file.bytes(catalog, info, breathe);
}

/** Bookmarks: sections, and their blocks under them. */
function putOutline({ file, targets }: Book, place: (target: Target) => string): ObjectId {
  const root = file.reserve();
  const ids = targets.map(() => file.reserve());
  const parents = targets.map(({ level }, i) => {
    let before = i - 1;
    while (before >= 0 && (targets[before]?.level ?? 0) >= level) before--;
    return before;
  });
  const under = (parent: number) => targets.flatMap((_, i) => (parents[i] === parent ? [i] : []));
  const range = (children: readonly number[]) =>
    children.length === 0 ? '' : ` /First ${ids[children[0] ?? 0]} 0 R /Last ${ids[children.at(-1) ?? 0]} 0 R`;
  targets.forEach((target, i) => {
    const parent = parents[i] ?? -1;
    const beside = under(parent);
    const at = beside.indexOf(i);
    const [previous, next] = [beside[at - 1], beside[at + 1]];
    const children = under(i);
    file.put(
      [
        `<</Title ${textString(plainText(target.title))} /Parent ${parent < 0 ? root : ids[parent]} 0 R`,
        previous === undefined ? '' : ` /Prev ${ids[previous]} 0 R`,
        next === undefined ? '' : ` /Next ${ids[next]} 0 R`,
        range(children),
        // Closed: what is under a section is shown when somebody opens it.
        children.length === 0 ? '' : ` /Count -${children.length}`,
        ` /Dest ${place(target)}>>`,
      ].join(''),
      ids[i],
    );
  });
  const top = under(-1);
  return file.put(`<</Type /Outlines${range(top)} /Count ${top.length}>>`, root);
}

/** The same facts in XML, where archives and search look for them. */
function putMetadata({ file, locale }: Book, { title, author, createdAt }: BookFacts): ObjectId {
  const xml = (text: string) => escaped(plainText(text).replaceAll(/\p{Cc}/gu, ' '));
  const when = new Date(createdAt).toISOString();
  return file.putStream(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
${author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:language><rdf:Bag><rdf:li>${xml(locale)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
    '/Type /Metadata /Subtype /XML ',
  );
}
