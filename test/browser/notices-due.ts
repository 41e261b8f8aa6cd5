import { client, facture } from '../daily/rows';
import { type Ledger, openLedger } from '../simulation/world';

const POSTAL = { SIREN: '732829320', Adresse: '3 rue des Lilas', 'Code postal': '69003', Ville: 'Lyon' };
const OLD = { Échéance: '2026-10-15', 'Date facture': '2026-09-15' };

async function live(): Promise<Ledger> {
  const ledger = await openLedger({
    customers: [
      client('Alpha', POSTAL),
      client('Bravo'),
      client('Charlie', { Contact: 'Karim Diallo', Téléphone: '04 65 71 00 31' }),
    ],
    invoices: [facture('F-1', 'Alpha', OLD), facture('F-2', 'Bravo', OLD)],
    now: '2026-11-02T07:00',
  });
  for (const day of ['2026-11-02', '2026-11-12']) await ledger.day(day);
  ledger.addInvoice(
    facture('F-3', 'Charlie', { Échéance: '2026-11-30', Objet: "Pose d'un parquet" }),
    facture('F-4', 'Charlie', { Échéance: '2026-12-20', 'Montant TTC': 740 }),
  );
  ledger.host.setNow('2026-12-02T07:00');
  // The columns of the product say where each row stands.
  await ledger.host.call('initialise');
  return ledger;
}

let lived: Promise<Ledger> | undefined;

/**
 * Before the run of Wednesday 2 December 2026: a formal notice waits for Alpha and, lacking an address, for Bravo; a
 * reminder leaves for Charlie. Lived once, then copied.
 */
export async function noticesDue(): Promise<Ledger> {
  lived ??= live();
  return (await lived).fork();
}
