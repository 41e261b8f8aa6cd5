import { typeset } from '../../domain/typography';
import { fileIdOf } from '../../letters/document/letter-drive';
import type { OrderFile, Piece } from '../../letters/payment-order/order-file';
import { approvedLetter } from '../letters/approved-letter';
import { invoiceFile } from '../letters/invoice-files';
import type { Platform } from '../platform';

/** The bytes of a piece, to be put in the folder under its number. */
export interface PieceCopy {
  readonly piece: Piece;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

const PDF = 'application/pdf';
/** Each costs two calls: an execution of six minutes has the time for these. */
const MOST_COPIES = 60;

/** Reads every piece the ledger has; one that Drive does not give any more is to be added, and says so. */
export function gatherPieces(
  platform: Platform,
  { pieces }: OrderFile,
): { readonly pieces: readonly Piece[]; readonly copies: readonly PieceCopy[] } {
  const copies: PieceCopy[] = [];
  const found = pieces.map((piece): Piece => {
    if (piece.source === null || piece.source.kind === 'made') return piece;
    if (copies.length >= MOST_COPIES)
      return lost(
        piece,
        `Copiez-la depuis le dossier du client : ${MOST_COPIES} pièces au plus sont copiées.`,
      );
    const content = contentOf(platform, piece);
    if (typeof content === 'string') return lost(piece, content);
    copies.push({ piece, mimeType: PDF, content });
    return piece;
  });
  return { pieces: found, copies };
}

const lost = (piece: Piece, toAdd: string): Piece => ({
  ...piece,
  isPresent: false,
  toAdd: typeset(toAdd),
  source: null,
});

/** Its bytes, or what to do. */
function contentOf(platform: Platform, { source }: Piece): Uint8Array | string {
  if (source?.kind === 'invoice') {
    const file = invoiceFile(platform, source.invoice);
    return file ? Uint8Array.from(file.content) : 'Introuvable dans Drive : ajoutez son PDF.';
  }
  if (source?.kind !== 'letter') return '';
  // The letter of an automatic step is a document; one that was approved is the very file that left.
  if (source.link.includes('/document/')) {
    try {
      return platform.drive.exportPdf(fileIdOf(source.link));
    } catch {
      return 'Lettre introuvable dans Drive : ajoutez sa copie.';
    }
  }
  const letter = approvedLetter(platform, source.link, source.detail);
  return 'problem' in letter ? letter.problem : Uint8Array.from(letter.content);
}
