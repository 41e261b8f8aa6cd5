import { typeset } from '../../domain/typography';
import { type PlaceholderKey, placeholderName, resolvePlaceholder, scan, textFaults } from '../placeholders';
import { type DocumentLine, keysOf } from './document-lines';
import type { LetterUse } from './letter-use';
import type { ModelDocument } from './model-document';
import { partsOf } from './model-parts';

/** What a letter must say, and the placeholders that say it: one of these sets, whole. */
interface Need {
  readonly what: string;
  readonly sets: readonly (readonly PlaceholderKey[])[];
  /** The table's row says it too. */
  readonly rowCounts: boolean;
  readonly daysOnly?: true;
}

const NEEDS: readonly Need[] = [
  {
    what: "l'adresse du destinataire",
    sets: [['recipientAddress'], ['customerName', 'customerAddress']],
    rowCounts: false,
  },
  { what: 'le montant à payer', sets: [['openAmount'], ['totalClaimed']], rowCounts: false },
  {
    what: 'les numéros des factures',
    sets: [['invoiceNumber'], ['invoiceNumbers'], ['invoiceTable']],
    rowCounts: true,
  },
  {
    what: "les mentions légales de l'entreprise (article R123-237 du code de commerce)",
    sets: [['legalMentions']],
    rowCounts: false,
  },
  { what: 'le délai accordé', sets: [['grantedDays']], rowCounts: false, daysOnly: true },
];

/** A sentence about a letter's model, which it names. */
export const aboutModel = (use: LetterUse, sentence: string): string =>
  typeset(`Modèle de lettre « ${use.model} »${use.language === 'en' ? ' (anglais)' : ''} : ${sentence}`);

const known = new WeakMap<ModelDocument, Map<string, readonly string[]>>();

/** What keeps a model from being used: French sentences, once each. */
export function modelFaults(model: ModelDocument, use: LetterUse): readonly string[] {
  const ofUse = known.get(model) ?? new Map<string, readonly string[]>();
  known.set(model, ofUse);
  const purpose = JSON.stringify([use.model, use.language, use.givesDays]);
  const faults = ofUse.get(purpose) ?? findFaults(model, use);
  ofUse.set(purpose, faults);
  return faults;
}

function findFaults(model: ModelDocument, use: LetterUse): readonly string[] {
  const faults = [...documentFaults(model)];
  const { lines, ofInvoice } = partsOf(model);
  for (const [index, line] of lines.entries()) faults.push(...lineFaults(line, lines[index + 1], use));
  // A name that is not read may be the one that is needed: it is mended first.
  if (faults.length === 0) faults.push(...lostNeeds(lines, ofInvoice, use));
  return [...new Set(faults)].map((fault) => aboutModel(use, fault));
}

function* documentFaults(model: ModelDocument): Iterable<string> {
  if (model.tabs > 1) {
    yield `le document a ${model.tabs} onglets et rien ne dit lequel est la lettre ; n'en gardez qu'un.`;
  }
  if (model.hasSuggestions) {
    yield 'des suggestions y attendent une réponse ; acceptez-les ou refusez-les dans le document.';
  }
  if (model.segments.every(({ paragraphs }) => paragraphs.every(({ text }) => text.trim() === ''))) {
    yield 'le document est vide ; écrivez la lettre, ou effacez le lien pour que le modèle soit refait.';
  }
}

function* lineFaults(line: DocumentLine, next: DocumentLine | undefined, use: LetterUse): Iterable<string> {
  for (const fault of textFaults(line.text, use.language)) {
    const isCut = fault.kind === 'unclosed' && /^[^[\]]*\]/.test(next?.text ?? '');
    yield isCut
      ? `« ${fault.placeholder.trim()} » est coupé par un retour à la ligne ou par le bord d'une case ; écrivez le nom entier sur une seule ligne.`
      : fault.advice;
  }
  for (const token of scan(line.text)) {
    // U+FFFC stands for what is no text: the name could not be found again in the copy.
    if (token.kind !== 'placeholder' || !token.spelling.includes('\ufffc')) continue;
    const spelling = token.spelling.replace(/\ufffc/g, '');
    if (resolvePlaceholder(token.name).kind !== 'known') continue;
    yield `${spelling} contient une image ou un élément inséré ; réécrivez-le sans lui.`;
  }
}

function* lostNeeds(
  lines: readonly DocumentLine[],
  ofInvoice: ReadonlySet<DocumentLine>,
  use: LetterUse,
): Iterable<string> {
  const printed = lines.filter(({ segment }) => segment.place === 'body' || segment.isOnFirstPage);
  const everywhere = new Set(keysOf(printed));
  const outsideRows = new Set(keysOf(printed.filter((line) => !ofInvoice.has(line))));
  for (const { what, sets, rowCounts, daysOnly } of NEEDS) {
    if (daysOnly && !use.givesDays) continue;
    const found = rowCounts ? everywhere : outsideRows;
    if (sets.some((set) => set.every((key) => found.has(key)))) continue;
    yield `${what} n'y figure plus ; remettez ${choicesOf(sets, use)}.`;
  }
}

function choicesOf(sets: Need['sets'], use: LetterUse): string {
  const written = sets.map((set) =>
    set.map((key) => `[${placeholderName(key, use.language)}]`).join(' avec '),
  );
  return written.join(' ou ');
}
