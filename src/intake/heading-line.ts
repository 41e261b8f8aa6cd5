import { exactFields, headingKey, matchesOf } from './headings';
import type { Refusal } from './list';
import { refuse } from './refusal';
import { cleanHeading, shownHeadings } from './shown-headings';
import { isTableDate, type TableLine, textOf } from './table';

/** How many lines may stand above the headings. */
const PREAMBLE = 40;

export interface FoundHeading {
  readonly kind: 'heading';
  /** Index in the lines given. */
  readonly index: number;
  readonly score: number;
}

export interface NoHeading {
  readonly kind: 'none';
  readonly refusal: Refusal;
  /** How much was recognised all the same: under 1, always less than a heading. */
  readonly score: number;
  /** The line that may be the headings, when a person can say what they mean; null in a table of another kind. */
  readonly likeliest: number | null;
}

/** Surer than any line that was only recognised. */
const CHOSEN_SCORE = 1000;

/**
 * Finds the line of headings among the first ones, or says what the table is instead. `chosen` are headings that a person
 * named: the line that bears them all.
 */
export function findHeading(
  lines: readonly TableLine[],
  chosen: readonly string[] = [],
): FoundHeading | NoHeading {
  if (chosen.length > 0) {
    const index = lines.slice(0, PREAMBLE).findIndex((line) => bears(line, chosen));
    const line = lines[index];
    if (line && otherTable(headingTexts(line)) === null)
      return { kind: 'heading', index, score: CHOSEN_SCORE };
  }
  const best = bestLine(lines);
  if (best && isInvoiceHeading(headingTexts(best.line))) {
    return { kind: 'heading', index: best.index, score: best.score };
  }
  for (const line of lines.slice(0, PREAMBLE)) {
    const refusal = otherTable(headingTexts(line));
    if (refusal) return { kind: 'none', refusal, score: 0.9, likeliest: null };
  }
  const widest =
    best?.line ?? lines.find((line) => headingTexts(line).filter((text) => text !== '').length > 1);
  const refusal = refuse(unrecognised(widest ? headingTexts(widest) : []));
  return {
    kind: 'none',
    refusal,
    likeliest: widest ? lines.indexOf(widest) : null,
    score: Math.min(0.8, (best?.score ?? 0) / 100 + (widest?.cells.length ?? 0) / 1e4),
  };
}

function bears(line: TableLine, chosen: readonly string[]): boolean {
  const shown = new Set(shownHeadings(headingTexts(line)));
  return chosen.every((heading) => shown.has(cleanHeading(heading)));
}

export const headingTexts = (line: TableLine): string[] => line.cells.map((cell) => textOf(cell));

/** Whether a line under the headings is another line of headings: the start of another section. */
export function looksLikeHeading(line: TableLine): boolean {
  const texts = headingTexts(line).filter((text) => text !== '');
  if (texts.length < 2 || line.cells.some((cell) => typeof cell === 'number' || isTableDate(cell)))
    return false;
  return texts.every((text) => !/\d/.test(text)) && exactFields(texts).size >= Math.max(2, texts.length / 2);
}

function bestLine(lines: readonly TableLine[]): { line: TableLine; index: number; score: number } | null {
  let best: { line: TableLine; index: number; score: number } | null = null;
  lines.slice(0, PREAMBLE).forEach((line, index) => {
    const texts = headingTexts(line);
    if (texts.filter((text) => text !== '').length < 2) return;
    const score = exactFields(texts).size + texts.filter((text) => matchesOf(text).length > 0).length / 100;
    if (score >= 1 && score > (best?.score ?? 0)) best = { line, index, score };
  });
  return best;
}

/** An invoice list names its invoices or their customers, and sums or dates of theirs. */
function isInvoiceHeading(texts: readonly string[]): boolean {
  if (otherTable(texts)) return false;
  const fields = new Set(texts.flatMap((text) => matchesOf(text).map(({ definition }) => definition.field)));
  const named = fields.has('number') || fields.has('customer') || fields.has('customerCode');
  const sum = fields.has('total') || fields.has('balance') || fields.has('netTotal');
  return named && (sum || fields.has('dueOn')) && exactFields(texts).size >= 2;
}

/** « Non échu », « 1-30 », « 31 à 60 j », « > 90 », « 90j+ », « Over 90 ». */
const BUCKET =
  /^(?:(?:non|pas)[ -]échue?s?|à échoir|current|not (?:yet )?due|(?:moins|plus) de \d+.*|over \d+.*|échue?s? .*\d+.*|\d{1,3} ?(?:-|–|à|to|et) ?\d{1,3} ?(?:j|jours|d|days)?|[>+≥] ?\d{1,3} ?(?:j|jours|d|days)?|\d{1,3} ?(?:j|jours|d|days)? ?(?:\+|et plus))$/i;

function otherTable(texts: readonly string[]): Refusal | null {
  const keys = texts.map(headingKey).filter((key) => key !== '');
  const says = (...candidates: string[]) => candidates.some((candidate) => keys.includes(candidate));
  const mentions = (pattern: RegExp) => keys.some((key) => pattern.test(key));
  const surelyNumbered = texts.some((text) =>
    matchesOf(text).some((match) => match.definition.field === 'number' && match.score > 79),
  );
  const buckets = texts.filter((text) => BUCKET.test(text)).length;
  if (buckets >= 2 && !surelyNumbered) return refuse(AGED_BALANCE);
  if (says('journal code', 'journalcode') && mentions(/^ecriture/)) return refuse(FEC);
  if (surelyNumbered && !mentions(/^(debit|credit|debit euros?)$/)) return null;
  const banking = mentions(
    /^(date de valeur|date de la valeur|date operation|date d operation|date de l operation|date de comptabilisation|dateop|dateval|date op|settlement date|date completed)\b/,
  );
  if (mentions(/^debit\b/) && mentions(/^credit\b/)) {
    return refuse(
      !banking && mentions(/^(n |n de |numero de )?compte|^let$|^lettrage|^journal/)
        ? GENERAL_LEDGER
        : STATEMENT,
    );
  }
  const amount = mentions(/^(montant|amount|solde|total amount)\b/);
  const label = mentions(/^(libelle|label|transaction id|nom de la contrepartie|detail de l ecriture)\b/);
  return amount && (banking || (label && says('date') && !mentions(/client|echeance|facture/)))
    ? refuse(STATEMENT)
    : null;
}

const AGED_BALANCE =
  'Ce fichier est une balance âgée : elle donne des totaux par client et par tranche de retard, sans les factures. Exportez la liste des factures (numéro, client, échéance, montant TTC), puis importez-la.';
const FEC =
  "Un fichier des écritures comptables (FEC) n'est pas encore lu : exportez la liste de vos factures de vente, puis importez-la.";
const STATEMENT =
  "Un relevé bancaire n'est pas encore lu : saisissez vos encaissements dans la feuille Règlements, ou importez une liste de factures qui porte ses règlements.";
const GENERAL_LEDGER =
  "Un grand livre n'est pas encore lu : il donne des écritures, non des factures. Exportez la liste de vos factures de vente, puis importez-la.";

function unrecognised(texts: readonly string[]): string {
  const found = texts.filter((text) => text !== '').slice(0, 12);
  const seen =
    found.length > 0
      ? ` ; intitulés trouvés : ${found.map((text) => `« ${text.slice(0, 40)} »`).join(', ')}`
      : '';
  return `Aucune ligne d'intitulés de factures n'a été reconnue (cherchés : Numéro, Client, Échéance, Montant TTC${seen}). Ajoutez ces intitulés au-dessus de la liste, puis importez-la de nouveau.`;
}
