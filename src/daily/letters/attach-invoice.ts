import { foldName, foldNumber } from '../../domain/keys';
import { updateInvoice } from '../../ledger/update';
import { type Answer, answer, openContext, refusal, rowsOfNumber } from '../actions/context';
import { requireOwner } from '../owner';
import type { Platform } from '../platform';
import { askedOfDrive } from './drive-words';
import { storeFor } from './folders';
import { invoiceFileCell, invoiceFileName } from './invoice-files';

const LARGEST = 5_000_000;

/**
 * Stores an invoice's own PDF in its customer's folder and writes it on its rows: it goes with the reminders of that invoice.
 * `seen`: whose it was when the file was matched; refused when it is another's now.
 */
export function attachInvoice(
  platform: Platform,
  number: string,
  content: Uint8Array,
  seen?: string,
): Answer {
  requireOwner(platform);
  if (String.fromCharCode(...content.slice(0, 5)) !== '%PDF-')
    throw refusal("Ce fichier n'est pas un PDF : rien n'a été enregistré.");
  if (content.length > LARGEST) throw refusal('Ce PDF dépasse 5 Mo : réduisez-le avant de le joindre.');
  const context = openContext(platform, platform.account.email());
  const rows = rowsOfNumber(context, number);
  const [first] = rows;
  const customer = context.desk.book.customers.find((one) =>
    [one.name, one.code].map(foldName).includes(foldName(first?.customer ?? '')),
  );
  if (!first || !customer)
    throw refusal(
      `Le client de la facture ${number} n'est pas dans la feuille Clients : ajoutez-le d'abord.`,
    );
  if (seen !== undefined && foldName(seen) !== foldName(customer.name))
    throw refusal(
      `La facture ${first.number} était de ${seen} et elle est maintenant de ${customer.name} : rien n'a été joint, vérifiez le fichier.`,
    );
  const { drive, workbook } = platform;
  const name = invoiceFileName(first.number);
  const file = askedOfDrive(`${name} n'a pas été enregistrée`, () =>
    storeFor(platform, customer, name, 'application/pdf', content),
  );
  const cell = invoiceFileCell(drive.linkOf(file, 'file'), first.number, customer);
  for (const row of rows) {
    const mark = context.desk.ledger.marks.get(row.row);
    if (mark && foldNumber(row.number) === foldNumber(first.number))
      updateInvoice(workbook, mark, { pdf: cell });
  }
  workbook.flush();
  return answer(`${name} : jointe aux relances de ${customer.name}.`);
}
