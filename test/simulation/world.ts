import { SAMPLE_SETTINGS } from '../../local/commands/sample-company';
import type { Fault, Host, HostOptions, HostSheet, HostWorkbook } from '../../local/host';
import { openWorld } from '../../local/open';
import { newcomers } from '../../local/world';
import type { Explanation } from '../../src/daily/explain';
import type { DayReport } from '../../src/daily/report';
import { cloneBook } from './clone';

/** A row as its owner would fill it in: heading → value. `YYYY-MM-DD` makes a date cell, any other text stays text. */
export type Row = Readonly<Record<string, string | number>>;

export interface Start {
  readonly invoices?: readonly Row[];
  readonly customers?: readonly Row[];
  readonly payments?: readonly Row[];
  /** Paramètres by name, over those of the sample company. */
  readonly settings?: Row;
  /** Paris time; the ledger was activated the evening before the first run asked for. */
  readonly now?: string;
  readonly user?: string;
  /** Folder of a bundle other than the project's. */
  readonly dist?: string;
  /** Time zone of the spreadsheet, when it is not Paris. */
  readonly sheetZone?: string;
}

export const OWNER = 'proprietaire@atelier-exemple.fr';
export const COLLEAGUE = 'collegue@atelier-exemple.fr';

/** Reminders wait for nobody here, and the digest stays out of what left; tests of the gate or the digest say so. */
const QUIET: Row = {
  ...SAMPLE_SETTINGS,
  'Validité du pointage (jours ouvrés)': '',
  'Compte rendu par e-mail': 'Non',
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const cellOf = (value: string | number): unknown =>
  typeof value === 'string' && ISO_DATE.test(value) ? { date: value } : value;

type Contents = ReturnType<typeof newcomers>;
const templates = new Map<string, Promise<Contents>>();

/** A ledger initialised and activated, as each test finds it; made once for an account, then copied. */
function template(user: string, dist: string | undefined): Promise<Contents> {
  const name = `${user} ${dist ?? ''}`;
  const known = templates.get(name);
  if (known) return known;
  const made = (async () => {
    const contents = newcomers(user, 1);
    const options: HostOptions = { memory: true, user, now: '2025-01-02T18:00', ...(dist ? { dist } : {}) };
    const host = await openWorld(options, contents);
    await host.call('initialise');
    await host.call('activate', {});
    return contents;
  })();
  templates.set(name, made);
  return made;
}

/** Opens a ledger of one's own, with these rows. */
export async function openLedger(start: Start = {}): Promise<Ledger> {
  const user = start.user ?? OWNER;
  const { book, state } = await template(user, start.dist);
  const options: HostOptions = {
    memory: true,
    user,
    now: start.now ?? '2026-11-02T07:00',
    ...(start.dist ? { dist: start.dist } : {}),
  };
  const copy = cloneBook(book);
  if (start.sheetZone) copy.timeZone = start.sheetZone;
  const contents = { book: copy, state: structuredClone(state) };
  const host = await openWorld(options, contents);
  const ledger = new Ledger(host, (now) => reopen({ ...options, now }, contents));
  host.edit((workbook) => {
    addRows(workbook.sheet('Clients'), start.customers ?? []);
    addRows(workbook.sheet('Factures'), start.invoices ?? []);
    addRows(workbook.sheet('Règlements'), start.payments ?? []);
    for (const [name, value] of Object.entries({ ...QUIET, ...start.settings }))
      setIn(workbook.sheet('Paramètres'), 'Nom', name, 'Valeur', value);
  });
  return ledger;
}

/** The same contents in a world of their own. */
async function reopen(options: HostOptions, { book, state }: Contents): Promise<Ledger> {
  const contents = { book: cloneBook(book), state: structuredClone(state) };
  const host = await openWorld(options, contents);
  return new Ledger(host, (now) => reopen({ ...options, now }, contents));
}

/** The rows under the heading of the sheet, first free row on. */
export function addRows(sheet: HostSheet, rows: readonly Row[]): void {
  const keyColumn = sheet.heading(sheet.display(1, 1));
  let at = 2;
  while (sheet.display(at, keyColumn) !== '') at += 1;
  for (const row of rows) {
    for (const [heading, value] of Object.entries(row)) sheet.set(at, sheet.heading(heading), cellOf(value));
    at += 1;
  }
}

/** The row whose cell under `heading` shows `value`; throws when there is none. */
export function rowWhere(sheet: HostSheet, heading: string, value: string): number {
  const column = sheet.heading(heading);
  for (let row = 2; row <= sheet.values().length; row += 1)
    if (sheet.display(row, column) === value) return row;
  throw new Error(`no row of ${sheet.name} has ${value} under ${heading}`);
}

/** Writes one cell of the row that `heading` and `value` name. */
export function setIn(
  sheet: HostSheet,
  heading: string,
  key: string,
  column: string,
  value: string | number,
) {
  sheet.set(rowWhere(sheet, heading, key), sheet.heading(column), cellOf(value));
}

/** Every row of a sheet as people read it, by heading. */
export function shownRows(workbook: HostWorkbook, name: string): Record<string, string>[] {
  const [headings = [], ...rows] = workbook.sheet(name).displayValues();
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

/** A ledger under a virtual clock, in its owner's hands. */
export class Ledger {
  constructor(
    readonly host: Host,
    private readonly copy?: (now: string) => Promise<Ledger>,
  ) {}

  /** The same ledger, mailbox and Drive at the same moment, in a world of their own. */
  fork(): Promise<Ledger> {
    if (!this.copy) throw new Error('only a ledger opened here is forked');
    return this.copy(this.host.now());
  }
  /** The daily trigger, at eight o'clock of that day; null when the run did not take place. */
  async run(day: string, at = '08:00'): Promise<DayReport | null> {
    this.host.setNow(`${day}T${at}`);
    return (await this.host.fire('dailyRun')) as DayReport | null;
  }
  /** A run that must take place. */
  async day(day: string): Promise<DayReport> {
    const report = await this.run(day);
    if (!report) throw new Error(`no run on ${day}`);
    return report;
  }
  /** An hourly trigger of the same day; null when nothing was left to do. */
  async catchUp(day: string, at = '09:00'): Promise<DayReport | null> {
    this.host.setNow(`${day}T${at}`);
    return (await this.host.fire('catchUp')) as DayReport | null;
  }
  /** A run that something may stop: true when it went to its end. */
  async broken(day: string, faults: readonly Fault[], at = '08:00'): Promise<boolean> {
    this.host.setFaults([...faults]);
    try {
      await this.run(day, at);
      return true;
    } catch {
      return false;
    } finally {
      this.host.setFaults([]);
    }
  }
  async explain(): Promise<readonly Explanation[]> {
    return (await this.host.call('explain')) as readonly Explanation[];
  }
  /** What is said of the first row with that number. */
  async said(invoice: string): Promise<Explanation> {
    const found = (await this.explain()).find((row) => row.invoice === invoice);
    if (!found) throw new Error(`nothing is said of ${invoice}`);
    return found;
  }
  dryRun(): Promise<DayReport> {
    return this.host.call('dryRun') as Promise<DayReport>;
  }

  /** A person writes one cell of an invoice's row. */
  setInvoice(number: string, heading: string, value: string | number): void {
    this.host.edit((book) => setIn(book.sheet('Factures'), 'Numéro', number, heading, value));
  }
  setCustomer(name: string, heading: string, value: string | number): void {
    this.host.edit((book) => setIn(book.sheet('Clients'), 'Client', name, heading, value));
  }
  setSetting(name: string, value: string | number): void {
    this.host.edit((book) => setIn(book.sheet('Paramètres'), 'Nom', name, 'Valeur', value));
  }
  addPayment(...rows: Row[]): void {
    this.host.edit((book) => addRows(book.sheet('Règlements'), rows));
  }
  addInvoice(...rows: Row[]): void {
    this.host.edit((book) => addRows(book.sheet('Factures'), rows));
  }
  rows(sheet: string): Record<string, string>[] {
    return shownRows(this.host.workbook, sheet);
  }
  /** What stands on an invoice's row, by heading. */
  row(number: string): Record<string, string> {
    const found = this.rows('Factures').find((row) => row.Numéro === number);
    if (!found) throw new Error(`no row ${number}`);
    return found;
  }
}
