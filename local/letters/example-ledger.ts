import { SAMPLE_SETTINGS } from '../commands/sample-company';
import { type Host, type HostSheet, openHost } from '../host';
import { EXAMPLE_CUSTOMERS, EXAMPLE_INVOICES, type ExampleRow } from './example-rows';

/** A letter of the examples: who receives it, and the name of its files. */
const LETTERS = [
  ['Librairie Point-Virgule', 'relance-1'],
  ['Brasserie des Copeaux', 'relance-2'],
  ['Hôtel des Deux Rivières', 'mise-en-demeure'],
  ['Transports Baguenaude', 'mise-en-demeure-douze-factures'],
  ['Mme Aline Fougère', 'mise-en-demeure-particulier'],
  ['Mairie de Saint-Exemple', 'demande-organisme-public'],
  ['Nordwind Interiors Ltd', 'formal-notice-english'],
] as const;

/** Mornings when something leaves, in 2026; the letters are approved on the last day. */
const MORNINGS = ['10-20', '10-26', '10-28', '11-02', '11-04', '11-05', '11-10', '11-16'];
const LAST = '2026-11-26';

/** Invoices whose PDF their company has: it goes with the letter, whatever it shows. */
const WITH_COPY = ['F26-089', 'F26-094', 'F26-118', 'F26-119', 'F26-126'];
export const ANY_PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');

export interface ExampleLetter {
  readonly file: string;
  readonly customer: string;
  /** As it stands in the customer's folder. */
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** Plays five weeks of a ledger through the built bundle, then approves its letters: the PDFs that would leave. */
export async function exampleLetters(): Promise<readonly ExampleLetter[]> {
  const host = await openHost({ memory: true, now: '2026-10-19T18:00' });
  await prepare(host);
  for (const morning of MORNINGS) {
    host.setNow(`2026-${morning}T08:00`);
    if (morning === '11-10') {
      await host.call('recordPayment', { invoice: 'F26-119', amount: '2000.00', date: '2026-11-09' });
      await host.call('recordCall', { invoice: 'F26-119', result: 'message' });
      await approveAll(host);
    }
    await host.daily();
  }
  host.setNow(`${LAST}T09:00`);
  for (const invoice of WITH_COPY) await host.call('attachInvoicePdf', { invoice, content: ANY_PDF });
  await approveAll(host);
  const made = host.files().filter(({ name }) => name.startsWith(LAST));
  return LETTERS.map(([customer, file]) => {
    const found = made.find(({ name, content }) => content !== null && name.includes(` - ${customer} - `));
    if (!found?.content) throw new Error(`No letter was made for ${customer}.`);
    return { file, customer, name: found.name, pdf: found.content };
  });
}

async function prepare(host: Host): Promise<void> {
  await host.call('initialise');
  await host.call('updateSettings', { ...SAMPLE_SETTINGS, 'Validité du pointage (jours ouvrés)': '' });
  await host.call('activate', {});
  host.edit((workbook) => {
    const steps = workbook.sheet('Scénarios');
    for (let row = 2; row <= steps.values().length; row += 1) {
      const cell = (heading: string): string => steps.display(row, steps.heading(heading));
      if (cell('Scénario') !== 'Souple' || !cell('Étape').startsWith('Relance')) continue;
      steps.set(row, steps.heading('Modèle courrier'), cell('Étape'));
      steps.set(row, steps.heading('Envoi'), 'Après validation');
    }
  });
  fillRows(host, EXAMPLE_CUSTOMERS, EXAMPLE_INVOICES);
}

/** Writes customers and invoices under the headings of an empty ledger. */
export function fillRows(
  host: Host,
  customers: readonly ExampleRow[],
  invoices: readonly ExampleRow[],
): void {
  host.edit((workbook) => {
    customers.forEach((customer, index) => {
      fill(workbook.sheet('Clients'), index + 2, customer);
    });
    invoices.forEach((invoice, index) => {
      fill(workbook.sheet('Factures'), index + 2, invoice);
    });
  });
}

function fill(sheet: HostSheet, row: number, cells: ExampleRow): void {
  for (const [heading, value] of Object.entries(cells)) {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(String(value));
    sheet.set(row, sheet.heading(heading), isDate ? { date: value } : value);
  }
}

/** Approves all that waits. */
export async function approveAll(host: Host): Promise<void> {
  const { awaitingApproval } = (await host.call('dryRun')) as { awaitingApproval: { key: string }[] };
  for (const { key } of awaitingApproval) await host.call('approve', { key });
}
