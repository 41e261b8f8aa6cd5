import type { DocxParagraph, DocxRun } from './content';
import { element, escapeXml, pointTwips, twips } from './xml';

type RunLooks = Omit<DocxRun, 'text'>;

/** A paragraph in WordprocessingML; its elements stand in the order that the schema wants. */
export function paragraphXml(paragraph: DocxParagraph): string {
  const { runs, align, spaceBefore = 0, spaceAfter = 0, indent, keepWithNext, size, color } = paragraph;
  const own = { ...(size ? { size } : {}), ...(color ? { color } : {}) };
  const properties = element(
    'pPr',
    {},
    keepWithNext ? element('keepNext') : '',
    element('keepLines'),
    element('spacing', { before: pointTwips(spaceBefore), after: pointTwips(spaceAfter) }),
    indent ? element('ind', { left: twips(indent) }) : '',
    element('jc', { val: align ?? 'left' }),
    runProperties(own),
  );
  return element('p', {}, properties, ...runs.map((run) => runXml(run, own)));
}

function runXml(run: DocxRun, inherited: RunLooks): string {
  const lines = run.text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return element('r', {}, runProperties({ ...inherited, ...run }), lines.join(element('br')));
}

/** Sizes are counted in half points. */
function runProperties({ bold, color, size }: RunLooks): string {
  const properties = [
    bold ? element('b') : '',
    color ? element('color', { val: color }) : '',
    size ? element('sz', { val: Math.round(size * 2) }) : '',
  ].join('');
  return properties === '' ? '' : element('rPr', {}, properties);
}
