import { fingerprint } from '../../domain/hash';
import { foldName, foldNumber } from '../../domain/keys';
import type { Customer, Invoice } from '../../domain/model';
import { fileIdOf } from '../../letters/document/letter-drive';
import type { Attachment } from '../../letters/mime';
import type { Platform } from '../platform';

/*
 * The company's own invoices, in PDF: the cell Facture PDF holds the link of the file and, after « # », whose it is. A
 * cell copied onto another row says so by itself, and nobody receives another's invoice.
 */

const ownerMark = (number: string, customer: string): string =>
  fingerprint(`${foldNumber(number)}|${foldName(customer)}`);

/** What the cell holds for a file stored for that invoice. */
export const invoiceFileCell = (link: string, number: string, customer: Customer): string =>
  `${link}#${ownerMark(number, customer.name)}`;

/** Messages stay well under Gmail's 25 MB, once encoded. */
const MOST_BYTES = 15_000_000;

/** Whether the row's file was stored for that very invoice of that very customer. */
export const hasOwnFile = (invoice: Invoice, customer: Customer): boolean =>
  invoice.pdf.trim() !== '' && invoice.pdf.trim().endsWith(`#${ownerMark(invoice.number, customer.name)}`);

export const invoiceFileName = (number: string): string =>
  `Facture ${number.replace(/[\\/:*?"<>|]/g, '-')}.pdf`;

export interface InvoiceFiles {
  readonly attachments: readonly Attachment[];
  /** French words for the report, one a file that is not attached though its row names one. */
  readonly left: readonly string[];
}

/** The PDF of an invoice, in one call; null when it cannot be read. */
export function invoiceFile(platform: Platform, invoice: Invoice): Attachment | null {
  try {
    const content = platform.drive.readFile(fileIdOf(invoice.pdf));
    return { name: invoiceFileName(invoice.number), mimeType: 'application/pdf', content };
  } catch {
    return null;
  }
}

/** The PDFs of invoices, one call each; what cannot be read does not hold the message. */
export function invoiceFiles(
  platform: Platform,
  invoices: readonly Invoice[],
  customer: Customer,
): InvoiceFiles {
  const attachments: Attachment[] = [];
  const left: string[] = [];
  let size = 0;
  for (const invoice of distinct(invoices)) {
    if (invoice.pdf.trim() === '') continue;
    const name = invoiceFileName(invoice.number);
    if (!hasOwnFile(invoice, customer)) {
      left.push(`${name} : Facture PDF n'est pas le fichier de cette facture`);
      continue;
    }
    const file = invoiceFile(platform, invoice);
    size += file?.content.length ?? 0;
    if (!file) left.push(`${name} : introuvable dans Drive`);
    else if (size > MOST_BYTES) left.push(`${name} : trop lourde pour ce message`);
    else attachments.push(file);
  }
  return { attachments, left };
}

/** Instalments of one invoice share its file. */
export const distinct = (invoices: readonly Invoice[]): readonly Invoice[] => [
  ...new Map(invoices.map((invoice) => [foldNumber(invoice.number), invoice])).values(),
];
