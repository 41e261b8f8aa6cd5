import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a .docx, each read as XML: a part that is not well formed throws. */
export function readParts(docx: Uint8Array): ReadonlyMap<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const { root } = parseXml(strFromU8(bytes));
    if (root) parts.set(name, root);
  }
  return parts;
}

/** The elements of a name, in the order of the text, whatever holds them. */
export const elementsOf = (node: XmlElement, name: string): readonly XmlElement[] =>
  node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elementsOf(child, name)] : [],
  );

/** The text of each paragraph, a soft line break as a newline. */
export const paragraphTexts = (node: XmlElement): readonly string[] => elementsOf(node, 'w:p').map(textOf);

export const textOf = (node: XmlNode): string => {
  if (node instanceof XmlText) return node.text;
  if (!(node instanceof XmlElement)) return '';
  return node.name === 'w:br' ? '\n' : node.children.map(textOf).join('');
};

/** Everything a document says: body, header and footer. */
export const wholeText = (docx: Uint8Array): string =>
  [...readParts(docx)]
    .filter(([name]) => /^word\/(document|header|footer)\.xml$/.test(name))
    .flatMap(([, root]) => paragraphTexts(root))
    .join('\n');
