/** A heading on one line, as sentences cite it. */
export const cleanHeading = (heading: string | undefined): string =>
  (heading ?? '').replace(/\s+/g, ' ').trim();

/**
 * The headings as a person is shown them, each unlike the others: « colonne 3, sans intitulé » for an empty one, and
 * « Montant (colonne 5) » for the second of one name.
 */
export function shownHeadings(headings: readonly string[]): readonly string[] {
  const shown = new Set<string>();
  return headings.map((heading, column) => {
    let name = cleanHeading(heading) || `colonne ${column + 1}, sans intitulé`;
    while (shown.has(name)) name = `${name} (colonne ${column + 1})`;
    shown.add(name);
    return name;
  });
}
