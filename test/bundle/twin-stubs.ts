import { ScriptApp, SpreadsheetApp, Utilities } from 'gas-digital-twin';

/*
 * What the emulator lacks of what the product calls, as thin as it can be: nothing is kept but mails and locks. Values of
 * cells are the emulator's own affair.
 */

type Methods = Record<string, (...args: never[]) => unknown>;

/** Adds methods that an object's class has not; never replaces one. */
function lend(target: object, methods: Methods): void {
  const kind: object = Object.getPrototypeOf(target);
  for (const [name, method] of Object.entries(methods)) {
    if (!(name in kind)) Object.defineProperty(kind, name, { value: method, configurable: true });
  }
}

const protection = { setDescription: () => protection, setWarningOnly: () => protection };

/** A rule of colours: built, taken, never applied. */
const anyRule: Record<string, () => unknown> = {};
for (const name of [
  'whenFormulaSatisfied',
  'whenNumberGreaterThan',
  'setBackground',
  'setFontColor',
  'setRanges',
  'build',
])
  anyRule[name] = () => anyRule;

function grid<Value>(range: object, value: Value): Value[][] {
  const { numRows, numCols } = range as { numRows: number; numCols: number }; // the emulator's own fields
  return Array.from({ length: numRows }, () => Array.from({ length: numCols }, () => value));
}

const RANGE: Methods = {
  setVerticalAlignment(this: object) {
    return this;
  },
  setWrap(this: object) {
    return this;
  },
  setFormula(this: object) {
    return this;
  },
  getNumberFormats(this: object) {
    return grid(this, '');
  },
  getDataValidations(this: object) {
    return grid(this, null);
  },
  protect: () => protection,
};

const SHEET: Methods = {
  getMaxRows: () => 1000,
  getMaxColumns: () => 60,
  insertRowsAfter: () => {},
  insertColumnsAfter: () => {},
  hideColumns: () => {},
  activate: () => {},
  getProtections: () => [],
  protect: () => protection,
  getConditionalFormatRules: () => [],
  setConditionalFormatRules: () => {},
};

export interface Mail {
  readonly raw: string;
  readonly threadId: string | undefined;
}

/** Lends the emulator what it lacks; returns the mails handed over from now on. */
export function lendWhatIsMissing(): Mail[] {
  const mails: Mail[] = [];
  const book = SpreadsheetApp.getActiveSpreadsheet();
  lend(book, { getNumSheets: () => 1, getSpreadsheetTimeZone: () => 'Europe/Paris' });
  const [sheet] = book.getSheets();
  if (!sheet) throw new Error('the emulator has no sheet');
  lend(ScriptApp.newTrigger('dailyRun'), {
    inTimezone(this: object) {
      return this;
    },
  });
  Object.assign(ScriptApp, { AuthMode: { FULL: 'FULL' }, requireAllScopes: () => {} });
  lend(sheet, SHEET);
  lend(sheet.getRange(1, 1), RANGE);
  const chart = sheet.newChart();
  lend(chart, {
    setNumHeaders(this: object) {
      return this;
    },
  });
  lend(chart.build(), { getRanges: () => [] });
  Object.assign(SpreadsheetApp, {
    ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' },
    newConditionalFormatRule: () => anyRule,
  });
  const { formatDate } = Utilities;
  // The emulator leaves the quotes around the letters of a pattern.
  Utilities.formatDate = (...args) => formatDate(...args).replace(/'/g, '');
  Object.assign(globalThis, {
    LockService: { getScriptLock: () => ({ tryLock: () => true, releaseLock: () => {} }) },
    Gmail: {
      Users: {
        Messages: {
          send({ raw, threadId }: { raw: string; threadId?: string }) {
            mails.push({ raw: Buffer.from(raw, 'base64url').toString('utf8'), threadId });
            return { id: `message-${mails.length}`, threadId: threadId ?? `thread-${mails.length}` };
          },
        },
      },
    },
  });
  return mails;
}

export function takeBack(): void {
  for (const name of ['LockService', 'Gmail']) Reflect.deleteProperty(globalThis, name);
}
