import { shortDate } from '../../domain/civil-date';
import { decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { counted } from '../../domain/typography';
import type { Attachment } from '../../letters/mime';
import { utf8 } from '../../letters/mime/encoding';
import { merciFacteurCsv, postingFileName, sixLineCsv } from '../../letters/posting-list';
import { type Answer, answer, refusal } from '../actions/context';
import { type Desk, openDesk } from '../desk';
import { requireOwner } from '../owner';
import type { Platform } from '../platform';
import { approvedLetter } from './approved-letter';
import { askedOfDrive } from './drive-words';
import { inRootFolder } from './folders';
import { distinct, hasOwnFile, invoiceFile, invoiceFileName } from './invoice-files';

export interface PostingFiles extends Answer {
  /** Link of the folder. */
  readonly folder: string;
  readonly files: readonly string[];
}

interface Letter {
  readonly message: PlannedMessage;
  readonly detail: string;
  readonly document: string;
}

const lettersToPost = (desk: Desk): readonly Letter[] =>
  decideDay(desk.book, desk.today, desk.judge).toPost.flatMap((message) => {
    const approval = message.carried[0]?.one.history.approvals.get(message.rank);
    return approval ? [{ message, detail: approval.detail, document: approval.document }] : [];
  });

/** One letter that goes in the folder, and the invoices it announces. */
interface Parcel {
  readonly letter: Letter;
  readonly pdf: Attachment;
  readonly enclosures: readonly Attachment[];
}

interface Gathered {
  readonly parcels: readonly Parcel[];
  /** French sentences: letters left out, enclosures to add by hand. */
  readonly left: readonly string[];
}

/** Reads all that is to go in the folder; one that cannot be read holds no other. */
function gather(platform: Platform, letters: readonly Letter[]): Gathered {
  const parcels: Parcel[] = [];
  const left: string[] = [];
  for (const letter of letters) {
    const pdf = approvedLetter(platform, letter.document, letter.detail);
    if ('problem' in pdf) {
      left.push(pdf.problem);
      continue;
    }
    const { customer, carried } = letter.message;
    const enclosures: Attachment[] = [];
    // Those its « P.-J. » names: an invoice with its own file.
    for (const invoice of distinct(carried.map(({ one }) => one.invoice))) {
      if (!hasOwnFile(invoice, customer)) continue;
      const file = invoiceFile(platform, invoice);
      if (file) enclosures.push(file);
      else
        left.push(
          `À joindre à la main à la lettre de ${customer.name} : ${invoiceFileName(invoice.number)}, introuvable dans Drive.`,
        );
    }
    parcels.push({ letter, pdf, enclosures });
  }
  return { parcels, left };
}

/**
 * « Courriers à poster »: one folder with the PDFs numbered in order, what they enclose, and the same addresses in two
 * lists, for a postal service that takes them (Merci Facteur) and for labels. Nothing is posted by it.
 */
export function preparePosting(platform: Platform): PostingFiles {
  requireOwner(platform);
  const desk = openDesk(platform);
  const letters = lettersToPost(desk);
  if (letters.length === 0)
    throw refusal("Aucune lettre n'est à poster : les lettres validées et non postées viendraient ici.");
  const { parcels, left } = gather(platform, letters);
  if (parcels.length === 0) throw refusal(left.join(' '));
  const count = parcels.length;
  const rows = parcels.map(({ letter }, index) => ({
    customer: letter.message.customer,
    file: postingFileName(index, count, detailValue(letter.detail, 'nom')),
  }));
  const files: readonly Attachment[] = [
    ...parcels.flatMap(({ pdf, enclosures }, index) => [
      { ...pdf, name: rows[index]?.file ?? pdf.name },
      ...enclosures.map((file) => ({ ...file, name: postingFileName(index, count, `P.-J. ${file.name}`) })),
    ]),
    csv('adresses Merci Facteur.csv', merciFacteurCsv(rows)),
    csv('adresses six lignes.csv', sixLineCsv(rows)),
  ];
  const { drive } = platform;
  const name = `À poster - ${desk.now.replace('T', ' ').replace(':', 'h')}`;
  const link = askedOfDrive("Le dossier des lettres à poster n'est pas complet", () => {
    const folder = inRootFolder(platform, (root) => drive.createFolder(name, root));
    for (const file of files)
      drive.storeFile(file.name, folder, file.mimeType, Uint8Array.from(file.content));
    return drive.linkOf(folder, 'folder');
  });
  const told = `${counted(count, 'lettre')} à poster, en PDF, avec ${count > 1 ? 'leurs' : 'ses'} adresses, au ${shortDate(desk.today)} : ${link}`;
  return { ...answer([told, ...left].join('\n')), folder: link, files: files.map((file) => file.name) };
}

const csv = (name: string, text: string): Attachment => ({
  name,
  mimeType: 'text/csv',
  content: Uint8Array.from(utf8(text)),
});
