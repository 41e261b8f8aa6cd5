import { addDays, type CivilDate, longDate, shortDate } from '../../domain/civil-date';
import { counted } from '../../domain/typography';
import { heldByReason } from '../../letters/digest-held';
import type { DayReport } from '../report';
import { amountText, type DayItem, ITEM_KINDS, type ItemKind } from '../today/items';

/** Whose reminders these are, for the one who looks at them. */
export interface Whose {
  /** Who activated; null when nobody did. */
  readonly owner: string | null;
  readonly isOwner: boolean;
}

/** Items shown at once: a dialog does not scroll well. */
const ITEMS_SHOWN = 15;
const HELD_SHOWN = 6;
const NUMBERS_SHOWN = 4;

const HEADINGS: Readonly<Record<ItemKind, string>> = {
  uncertain: 'INCERTAINS : PARTIS OU NON ?',
  awaiting: 'À VALIDER',
  toPost: 'À POSTER',
  posted: 'LETTRES POSTÉES',
  call: 'APPELS À PASSER',
  leaving: 'PARTENT AU PROCHAIN PASSAGE',
  postponed: 'PARTENT PLUS TARD',
};

/** A numbered item. */
export interface NumberedItem {
  readonly number: number;
  readonly item: DayItem;
}

/** Which items a page shows: as many of each kind as of any other, so that no kind hides the rest. */
export function pageOf(items: readonly NumberedItem[]): readonly NumberedItem[] {
  const kinds = ITEM_KINDS.map((kind) => items.filter(({ item }) => item.kind === kind));
  const taken = (each: number): number => kinds.reduce((sum, kind) => sum + Math.min(kind.length, each), 0);
  let each = ITEMS_SHOWN;
  while (each > 1 && taken(each) > ITEMS_SHOWN) each -= 1;
  return kinds.flatMap((kind) => kind.slice(0, each));
}

/** « F-1, F-2, F-3 et 4 autres » */
const numbersText = (numbers: readonly string[]): string =>
  numbers.length <= NUMBERS_SHOWN
    ? numbers.join(', ')
    : `${numbers.slice(0, NUMBERS_SHOWN - 1).join(', ')} et ${numbers.length - NUMBERS_SHOWN + 1} autres`;

const itemLines = ({ number, item }: NumberedItem): readonly string[] => [
  `${number}.  ${item.level} – ${item.customer} : ${numbersText(item.invoices)}${amountText(item.amount)}`,
  ...(item.note === '' ? [] : [`      ${item.note}`]),
];

/** The page as a dialog shows it; `left` items are neither on it nor on those before. */
export function pageText(page: readonly NumberedItem[], left: number): string {
  const blocks = ITEM_KINDS.flatMap((kind) => {
    const shown = page.filter(({ item }) => item.kind === kind);
    return shown.length === 0 ? [] : [[HEADINGS[kind], ...shown.flatMap(itemLines)].join('\n')];
  });
  const more = left > 0 ? [`… et ${counted(left, 'autre')} : tapez « suite ».`] : [];
  return [...blocks, ...more].join('\n\n');
}

/** What the day comes to, in a sentence or two. */
export function headText({ date, sent }: DayReport, { owner, isOwner }: Whose): string {
  const leaving =
    sent.length === 0
      ? 'rien ne partira au prochain passage'
      : `${counted(sent.length, 'message')} ${sent.length > 1 ? 'partiront' : 'partira'} ${owner === null ? "une fois l'envoi quotidien activé" : 'au prochain passage'}`;
  const whose =
    owner === null
      ? "\nL'envoi quotidien n'est pas activé : rien ne part tout seul."
      : isOwner
        ? ''
        : `\nLes relances partent du compte de ${owner} : ce que vous demandez ici sera fait à son prochain passage.`;
  return `${longDate(date)} : ${leaving}.${whose}`;
}

/** Held rows, counted by reason: those a person can free first. */
export function heldText({ held }: DayReport): string {
  if (held.length === 0) return '';
  const { toMend, quiet } = heldByReason(held);
  const shown = toMend.slice(0, HELD_SHOWN).map(({ title, holds }) => `•  ${title} : ${holds.length}`);
  const left = toMend.slice(HELD_SHOWN).reduce((sum, { holds }) => sum + holds.length, 0);
  return [
    `SANS ENVOI : ${counted(held.length, 'ligne')} (la colonne Pourquoi dit la raison de chacune)`,
    ...shown,
    ...(left > 0 ? [`•  Autres raisons à voir : ${left}`] : []),
    ...(quiet.length > 0 ? [`•  Rien à faire : ${quiet.join(', ')}`] : []),
  ].join('\n');
}

/** What may be typed under a page, with examples that fit what it shows. */
export function helpText(page: readonly NumberedItem[], report: DayReport, today: CivilDate): string {
  const past = shortDate(today);
  const coming = shortDate(addDays(today, 7));
  const first = (kind: ItemKind): number | null =>
    page.find(({ item }) => item.kind === kind && !item.isCopy)?.number ?? null;
  const lines = ITEM_KINDS.flatMap((kind) => {
    const number = first(kind);
    return number === null
      ? []
      : [
          examples(kind, past, coming)
            .map((words) => `${number} ${words}`)
            .join(' · '),
        ];
  });
  const has = (code: string): boolean => report.held.some(({ reasonCode }) => reasonCode === code);
  const words = [
    ...(first('toPost') === null ? [] : ['courriers (PDF et adresses à poster)']),
    ...(has('receiptsNotChecked') ? ['encaissements'] : []),
    ...(has('takeover') || has('barred') ? ['reprise (factures anciennes)'] : []),
  ];
  const said = words.join(' · ');
  return [
    ...(lines.length > 0 ? ['Tapez le numéro et ce que vous voulez :', ...lines] : []),
    ...(said === '' ? [] : [lines.length > 0 ? `ou : ${said}` : `Tapez : ${said}`]),
    'Rien pour fermer.',
  ].join('\n');
}

/** What may be asked of an item, worded as examples. */
export function examples(kind: ItemKind, past: string, coming: string): readonly string[] {
  switch (kind) {
    case 'uncertain':
      return ['parti', 'pas parti'];
    case 'awaiting':
      return ['valider', 'modifier', `reporter ${coming}`, 'écarter motif…'];
    case 'toPost':
      return [`posté ${past} n° 1A…`, 'écarter motif…'];
    case 'posted':
      return [`présenté ${past}`, `reçu ${past}`, 'non réclamé', 'refusé', 'inconnu'];
    case 'call':
      return ['joint', 'message', `promesse ${coming}`, 'litige', 'refus'];
    case 'leaving':
      return [`reporter ${coming}`, 'écarter motif…'];
    case 'postponed':
      return [`reporter ${coming}`];
  }
}
