type Attributes = Readonly<Record<string, string | number>>;

/** An element of WordprocessingML, attributes included: every name stands in the space « w ». */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`);
  const open = `<w:${name}${written.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</w:${name}>`;
}

/** Text made safe for an element or an attribute; control characters, which XML refuses, are taken out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Twentieths of a point, the unit of positions. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const pointTwips = (points: number): number => Math.round(points * 20);
