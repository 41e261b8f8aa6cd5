import { DURAND } from '../../simulation/letters';
import { type Ledger, openLedger, setIn } from '../../simulation/world';
import { client, facture } from '../rows';

/** A Monday on which every kind of action has something to act on. */
export const TODAY = '2026-11-23';

let lived: Promise<Ledger> | undefined;

/**
 * Ten customers, each in another situation: one to write to today, one to approve by e-mail, a formal notice, an uncertain
 * message, one to call, an old debt to decide, instalments, a promise, a credit, a credit note. Lived once, then copied.
 */
export async function busyLedger(): Promise<Ledger> {
  lived ??= live();
  return (await lived).fork();
}

async function live(): Promise<Ledger> {
  const overdue = { 'Date facture': '2026-09-30', Échéance: '2026-10-30' };
  const recent = { 'Date facture': '2026-10-20', Échéance: '2026-11-20' };
  const ledger = await openLedger({
    customers: [
      DURAND,
      client('Alpha'),
      client('Bravo', { Scénario: 'Souple' }),
      ...['Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel'].map((name) => client(name)),
    ],
    invoices: [
      facture('F-1', 'Durand SARL', overdue),
      facture('F-2', 'Alpha', recent),
      facture('F-3', 'Alpha', { ...recent, 'Montant réglé': 100 }),
      facture('F-4', 'Bravo', overdue),
      facture('F-5', 'Charlie', { 'Date facture': '2026-10-14', Échéance: '2026-11-14' }),
      facture('F-6', 'Echo', recent),
      facture('F-6', 'Echo', { ...recent, Échéance: '2026-11-19' }),
      facture('F-7', 'Foxtrot', {
        ...recent,
        Situation: 'En litige',
        "Jusqu'au": '2026-11-22',
        Précision: '= à revoir, tel que convenu au téléphone avec la comptabilité le vingt',
      }),
      facture('F-8', 'Golf', recent),
      facture('F-9', 'Hotel', { ...recent, 'Montant réglé': 50, 'Date règlement': '2026-11-10' }),
      facture('A-1', 'Hotel', { 'Date facture': '2026-11-02', Échéance: '', 'Montant TTC': -200 }),
    ],
    payments: [
      { "Date d'encaissement": '2026-11-05', Client: 'Golf', Montant: 80 },
      { "Date d'encaissement": '2026-11-06', Facture: 'F-8', Montant: 10 },
    ],
    now: '2026-11-02T07:00',
  });
  ledger.host.edit((book) => {
    const sheet = book.sheet('Scénarios');
    for (let row = 2; row <= sheet.values().length; row += 1)
      if (sheet.display(row, 1) === 'Souple' && sheet.display(row, sheet.heading('Étape')) === 'Relance 2')
        sheet.set(row, sheet.heading('Envoi'), 'Après validation');
  });
  for (const day of ['2026-11-02', '2026-11-12', '2026-11-20']) await ledger.day(day);
  // Its answer is lost: nobody knows whether it left.
  ledger.addInvoice(facture('F-10', 'Delta', { ...recent, Échéance: '2026-11-20' }));
  ledger.setInvoice('F-2', 'Situation', 'Suspendue');
  for (const number of ['F-3', 'F-6', 'F-9']) ledger.setInvoice(number, 'Situation', 'Suspendue');
  ledger.host.setFaults([{ method: 'Gmail.Users.Messages.send', nth: 1, effect: 'throwAfter' }]);
  await ledger.run(TODAY, '06:00');
  ledger.host.setFaults([]);
  for (const number of ['F-2', 'F-3', 'F-6', 'F-9']) ledger.setInvoice(number, 'Situation', '');
  ledger.host.edit((book) => {
    setIn(book.sheet('Paramètres'), 'Nom', 'Reprise', 'Valeur', 'À décider');
  });
  ledger.addInvoice(
    facture('F-11', 'Delta', { 'Date facture': '2026-05-01', Échéance: '2026-06-01' }),
    facture('F-12', 'Delta', { 'Date facture': '2026-05-01', Échéance: '2026-06-02' }),
  );
  ledger.host.setNow(`${TODAY}T09:00`);
  return ledger;
}
