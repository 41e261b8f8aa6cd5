import { createHash } from 'node:crypto';
import type { HostFile } from '../../local/host';
import type { DayReport, NoticeReport, TaskReport } from '../../src/daily/report';
import { readPdf, textOfPdf } from '../local/pdf-reader';
import type { Read } from './mail';
import { type RawRow, rawRows, text } from './raw';
import { type Ledger, openLedger, type Row, rowWhere, type Start } from './world';

/*
 * One customer whose invoice is due on Friday 30 October 2026: relance 1 leaves on Monday 2 November, relance 2 on
 * Thursday 12 (the 11th is a holiday), and the formal notice waits for approval from Monday 23 on.
 */

/** A business a letter can be posted to. */
export const DURAND: Row = {
  Client: 'Durand SARL',
  Type: 'Professionnel',
  'E-mail': 'compta@durand.example',
  Adresse: '3 place du Marché',
  'Code postal': '75011',
  Ville: 'Paris',
  SIREN: '987654324',
};
export const MARTIN: Row = {
  Client: 'Menuiserie Martin',
  Type: 'Professionnel',
  'E-mail': 'compta@martin.example',
  Adresse: '8 quai des Brumes',
  'Code postal': '44000',
  Ville: 'Nantes',
  SIREN: '987654324',
};

/** An invoice of 1 200 €, due on 30 October 2026. */
export const bill = (number: string, more: Row = {}): Row => ({
  Numéro: number,
  Client: 'Durand SARL',
  'Date facture': '2026-09-30',
  Échéance: '2026-10-30',
  'Montant TTC': 1200,
  ...more,
});

export const RELANCES = ['2026-11-02', '2026-11-12'] as const;
/** A Monday: the formal notice of an invoice due on 30 October waits for somebody. */
export const AWAITED = '2026-11-23';

export const letterLedger = (start: Start = {}): Promise<Ledger> =>
  openLedger({ customers: [DURAND], invoices: [bill('F-1')], now: '2026-11-02T07:00', ...start });

const lived = new Map<string, Promise<Ledger>>();

/** The same, once relances 1 and 2 have left and the formal notice waits; those days are lived once for each start. */
export async function beforeFormalNotice(start: Start = {}): Promise<Ledger> {
  const name = JSON.stringify(start);
  const known = lived.get(name) ?? liveRelances(start);
  lived.set(name, known);
  return (await known).fork();
}

async function liveRelances(start: Start): Promise<Ledger> {
  const ledger = await letterLedger(start);
  for (const day of RELANCES) await ledger.day(day);
  ledger.host.setNow(`${AWAITED}T09:00`);
  return ledger;
}

/** An action of the panel, done at that moment; its sentence, or that of its refusal. */
export async function act(
  ledger: Ledger,
  moment: string,
  name: string,
  argument: Readonly<Record<string, unknown>>,
): Promise<string> {
  ledger.host.setNow(moment);
  try {
    const { message } = (await ledger.host.call(name, argument)) as { message: string };
    return plain(message);
  } catch (error) {
    return plain(`refused: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The notice of a customer that waits for approval now; of several, the first. */
export async function awaited(ledger: Ledger, customer = 'Durand SARL'): Promise<NoticeReport> {
  const { awaitingApproval } = await ledger.dryRun();
  const found = awaitingApproval.find((notice) => notice.customer === customer);
  if (!found) throw new Error(`nothing of ${customer} waits for approval`);
  return found;
}

/** Approves what waits for a customer, and gives its key. */
export async function approved(ledger: Ledger, moment: string, customer = 'Durand SARL'): Promise<string> {
  ledger.host.setNow(moment);
  const { key } = await awaited(ledger, customer);
  const answer = await act(ledger, moment, 'approve', { key });
  if (answer.startsWith('refused')) throw new Error(answer);
  return key;
}

export const toPost = ({ toDo }: DayReport): readonly TaskReport[] =>
  toDo.filter(({ kind }) => kind === 'post');

export const pdfsOf = ({ host }: Ledger): HostFile[] =>
  host.files().filter(({ mimeType }) => mimeType === 'application/pdf');

/** The last PDF stored, and what it says. */
export async function lastPdf(ledger: Ledger): Promise<{ readonly file: HostFile; readonly says: string }> {
  const file = pdfsOf(ledger).at(-1);
  if (!file?.content) throw new Error('no PDF is stored');
  return { file, says: await sayOfPdf(file.content) };
}

const told = new Map<string, Promise<string>>();

/** What a PDF says, on one line with plain spaces; the same bytes are read once. */
export function sayOfPdf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const says = told.get(hash) ?? readPdf(bytes).then((pdf) => plain(textOfPdf(pdf)));
  told.set(hash, says);
  return says;
}

/** On one line, with plain spaces and apostrophes. */
export const plain = (said: string): string =>
  said
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/’/g, "'")
    .trim();

/** Files of a message by name, as bytes. */
export function filesIn(message: Read): ReadonlyMap<string, Uint8Array> {
  return new Map(
    message.parsed.attachments.map(({ filename, content }) => {
      if (typeof content === 'string') throw new Error('an attachment is bytes');
      return [filename ?? '', new Uint8Array(content)] as const;
    }),
  );
}

export const journalRows = ({ host }: Ledger): RawRow[] => rawRows(host.workbook, 'Journal');

/** One « name=value » of the last line of Journal in that state; '' when there is none. */
export function noted(ledger: Ledger, state: string, name: string): string {
  const line = journalRows(ledger)
    .filter((row) => text(row, 'État') === state)
    .at(-1);
  const part = (line ? text(line, 'Détail') : '').split(' · ').find((one) => one.startsWith(`${name}=`));
  return part?.slice(name.length + 1) ?? '';
}

/** A person writes in the rows of a step, in every scenario that has it. */
export function setStep(ledger: Ledger, step: string, column: string, value: string | number): void {
  ledger.host.edit((book) => {
    const sheet = book.sheet('Scénarios');
    for (let row = 2; row <= sheet.values().length; row += 1)
      if (sheet.display(row, sheet.heading('Étape')) === step) sheet.set(row, sheet.heading(column), value);
  });
}

/** The document of a French model, by the name of its row in Modèles. */
export function modelDocument({ host }: Ledger, model: string): string {
  const sheet = host.workbook.sheet('Modèles');
  const link = sheet.display(rowWhere(sheet, 'Modèle', model), sheet.heading('Document'));
  return /\/d\/([\w-]+)/.exec(link)?.[1] ?? '';
}
