import type { PersonalData } from '../../../daily/personal-data/export';
import { shortDate } from '../../../domain/civil-date';
import { typeset } from '../../../domain/typography';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function tableOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) =>
    line(
      headings.map((heading) => row[heading] ?? ''),
      'td',
    ),
  );
  return `<table>${line(headings, 'th')}${body.join('')}</table>`;
}

const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const STYLE =
  'body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;font-size:85%}td,th{border:1px solid #999;padding:.3em;text-align:left;vertical-align:top}';

/** What is held about a person as one page that any browser opens and prints: text alone, no script. */
export function personalDataPage({ customer, heldBy, on, sheets, letters, elsewhere }: PersonalData): string {
  const title = `Données personnelles : ${customer}`;
  const parts = [
    `<h1>${escaped(typeset(title))}</h1>`,
    `<p>${escaped(typeset(`Ce que ${heldBy === '' ? 'le classeur' : heldBy} garde au ${shortDate(on)} dans son suivi des factures.`))}</p>`,
    ...sheets.map(({ sheet, rows }) => `<h2>${escaped(sheet)}</h2>${tableOf(rows)}`),
    ...(letters.length === 0
      ? []
      : [
          '<h2>Lettres</h2>',
          list(letters.map(({ date, step, link }) => typeset(`${date}, ${step} : ${link}`))),
        ]),
    '<h2>Gardé ailleurs</h2>',
    list(elsewhere.map(({ what, where }) => typeset(`${what} : ${where}`))),
  ];
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${parts.join('')}</body></html>`;
}
