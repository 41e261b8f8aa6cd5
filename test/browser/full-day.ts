import { client, facture } from '../daily/rows';
import { type Ledger, openLedger, type Row } from '../simulation/world';

const POSTAL = { SIREN: '732829320', Adresse: '3 rue des Lilas', 'Code postal': '69003', Ville: 'Lyon' };
const OLD = { Échéance: '2026-10-15', 'Date facture': '2026-09-15' };
const due = (date: string, cells: Row = {}): Row => ({
  'Date facture': '2026-10-20',
  Échéance: date,
  ...cells,
});

/** The morning of Wednesday 2 December 2026, before its run. */
export const MORNING = '2026-12-02T07:00';

const CUSTOMERS: readonly Row[] = [
  client('Alpha', { ...POSTAL, Contact: 'Anne Petit', Téléphone: '04 65 71 00 30' }),
  client('Bravo'),
  client('Charlie', { Contact: 'Karim Diallo', Téléphone: '04 65 71 00 31' }),
  client('Delta', POSTAL),
  client('Écho', POSTAL),
  client('Foxtrot', { Contact: 'Léa Morel', Téléphone: '04 65 71 00 32' }),
  client('Golf'),
  client('Hotel', { 'E-mail': 'compta@hotel.example' }),
  client('India'),
  client('Kilo', { Contact: 'Paul Roux', Téléphone: '04 65 71 00 33' }),
  client('Juliette', { 'E-mail': '' }),
  client('Mike'),
];

/** A ledger where each kind of line stands once or more, after a few weeks of work. */
async function live(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: CUSTOMERS,
    invoices: [
      ...['Alpha', 'Bravo', 'Delta', 'Écho'].map((name, index) => facture(`F-${index + 1}`, name, OLD)),
      facture('F-9', 'India', { Situation: 'Litige', "Jusqu'au": '2026-11-01' }),
      facture('F-11', 'Charlie', { 'Montant réglé': 1200, 'Date règlement': '2026-10-30' }),
    ],
    now: '2026-11-02T07:00',
  });
  for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
  ledger.addInvoice(facture('F-6', 'Foxtrot', due('2026-11-20', { 'Montant TTC': 2450.5 })));
  await ledger.day('2026-11-23');
  ledger.addInvoice(
    facture('F-8', 'Hotel', due('2026-11-23', { 'Montant TTC': 360 })),
    facture('F-14', 'Kilo', due('2026-11-23', { 'Montant TTC': 512 })),
  );
  await ledger.broken('2026-11-25', [{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' }]);
  ledger.host.setNow('2026-11-30T09:00');
  const { awaitingApproval } = await ledger.dryRun();
  for (const { key, customer } of awaitingApproval)
    if (customer === 'Delta' || customer === 'Écho') await ledger.host.call('approve', { key });
  const { toDo } = await ledger.dryRun();
  const letter = toDo.find(({ kind, customer }) => kind === 'post' && customer === 'Écho');
  await ledger.host.call('recordPosting', {
    key: letter?.key,
    number: '1A 234 567 8901 2',
    postedOn: '2026-11-30',
  });
  ledger.addInvoice(
    facture('F-3b', 'Charlie', due('2026-11-30', { Objet: "Pose d'un parquet" })),
    facture('F-7', 'Golf', due('2026-11-30', { 'Montant TTC': 89.9 })),
    facture('F-10', 'Juliette', due('2026-11-30')),
    facture('F-12', 'Charlie', due('2026-12-20', { 'Montant TTC': 740 })),
    facture('F-13', 'Mike', due('31/02')),
  );
  ledger.host.setNow(MORNING);
  const { sent } = await ledger.dryRun();
  const golf = sent.find(({ customer }) => customer === 'Golf');
  await ledger.host.call('postpone', { key: golf?.key, until: '2026-12-10' });
  return ledger;
}

let lived: Promise<Ledger> | undefined;

/** That ledger in a world of its own: it is lived once, then copied. */
export async function fullDay(): Promise<Ledger> {
  lived ??= live();
  return (await lived).fork();
}
