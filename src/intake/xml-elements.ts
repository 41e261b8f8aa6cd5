import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Name without its namespace prefix. */
const localName = (element: XmlElement): string => element.name.replace(/^.*:/, '');

export const childElements = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || localName(child) === name),
  );

/** Every element of that name below this one, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);

/** The root element of a document; throws when the XML is not well formed. */
export function parseRoot(xml: string): XmlElement {
  const { root } = parseXml(xml.replace(/^\ufeff/, ''));
  if (!root) throw new Error('empty XML document');
  return root;
}

/**
 * The elements of one name, parsed one at a time: a sheet of 20 000 rows would not fit in memory as one tree.
 * For names that never nest in themselves (`row`, `si`).
 */
export function* elementsNamed(xml: string, name: string): Generator<XmlElement> {
  const prefix = new RegExp(`<([\\w.-]+:)?${name}[\\s/>]`).exec(xml)?.[1] ?? '';
  const opening = `<${prefix}${name}`;
  const closing = `</${prefix}${name}>`;
  let at = xml.indexOf(opening);
  while (at >= 0) {
    const afterName = xml.charAt(at + opening.length);
    const tagEnd = xml.indexOf('>', at);
    if (tagEnd < 0) throw new Error(`<${name}> is never closed`);
    let end = tagEnd + 1;
    if (/[\s/>]/.test(afterName)) {
      if (xml.charAt(tagEnd - 1) !== '/') end = xml.indexOf(closing, tagEnd) + closing.length;
      if (end < tagEnd) throw new Error(`<${name}> is never closed`);
      yield parseRoot(xml.slice(at, end));
    }
    at = xml.indexOf(opening, end);
  }
}
