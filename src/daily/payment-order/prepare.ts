import { decimalText, euros } from '../../domain/cents';
import { shortDate } from '../../domain/civil-date';
import { noticeKey } from '../../domain/keys';
import { counted, typeset } from '../../domain/typography';
import { writeDocx } from '../../letters/docx/write-docx';
import { customerFolderName, numberedName } from '../../letters/file-names';
import { chronologyDocument } from '../../letters/payment-order/chronology';
import { listDocument } from '../../letters/payment-order/document-list';
import { type OrderFile, totalsOf } from '../../letters/payment-order/order-file';
import { petitionDocument, petitionGaps } from '../../letters/payment-order/petition';
import { statementDocument } from '../../letters/payment-order/statement';
import { detailOf } from '../../outbox/parcel';
import type { NewEntry } from '../../outbox/ports';
import { type Answer, answer, refusal } from '../actions/context';
import { openDesk } from '../desk';
import { growingJournal } from '../journal-writer';
import { askedOfDrive } from '../letters/drive-words';
import { inCustomerFolder } from '../letters/folders';
import { requireOwner } from '../owner';
import { requireOwnPlace } from '../place';
import type { Platform } from '../platform';
import { gatherPieces } from './gather';
import { type Order, orderFor } from './order';
import { whyNoFile } from './refusal';

export interface PreparedOrder extends Answer {
  /** Link of the folder. */
  readonly folder: string;
  /** Names of what it holds. */
  readonly files: readonly string[];
  readonly toComplete: readonly string[];
}

/**
 * Makes the file for an order to pay against one customer: a dated folder in his own with the petition, the statement,
 * the chronology, the list of documents, and the documents the ledger has. Nothing is filed with any court by it.
 * Throws a French sentence when no such file may be made.
 */
export function preparePaymentOrder(platform: Platform, { customer }: { customer: string }): PreparedOrder {
  requireOwner(platform);
  const desk = openDesk(platform);
  requireOwnPlace(platform, desk.ledger);
  const order = orderFor(desk, customer);
  const why = whyNoFile(order);
  if (why !== null) throw refusal(why);
  const journal = growingJournal(desk);
  // A Journal that lost lines says nothing that may go before a court.
  journal.requireWhole();
  const { pieces, copies } = gatherPieces(platform, order.file);
  const file = { ...order.file, pieces };
  const made = askedOfDrive("Le dossier d'injonction de payer n'est pas complet", () =>
    makeFolder(platform, file, copies, desk.now),
  );
  journal.append(entriesOf(order, made.link, platform.account.email()));
  platform.workbook.flush();
  const gaps = petitionGaps(file);
  const missing = pieces.filter(({ isPresent }) => !isPresent);
  return {
    ...answer(sentenceOf(file, missing.length, gaps.length, made.link)),
    folder: made.link,
    files: made.names,
    toComplete: gaps,
  };
}

type Copies = ReturnType<typeof gatherPieces>['copies'];

function makeFolder(
  platform: Platform,
  file: OrderFile,
  copies: Copies,
  now: string,
): { readonly link: string; readonly names: readonly string[] } {
  const { drive } = platform;
  const { customer } = file;
  const name = `Dossier injonction - ${customerFolderName(customer)} - ${now.replace('T', ' ').replace(':', 'h')}`;
  const folder = inCustomerFolder(platform, customer, (parent) => drive.createFolder(name, parent));
  const own = file.pieces.find(({ source }) => source?.kind === 'made');
  const documents = [
    ['Requête en injonction de payer', petitionDocument(file)],
    ['Bordereau des pièces', listDocument(file)],
    ['Chronologie', chronologyDocument(file)],
    [own ? numberedName(own.number, file.pieces.length, own.title) : 'Décompte', statementDocument(file)],
  ] as const;
  for (const [title, document] of documents) drive.createDocument(title, folder, writeDocx(document));
  const names = documents.map(([title]) => title as string);
  for (const { piece, content, mimeType } of copies) {
    const stored = `${numberedName(piece.number, file.pieces.length, piece.title)}.pdf`;
    drive.storeFile(stored, folder, mimeType, content);
    names.push(stored);
  }
  return { link: drive.linkOf(folder, 'folder'), names };
}

/** A line for each invoice it claims: the folder, and what was claimed on that day. */
function entriesOf({ file, cases }: Order, link: string, by: string): readonly NewEntry[] {
  return cases.map((one) => ({
    key: noticeKey(one.number, null, one.partDueOn),
    customer: file.customer.name,
    invoice: one.number,
    step: "Dossier d'injonction de payer",
    rank: null,
    state: 'fileMade',
    recipient: '',
    message: '',
    thread: '',
    document: link,
    by,
    detail: detailOf({ arrêté: file.today, total: decimalText(totalsOf(file.lines).total) }),
  }));
}

function sentenceOf(file: OrderFile, missing: number, gaps: number, link: string): string {
  const { lines, customer, today } = file;
  return typeset(
    [
      `Dossier d'injonction de payer de ${customer.name} préparé : ${counted(lines.length, 'facture')}, ${euros(totalsOf(lines).total)} arrêtés au ${shortDate(today)}.`,
      `À ajouter : ${counted(missing, 'pièce')} ; à compléter dans la requête : ${counted(gaps, 'mention')}.`,
      `Rien n'est déposé : ${link}`,
    ].join(' '),
  );
}
