import { detailValue } from '../../domain/detail';
import type { Customer } from '../../domain/model';
import { typeset } from '../../domain/typography';
import { fileIdOf } from '../../letters/document/letter-drive';
import type { Attachment } from '../../letters/mime';
import type { Platform } from '../platform';
import { askedOfDrive, faultClause, isBlamed } from './drive-words';
import { storeFor } from './folders';
import type { NoLetter } from './make-letter';

/** What the Journal keeps of a letter whose bytes are stored: where they are, their fingerprint, their name. */
export interface StoredLetter {
  readonly link: string;
  readonly parts: { readonly lettre: string; readonly empreinte: string; readonly nom: string };
}

const PDF = 'application/pdf';

/** Stores the very bytes that were approved, beside the document they came from. One call. Throws a French sentence. */
export function storeLetter(
  platform: Platform,
  customer: Customer,
  document: string,
  name: string,
  pdf: Uint8Array,
): StoredLetter {
  const fileName = `${name}.pdf`;
  const file = askedOfDrive(`La lettre « ${fileName} » n'a pas été enregistrée`, () =>
    storeFor(platform, customer, fileName, PDF, pdf),
  );
  return {
    link: platform.drive.linkOf(file, 'file'),
    parts: { lettre: document, empreinte: platform.hash(pdf), nom: fileName },
  };
}

/** The bytes that were approved, or why they cannot leave. One call. */
export function approvedLetter(platform: Platform, link: string, detail: string): Attachment | NoLetter {
  const name = detailValue(detail, 'nom');
  let content: Uint8Array;
  try {
    content = platform.drive.readFile(fileIdOf(link));
  } catch (fault) {
    return {
      problem: typeset(
        isBlamed(fault, 'unreachable', 'trashed')
          ? `La lettre validée « ${name} » n'est plus dans Drive : restaurez-la, ou validez-la de nouveau.`
          : `La lettre validée « ${name} » n'a pas pu être lue (${faultClause(fault)}) : nouvel essai au prochain passage.`,
      ),
    };
  }
  if (platform.hash(content) !== detailValue(detail, 'empreinte'))
    return {
      problem: typeset(
        `La lettre « ${name} » n'est plus celle que vous avez validée : validez-la de nouveau.`,
      ),
    };
  return { name, mimeType: PDF, content };
}
