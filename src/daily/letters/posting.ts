import { shortDate } from '../../domain/civil-date';
import { decideDay } from '../../domain/decision/day';
import type { PlannedMessage } from '../../domain/decision/messages';
import { detailValue } from '../../domain/detail';
import { counted } from '../../domain/typography';
import { utf8 } from '../../letters/mime/encoding';
import { merciFacteurCsv, postingFileName, sixLineCsv } from '../../letters/posting-list';
import { type Answer, answer, refusal } from '../actions/context';
import { type Desk, openDesk } from '../desk';
import { requireOwner } from '../owner';
import type { Platform } from '../platform';
import { approvedLetter } from './approved-letter';
import { rootFolder } from './folders';

export interface PostingFiles extends Answer {
  /** Link of the folder. */
  readonly folder: string;
  readonly files: readonly string[];
}

const CSV = 'text/csv';

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

/**
 * « Courriers à poster »: one folder with the PDFs numbered in order and the same addresses in two lists, for a postal
 * service that takes them (Merci Facteur) and for labels. Nothing is posted by it.
 */
export function preparePosting(platform: Platform): PostingFiles {
  requireOwner(platform);
  const desk = openDesk(platform);
  const letters = lettersToPost(desk);
  if (letters.length === 0)
    throw refusal("Aucune lettre n'est à poster : les lettres validées et non postées viendraient ici.");
  const { drive } = platform;
  const folder = drive.createFolder(
    `À poster - ${desk.now.replace('T', ' ').replace(':', 'h')}`,
    rootFolder(platform),
  );
  const named = letters.map((letter, index) => ({
    ...letter,
    file: postingFileName(index, letters.length, detailValue(letter.detail, 'nom')),
  }));
  for (const { document, detail, file } of named) {
    const pdf = approvedLetter(platform, document, detail);
    if ('problem' in pdf) throw refusal(pdf.problem);
    drive.storeFile(file, folder, pdf.mimeType, Uint8Array.from(pdf.content));
  }
  const rows = named.map(({ message, file }) => ({ customer: message.customer, file }));
  const lists = [
    ['adresses Merci Facteur.csv', merciFacteurCsv(rows)],
    ['adresses six lignes.csv', sixLineCsv(rows)],
  ] as const;
  for (const [name, text] of lists) drive.storeFile(name, folder, CSV, Uint8Array.from(utf8(text)));
  const link = drive.linkOf(folder, 'folder');
  return {
    ...answer(
      `${counted(letters.length, 'lettre')} à poster, en PDF, avec ${letters.length > 1 ? 'leurs' : 'ses'} adresses, au ${shortDate(desk.today)} : ${link}`,
    ),
    folder: link,
    files: [...named.map(({ file }) => file), ...lists.map(([name]) => name)],
  };
}
