import type { CivilDate } from '../../domain/civil-date';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import type { Attachment } from '../../letters/mime';
import type { Notice } from '../../letters/notice';
import type { Desk } from '../desk';
import { noticeOf } from '../notice';
import { approvedLetter } from './approved-letter';
import { hasOwnFile } from './invoice-files';
import { type NoLetter, printed, writeLetter } from './make-letter';

/** The letter that goes with an e-mail. */
export interface AttachedLetter {
  readonly attachment: Attachment;
  readonly link: string;
  /** What the Journal keeps of it. */
  readonly parts: Readonly<Record<string, string>>;
}

const kept = (detail: string) => ({
  lettre: detailValue(detail, 'lettre'),
  empreinte: detailValue(detail, 'empreinte'),
  nom: detailValue(detail, 'nom'),
});

/** What a letter says, of the invoices of a message, from that day. */
export function letterNotice(
  desk: Desk,
  message: PlannedMessage,
  reference: string,
  today: CivilDate,
): Notice {
  const { customer } = message;
  const invoices = message.carried.map((line) => line.one.invoice);
  return noticeOf({
    step: message.step,
    rank: message.rank,
    carried: message.carried.map((line) => line.one),
    alsoListed: message.alsoListed.map((line) => line.one),
    sender: desk.book.settings.sender,
    today,
    reference,
    enclosures: [
      ...new Set(
        invoices
          .filter((invoice) => hasOwnFile(invoice, customer))
          .map((invoice) =>
            customer.language === 'en'
              ? `copy of invoice ${invoice.number}`
              : `copie de la facture ${invoice.number}`,
          ),
      ),
    ],
  });
}

/** The letter of a message: the bytes that were approved, or one written now; null when it has none. */
export function letterOf(
  desk: Desk,
  message: PlannedMessage,
  reference: string,
  today: CivilDate,
): AttachedLetter | NoLetter | null {
  const { platform } = desk;
  const approval = message.carried[0]?.one.history.approvals.get(message.rank);
  const stored = message.copyOf ?? (message.step.dispatch === 'automatic' ? null : approval);
  if (message.step.letterModel === '' && !message.copyOf) return null;
  if (stored) {
    const attachment = approvedLetter(platform, stored.document, stored.detail);
    return 'problem' in attachment
      ? attachment
      : { attachment, link: stored.document, parts: kept(stored.detail) };
  }
  const notice = letterNotice(desk, message, reference, today);
  const written = writeLetter(platform, desk.letters, message.step, notice);
  if ('problem' in written) return written;
  const pdf = printed(platform, written.document);
  if ('problem' in pdf) return pdf;
  const name = `${written.name}.pdf`;
  return {
    attachment: { name, mimeType: 'application/pdf', content: pdf },
    link: platform.drive.linkOf(written.document, 'document'),
    parts: { lettre: written.document, empreinte: platform.hash(pdf), nom: name },
  };
}
