import { SAMPLE_SETTINGS } from '../commands/sample-company';
import { type Host, type HostFile, openHost } from '../host';
import { ANY_PDF, approveAll, fillRows } from './example-ledger';
import type { ExampleRow } from './example-rows';

/** A debtor who does not exist, and seven invoices over two half-years: paid in part, credited, unpaid. */
const DEBTOR: ExampleRow = {
  Client: 'Menuiserie des Trois Chênes',
  Type: 'Professionnel',
  Contact: 'Paul Lebrun',
  SIREN: '000 000 232',
  'E-mail': 'compta@trois-chenes.example',
  Adresse: '27 route des Scieries',
  'Code postal': '69400',
  Ville: 'Villefranche-sur-Saône',
  Langue: 'Français',
  'Forme juridique': 'SARL',
  'Adresse du siège': '27 route des Scieries, 69400 Villefranche-sur-Saône',
  'Représenté par': 'Paul Lebrun, gérant',
};

const ROWS = [
  ['F26-031', '2026-04-15', '2026-05-15', 2460, 'BC-418'],
  ['F26-038', '2026-05-04', '2026-06-03', 1180.8, 'BC-418'],
  ['F26-047', '2026-05-28', '2026-06-27', 3904, 'BC-431'],
  ['F26-055', '2026-06-22', '2026-07-22', 756, ''],
  ['F26-063', '2026-07-20', '2026-08-19', 5230.5, 'BC-440'],
  ['F26-071', '2026-08-31', '2026-09-30', 1968, 'BC-447'],
  ['F26-080', '2026-09-15', '2026-10-15', 642.6, ''],
] as const;

const INVOICES: readonly ExampleRow[] = [
  ...ROWS.map(([number, issued, due, amount, reference]) => ({
    Client: 'Menuiserie des Trois Chênes',
    Numéro: number,
    'Date facture': issued,
    Échéance: due,
    'Montant TTC': amount,
    'Réf. client': reference,
  })),
  {
    Client: 'Menuiserie des Trois Chênes',
    Numéro: 'A26-004',
    'Date facture': '2026-09-10',
    Échéance: '2026-09-10',
    'Montant TTC': -330.5,
    Nature: 'Avoir',
    'Avoir sur': 'F26-063',
  },
];

const MORNINGS = ['10-19', '10-29', '11-05', '11-16', '11-26'];

/** Plays six weeks of reminders through the built bundle, posts the formal notice, then makes the file: what it holds. */
export async function exampleOrder(): Promise<readonly HostFile[]> {
  const host = await openHost({ memory: true, now: '2026-10-16T18:00' });
  await prepare(host);
  for (const morning of MORNINGS) {
    host.setNow(`2026-${morning}T08:00`);
    if (morning === '10-29') {
      await host.call('recordPayment', { invoice: 'F26-031', amount: '1000.00', date: '2026-10-27' });
      await host.call('recordCall', { invoice: 'F26-031', result: 'message' });
    }
    await host.daily();
  }
  host.setNow('2026-11-26T09:00');
  await approveAll(host);
  host.setNow('2026-11-27T10:00');
  const { toDo } = (await host.call('dryRun')) as { toDo: { key: string; kind: string }[] };
  const posted = toDo.filter(({ kind }) => kind === 'post');
  for (const { key } of posted)
    await host.call('recordPosting', { key, number: '1A 000 000 0000 0', postedOn: '2026-11-27' });
  host.setNow('2026-12-02T10:00');
  for (const { key } of posted)
    await host.call('recordPosting', {
      key,
      presentedOn: '2026-11-30',
      receivedOn: '2026-12-01',
      outcome: 'received',
    });
  host.setNow('2026-12-18T10:00');
  const { folder } = (await host.call('preparePaymentOrder', { customer: DEBTOR.Client })) as {
    folder: string;
  };
  if (!folder) throw new Error('No file was made.');
  return host.files().filter(({ path }) => path.includes('/Dossier injonction - '));
}

async function prepare(host: Host): Promise<void> {
  await host.call('initialise');
  await host.call('updateSettings', { ...SAMPLE_SETTINGS, 'Validité du pointage (jours ouvrés)': '' });
  await host.call('activate', {});
  fillRows(host, [DEBTOR], INVOICES);
  for (const [invoice] of ROWS.slice(0, 5))
    await host.call('attachInvoicePdf', { invoice, content: ANY_PDF });
}
