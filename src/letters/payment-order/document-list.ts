import { longDate } from '../../domain/civil-date';
import type { DocxDocument } from '../docx/content';
import { grid, note, prose, room, sheet, title } from './looks';
import type { OrderFile } from './order-file';

/** The numbered list of documents, each there or to be added: what its user works from. */
export function listDocument({ customer, sender, today, pieces }: OrderFile): DocxDocument {
  const missing = pieces.filter(({ isPresent }) => !isPresent).length;
  return sheet(sender.company, `Bordereau des pièces au ${longDate(today)} – ${customer.name}`, [
    ...title('BORDEREAU DES PIÈCES', `${sender.company} contre ${customer.name} – ${longDate(today)}`),
    prose(
      missing === 0
        ? 'Toutes les pièces sont dans le dossier, sous leur numéro.'
        : `Pièces présentes : ${pieces.length - missing} ; à ajouter : ${missing}. Celles qui sont présentes sont dans le dossier, sous leur numéro.`,
    ),
    grid({
      columns: [12, 80, 20, 58],
      figures: [],
      headings: ['N°', 'Pièce', 'État', 'À ajouter'],
      rows: pieces.map(({ number, title: named, isPresent, toAdd }) => [
        String(number),
        named,
        isPresent ? 'Présente' : 'À ajouter',
        toAdd,
      ]),
    }),
    room(),
    note(
      'Une pièce inutile se retire de ce bordereau et de celui de la requête ; les numéros sont alors à reprendre.',
    ),
  ]);
}
