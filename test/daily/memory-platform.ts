import type { Activation, Platform } from '../../src/daily/platform';
import type { CivilDateTime } from '../../src/domain/civil-date';
import { SHIPPED_POLICIES } from '../../src/domain/policies';
import { initialise } from '../../src/ledger/initialise';
import type { Cell } from '../../src/ledger/workbook';
import { SHIPPED_MODELS } from '../../src/letters/models';
import { typeRow } from '../ledger/ledger-fixture';
import { MemoryWorkbook } from '../ledger/memory-workbook';

export interface MemoryPlatform {
  readonly platform: Platform;
  readonly book: MemoryWorkbook;
  readonly kept: Map<string, string>;
  /** Messages handed over. */
  readonly sent: string[];
  activate(activation: Activation | null): void;
  /** How often the editors were asked for. */
  asked: number;
}

export const ME = 'compta@atelier-exemple.fr';

/** An execution over a spreadsheet of a few arrays, for what only reads or writes the ledger; Drive is not there. */
export function memoryPlatform(now = '2026-11-24T10:00', book = new MemoryWorkbook()): MemoryPlatform {
  const kept = new Map<string, string>();
  const sent: string[] = [];
  let activation: Activation | null = null;
  // Whatever else an execution has is not used here: asking for it fails the test.
  const parts: Partial<Platform> = {
    workbook: book,
    clock: { now: () => now as CivilDateTime, elapsed: () => 0 },
    account: {
      email: () => ME,
      spreadsheetId: () => 'S',
      scriptId: () => 'P',
      remainingRecipients: () => 90,
      editors: () => {
        held.asked += 1;
        return [];
      },
    },
    lock: { acquire: () => true, release: () => {} },
    activation: {
      load: () => activation,
      save: (made) => {
        activation = made;
      },
    },
    memory: { load: () => null, save: () => {} },
    notebook: {
      read: (name) => kept.get(name) ?? null,
      write: (name, value) => {
        kept.set(name, value);
      },
      all: () => Object.fromEntries(kept),
      writeAll: (values) => {
        for (const [name, value] of Object.entries(values)) kept.set(name, value);
      },
    },
    mailer: {
      send(message) {
        sent.push(message);
        return { id: `m${sent.length}`, threadId: 't' };
      },
    },
    triggers: { requireScopes: () => {}, install: () => {}, remove: () => {} },
    hash: () => '',
  };
  const held: MemoryPlatform = {
    book,
    kept,
    sent,
    asked: 0,
    activate: (made) => {
      activation = made;
    },
    platform: parts as Platform,
  };
  return held;
}

/** The same with the sheets made, and these rows. */
export function ledgerInMemory(
  rows: {
    readonly invoices?: readonly Record<string, Cell>[];
    readonly customers?: readonly Record<string, Cell>[];
    readonly settings?: Readonly<Record<string, Cell>>;
    readonly now?: string;
  } = {},
): MemoryPlatform {
  const held = memoryPlatform(rows.now);
  initialise(held.book, { policies: SHIPPED_POLICIES, models: SHIPPED_MODELS });
  for (const [index, row] of (rows.customers ?? []).entries()) typeRow(held.book, 'Clients', index + 2, row);
  for (const [index, row] of (rows.invoices ?? []).entries()) typeRow(held.book, 'Factures', index + 2, row);
  const names = (held.book.read('Paramètres') ?? []).map(([name]) => name);
  for (const [name, value] of Object.entries(rows.settings ?? {}))
    held.book.type('Paramètres', names.indexOf(name) + 1, 'Valeur', value);
  held.book.writes = [];
  return held;
}

/** A sheet of the user's own, from A1. */
export function addTab(book: MemoryWorkbook, name: string, ...rows: readonly Cell[][]): void {
  book.addSheet(name, { rows: rows.length + 5, columns: 12 });
  if (rows.length > 0)
    book.write(
      name,
      1,
      1,
      rows.map((row) => [...row, ...Array(12 - row.length).fill('')]),
    );
}
