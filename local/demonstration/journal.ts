import type { HostWorkbook } from '../host';

const HEADINGS = ['Clé', 'Facture', 'Rang', 'État', 'Message'] as const;
type JournalLine = Readonly<Record<(typeof HEADINGS)[number], string>>;

/** The lines of Journal, by heading. */
export function journalLines(workbook: HostWorkbook): JournalLine[] {
  const journal = workbook.sheet('Journal');
  const columns = HEADINGS.map((name) => [name, journal.heading(name) - 1] as const);
  return journal
    .values()
    .slice(1)
    .map(
      (cells) =>
        Object.fromEntries(columns.map(([name, at]) => [name, String(cells[at] ?? '')])) as JournalLine, // all headings
    );
}

/** The keys of the notices that the Journal says were sent; a mere mention has no rank and is none. */
export const sentNotices = (workbook: HostWorkbook): string[] =>
  journalLines(workbook)
    .filter((line) => line.État === 'Envoyée' && line.Rang !== '')
    .map((line) => line.Clé);
