import { parseXml, XmlElement } from '@rgrove/parse-xml';

const localName = (name: string): string => name.replace(/^.*:/, '');

/** The name of an element without its prefix: writers choose their own. */
export const nameOf = (element: XmlElement): string => localName(element.name);

export const children = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || nameOf(child) === name),
  );

/** The element at the end of a path of names; undefined where it stops. */
export const find = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce((at, name) => children(at, name)[0], element);

/** An attribute, whatever its prefix; undefined when there is none. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([key]) => localName(key) === name)?.[1];

/** The root of a part; throws when it is not well formed. */
export function parseRoot(xml: string): XmlElement {
  const { root } = parseXml(xml.replace(/^\ufeff/, ''));
  if (!root) throw new Error('The part is empty');
  return root;
}
