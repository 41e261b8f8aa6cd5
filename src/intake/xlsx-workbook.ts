import type { XmlElement } from '@rgrove/parse-xml';
import type { WorkbookParts } from './xlsx-archive';
import { builtInShape, type NumberShape, shapeOfCode } from './xlsx-number-format';
import { childElements, descendants, elementsNamed, parseRoot } from './xml-elements';

/** What every sheet of a workbook shares. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  /** The shape of each cell style, by index. */
  readonly shapes: readonly NumberShape[];
  readonly epoch1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
}

const partOf = (parts: WorkbookParts, path: string): string | undefined => {
  for (const [name, text] of parts) if (name.toLowerCase() === path.toLowerCase()) return text;
  return undefined;
};

/** The sheets of a workbook in the order of its tabs; throws when its parts are not well formed. */
export function sheetsOf(parts: WorkbookParts): { context: WorkbookContext; sheets: SheetPart[] } {
  const workbook = parseRoot(partOf(parts, 'xl/workbook.xml') ?? '');
  const targets = relationships(partOf(parts, 'xl/_rels/workbook.xml.rels'));
  const sheets = descendants(workbook, 'sheet').flatMap((sheet) => {
    const xml = partOf(parts, targets.get(relationshipOf(sheet)) ?? '');
    const hidden = (sheet.attributes.state ?? 'visible') !== 'visible';
    return xml === undefined ? [] : [{ name: sheet.attributes.name ?? '', hidden, xml }];
  });
  const epoch = descendants(workbook, 'workbookPr')[0]?.attributes.date1904 ?? '0';
  const context = {
    strings: sharedStrings(partOf(parts, 'xl/sharedStrings.xml')),
    shapes: shapesOf(partOf(parts, 'xl/styles.xml')),
    epoch1904: epoch === '1' || epoch === 'true',
  };
  return { context, sheets };
}

const relationshipOf = (sheet: XmlElement): string =>
  Object.entries(sheet.attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';

/** Relationship id → path in the archive. */
function relationships(xml: string | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === undefined) return targets;
  for (const { attributes } of descendants(parseRoot(xml), 'Relationship')) {
    const target = attributes.Target ?? '';
    targets.set(
      attributes.Id ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  return targets;
}

/** The text of a string item: itself or its runs, without the phonetic ones. */
export const textOfItem = (item: XmlElement): string =>
  [...childElements(item, 't'), ...childElements(item, 'r').flatMap((run) => childElements(run, 't'))]
    .map((text) => text.text)
    .join('');

const sharedStrings = (xml: string | undefined): string[] => {
  const strings: string[] = [];
  if (xml !== undefined) for (const item of elementsNamed(xml, 'si')) strings.push(textOfItem(item));
  return strings;
};

function shapesOf(xml: string | undefined): NumberShape[] {
  if (xml === undefined) return [];
  const root = parseRoot(xml);
  const codes = new Map(
    descendants(root, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  );
  const formats = descendants(root, 'cellXfs')[0];
  return (formats ? childElements(formats, 'xf') : []).map(({ attributes }) => {
    const code = codes.get(attributes.numFmtId ?? '');
    return code === undefined ? builtInShape(Number(attributes.numFmtId ?? 0)) : shapeOfCode(code);
  });
}
