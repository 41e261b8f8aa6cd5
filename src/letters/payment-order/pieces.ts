import { longDate, shortDate } from '../../domain/civil-date';
import type { Invoice } from '../../domain/model';
import type { Court } from '../../domain/payment-order/court';
import { typeset } from '../../domain/typography';
import type { NoticeLine } from '../notice';
import { type FileEvent, type OrderFile, type Piece, type PieceSource, totalsOf } from './order-file';

/** What the list of documents is made from. */
export interface PieceParts extends Pick<OrderFile, 'customer' | 'today' | 'lines' | 'events' | 'court'> {
  /** Credit notes counted against these invoices. */
  readonly creditNotes: readonly Invoice[];
  /** Whether the row's own PDF is stored for that invoice. */
  readonly hasFile: (invoice: Invoice) => boolean;
}

type Draft = Omit<Piece, 'number'>;

const present = (title: string, source: PieceSource): Draft => ({
  title,
  isPresent: true,
  toAdd: '',
  source,
});
const missing = (title: string, toAdd: string): Draft => ({ title, isPresent: false, toAdd, source: null });

/** Above it, a contribution is asked of large claimants before an economic court (décret 2024-1225). */
const CONTRIBUTION = 50_000_00;

/** The numbered list of what a petition is attached with (CPC art. 1407), each there or to be added. */
export function piecesOf(parts: PieceParts): readonly Piece[] {
  const { customer, today, lines, creditNotes, hasFile, events, court } = parts;
  const references = [...new Set(lines.map(({ invoice }) => invoice.customerReference).filter(Boolean))];
  const drafts: readonly Draft[] = [
    missing(
      `Contrat, devis signé ou commande${references.length === 0 ? '' : ` (${references.join(', ')})`}`,
      'Ajoutez le document signé ou accepté par le débiteur.',
    ),
    missing(
      'Conditions générales acceptées',
      'Ajoutez-les, avec ce qui montre que le débiteur les a acceptées.',
    ),
    missing('Bon de livraison ou procès-verbal de réception', 'Ajoutez celui de chaque facture.'),
    ...distinct(lines).map((invoice) => ofInvoice('Facture', invoice, hasFile)),
    ...creditNotes.map((invoice) => ofInvoice('Avoir', invoice, hasFile)),
    ...messagePieces(events),
    ...postedPieces(events),
    present(`Décompte arrêté au ${longDate(today)}`, { kind: 'made' }),
    missing('Extrait Kbis ou avis SIREN du requérant', 'Ajoutez un extrait récent.'),
    ...(customer.type === 'consumer'
      ? []
      : [
          missing(
            'Extrait Kbis ou avis SIREN du débiteur',
            'Ajoutez un extrait récent (siège, forme, procédure collective).',
          ),
        ]),
    ...headcount(court, lines),
    missing('Pouvoir du mandataire', "Seulement si le signataire n'est pas le représentant légal."),
  ];
  return drafts.map((draft, index) => ({
    ...draft,
    title: typeset(draft.title),
    toAdd: typeset(draft.toAdd),
    number: index + 1,
  }));
}

/** Instalments of one invoice are one document. */
const distinct = (lines: readonly NoticeLine[]): readonly Invoice[] => [
  ...new Map(lines.map(({ invoice }) => [invoice.number, invoice])).values(),
];

function ofInvoice(
  what: 'Facture' | 'Avoir',
  invoice: Invoice,
  hasFile: (invoice: Invoice) => boolean,
): Draft {
  const title = `${what} n° ${invoice.number}${invoice.issuedOn ? ` du ${shortDate(invoice.issuedOn)}` : ''}`;
  return hasFile(invoice)
    ? present(title, { kind: 'invoice', invoice })
    : missing(
        title,
        what === 'Facture'
          ? 'Ajoutez son PDF, ou joignez-le à la facture dans Réglages.'
          : 'Ajoutez son PDF.',
      );
}

const isCopyOfPosted = (event: FileEvent, events: readonly FileEvent[]): boolean =>
  event.letter !== null &&
  events.some(({ kind, letter }) => kind === 'posting' && letter?.link === event.letter?.link);

/** A message that left is in the mailbox alone; its letter, when it had one, is in Drive. */
function messagePieces(events: readonly FileEvent[]): readonly Draft[] {
  return events
    .filter((event) => event.kind === 'message' && !isCopyOfPosted(event, events))
    .map(({ on, what, letter, reference }) => {
      const title = `${what.replace(/ par e-mail à /, ` le ${shortDate(on)} par e-mail à `)}`;
      if (letter) return present(`${title} (lettre jointe)`, { kind: 'letter', ...letter });
      if (reference !== '')
        return missing(
          title,
          `Imprimez le message : cherchez ${reference} dans les Messages envoyés de Gmail.`,
        );
      return missing(`${title}, le ${shortDate(on)}`, 'Ajoutez la copie de cette relance.');
    });
}

function postedPieces(events: readonly FileEvent[]): readonly Draft[] {
  const posted = events.filter(({ kind }) => kind === 'posting');
  if (posted.length === 0)
    return [
      missing(
        'Mise en demeure et preuve de son envoi',
        "Aucune lettre postée n'est au Journal : ajoutez-la avec son récépissé et son avis de réception, si elle existe.",
      ),
    ];
  return posted.flatMap(({ on, what, letter }) => {
    const [came] = events
      .filter((one) => one.kind === 'delivery' && one.letter?.link === letter?.link)
      .slice(-1);
    return [
      letter
        ? present(`${what} le ${shortDate(on)}`, { kind: 'letter', ...letter })
        : missing(`${what} le ${shortDate(on)}`, 'Ajoutez la copie de la lettre.'),
      missing(`Preuve de dépôt du ${shortDate(on)}`, 'Ajoutez le récépissé de La Poste.'),
      missing(
        `Avis de réception${came ? ` du ${shortDate(came.on)}` : ''}`,
        "Ajoutez l'avis signé, ou le pli revenu avec sa mention.",
      ),
    ];
  });
}

function headcount({ mayBeEconomic }: Court, lines: readonly NoticeLine[]): readonly Draft[] {
  if (!mayBeEconomic || totalsOf(lines).total <= CONTRIBUTION) return [];
  return [
    missing(
      "Attestation d'effectif du requérant",
      'Devant un tribunal des activités économiques, au-delà de 50 000 € : elle montre moins de 250 salariés (décret n° 2024-1225).',
    ),
  ];
}
