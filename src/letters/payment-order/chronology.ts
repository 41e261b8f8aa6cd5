import { longDate, shortDate } from '../../domain/civil-date';
import type { DocxDocument } from '../docx/content';
import { grid, note, room, sheet, title } from './looks';
import { concerned, type FileEvent, type OrderFile, type Piece } from './order-file';

/** All that happened about the invoices of the file, as the Journal and the payments date it. */
export function chronologyDocument(file: OrderFile): DocxDocument {
  const { customer, sender, today, events, pieces } = file;
  return sheet(sender.company, `Chronologie arrêtée au ${longDate(today)} – ${customer.name}`, [
    ...title('CHRONOLOGIE', `${customer.name} – arrêtée au ${longDate(today)}`),
    grid({
      columns: [22, 94, 36, 18],
      figures: [3],
      headings: ['Date', 'Fait', 'Factures', 'Pièce'],
      rows: events.map((event) => [
        shortDate(event.on),
        event.what,
        concerned(event, file),
        String(pieceOf(event, pieces)?.number ?? ''),
      ]),
    }),
    room(),
    note('Ce qui est parti vient du Journal du classeur, les règlements et les avoirs de ses feuilles.'),
  ]);
}

/** The piece that proves an event, when the ledger has it. */
const pieceOf = ({ letter, kind }: FileEvent, pieces: readonly Piece[]): Piece | undefined =>
  letter === null || kind === 'delivery'
    ? undefined
    : pieces.find(({ source }) => source?.kind === 'letter' && source.link === letter.link);
