import { COLLEAGUE, type Ledger, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';

/** A Tuesday, long after the customers of 2025 paid. */
export const TODAY = '2026-11-24';

const OLD = { 'Date facture': '2024-12-31', Échéance: '2025-01-31' };
export const ZOE = 'Zoé Quentin';

let lived: Promise<Ledger> | undefined;

/**
 * Customers reminded in February 2025: a company and a particulier who paid in March 2025, and those who may not be erased,
 * each for a reason of his own. Kept for 12 months. Lived once, then copied.
 */
export async function oldLedger(): Promise<Ledger> {
  lived ??= live();
  return (await lived).fork();
}

async function live(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [
      client('Alpha', {
        Civilité: 'Mme',
        Contact: 'Léa Barthe',
        Cc: 'lea.barthe@alpha.example',
        Téléphone: '0600000001',
        Adresse: '1 rue des Forges',
      }),
      {
        Client: ZOE,
        'Code client': 'C-QUENTIN',
        Type: 'Particulier',
        Contact: ZOE,
        'E-mail': 'zoe@quentin.example',
        Téléphone: '0600000002',
        Adresse: '2 allée des Pins',
        'Code postal': '69003',
        Ville: 'Lyon',
      },
      client('Bravo'),
      client('Charlie'),
      client('Delta', { Type: 'À préciser' }),
      client('Echo'),
      client('Foxtrot', { Contact: 'Paul Ferrand' }),
      client('Golf'),
    ],
    invoices: [
      facture('A-1', 'Alpha', { ...OLD, Précision: 'Léa Barthe en congé', Notes: 'rappeler Léa' }),
      facture('Q-1', ZOE, {
        ...OLD,
        Objet: `Peinture chez ${ZOE}`,
        'E-mail de relance': 'autre@quentin.example',
      }),
      facture('Q-2', 'C-QUENTIN', { ...OLD, 'Montant TTC': 300 }),
      facture('B-1', 'Bravo', OLD),
      facture('C-1', 'Charlie', OLD),
      facture('D-1', 'Delta', OLD),
      facture('E-1', 'Echo', OLD),
      facture('F-1', 'Foxtrot', { 'Date facture': '2026-10-01', Échéance: '2026-10-31' }),
      facture('G-1', 'Golf', OLD),
    ],
    settings: { 'Conservation des données personnelles (mois)': 12 },
    now: '2025-02-01T07:00',
  });
  await ledger.host.as(COLLEAGUE).call('recordCall', { invoice: 'A-1', result: 'reached' });
  const [zoe] = (await ledger.dryRun()).sent.filter(({ customer }) => customer === ZOE);
  if (zoe) await ledger.host.call('waive', { key: zoe.key, reason: 'Zoé est malade' });
  for (const day of ['2025-02-03', '2025-02-07', '2025-02-12', '2025-02-24']) await ledger.day(day);
  const paid = (Facture: string, Client: string, Montant: number, day = '2025-03-03') => ({
    "Date d'encaissement": day,
    Client,
    Facture,
    Montant,
    Référence: `VIR ${Client} ${Facture}`,
  });
  ledger.addPayment(
    paid('A-1', 'Alpha', 1200),
    paid('Q-1', ZOE, 1200),
    paid('Q-2', '', 300),
    paid('D-1', 'Delta', 1200),
    paid('E-1', 'Echo', 1200, '2026-06-01'),
    paid('G-1', 'Golf', 1200),
    paid('', 'Golf', 50),
  );
  ledger.setInvoice('C-1', 'Situation', 'Litige');
  // The row of Appels that the runs make is that of whoever was to be called; what came of it is written by hand.
  ledger.host.edit((book) => {
    const sheet = book.sheet('Appels');
    const row = sheet.values().length + 1;
    const cells = {
      'Prévu le': { date: '2025-02-20' },
      Client: ZOE,
      Contact: ZOE,
      Téléphone: '0600000002',
      Factures: 'Q-1',
      Montant: 1200,
      Suite: 'Zoé paiera mardi',
    };
    for (const [heading, value] of Object.entries(cells)) sheet.set(row, sheet.heading(heading), value);
  });
  await ledger.day('2025-03-10');
  await ledger.day('2026-11-23');
  ledger.host.setNow(`${TODAY}T10:00`);
  return ledger;
}

/** Every text in the spreadsheet's sheets that hold personal data. */
export const allTexts = (ledger: Ledger): string =>
  JSON.stringify(
    ['Clients', 'Factures', 'Règlements', 'Journal', 'Demandes', 'Appels', 'Tableau de bord'].map((name) =>
      ledger.host.workbook.sheet(name).displayValues(),
    ),
  );
