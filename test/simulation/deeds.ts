import { dayAfter } from './calendar';
import type { Deed } from './history';
import type { Ledger } from './world';

/** Does what a person does; `today` is the day of the run that follows. A refusal of the product is an answer like another. */
export async function perform(ledger: Ledger, { kind, at }: Deed, today: string): Promise<void> {
  const rows = ledger.rows('Factures').filter((row) => row.Numéro !== '');
  const row = rows[at % rows.length];
  if (!row) return;
  const number = row.Numéro ?? '';
  const entered = { "Date d'encaissement": today, Facture: number };
  const owed = Number((row['Reste dû'] ?? '').replace(/[^\d,]/g, '').replace(',', '.')) || 100;
  const situation = (word: string, until = ''): void => {
    ledger.setInvoice(number, 'Situation', word);
    ledger.setInvoice(number, "Jusqu'au", until);
  };
  switch (kind) {
    case 'pay':
      return ledger.addPayment({ ...entered, Montant: owed });
    case 'payPart':
      return ledger.addPayment({ ...entered, Montant: Math.max(0.01, Math.round(owed * 30) / 100) });
    case 'reject':
      return rejectLast(ledger, today);
    case 'dispute':
      return situation('Litige');
    case 'promise':
      return situation('Promesse', dayAfter(today, at % 8));
    case 'hold':
      return situation('Suspendue', dayAfter(today, at % 8));
    case 'clear':
      return situation('');
    case 'looseCredit':
      return ledger.addPayment({ "Date d'encaissement": today, Client: row.Client ?? '', Montant: 50 });
    case 'typeStatus':
      return ledger.setInvoice(number, 'Statut', at % 2 ? 'Payée' : 'payé');
    case 'spoilDate':
      return ledger.setInvoice(number, 'Échéance', '31/11/2026');
    case 'block':
      return ledger.setCustomer(nameOf(ledger, at), 'Ne pas relancer', at % 3 ? 'Oui' : '');
    case 'changeAddress':
      return ledger.setCustomer(nameOf(ledger, at), 'E-mail', `nouveau@${codeOf(ledger, at)}.fr`);
    case 'waive':
    case 'postpone':
      return answer(ledger, kind, at, today);
    default:
      return meddle(ledger, kind, at);
  }
}

/** A colleague moves things about; nothing he does changes what is owed, but for a row copied whole. */
function meddle(ledger: Ledger, kind: Deed['kind'], at: number): void {
  ledger.host.edit((book) => {
    const sheet = book.sheet('Factures');
    if (kind === 'sort')
      sheet.sortBy(sheet.heading(['Client', 'Montant TTC', 'Numéro'][at % 3] ?? ''), at % 2 === 0);
    if (kind === 'insertRow') sheet.insertRow(2);
    if (kind === 'moveColumn') sheet.moveColumn(1 + (at % 20), 1 + ((at * 7) % 20));
    if (kind !== 'copyRow') return;
    const values = sheet.values();
    const from = 2 + (at % (values.length - 1));
    const dates = new Set([
      'Date facture',
      'Échéance',
      "Jusqu'au",
      'Date règlement',
      'Dernière relance',
      'Prévue le',
    ]);
    for (const [index, value] of (values[from - 1] ?? []).entries()) {
      const isDate = dates.has(String(values[0]?.[index])) && /^\d{4}-/.test(String(value));
      sheet.set(values.length + 1, index + 1, isDate ? { date: String(value) } : value);
    }
  });
}

function rejectLast(ledger: Ledger, today: string): void {
  const last = ledger
    .rows('Règlements')
    .filter((row) => row.Facture !== '' && row.Nature !== 'Rejet')
    .at(-1);
  if (!last) return;
  const amount = Number((last.Montant ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
  ledger.addPayment({
    "Date d'encaissement": today,
    Facture: last.Facture ?? '',
    Nature: 'Rejet',
    Montant: amount,
  });
}

async function answer(ledger: Ledger, kind: 'waive' | 'postpone', at: number, today: string): Promise<void> {
  const { awaitingApproval } = await ledger.dryRun();
  const notice = awaitingApproval[at % Math.max(1, awaitingApproval.length)];
  if (!notice) return;
  const { key } = notice;
  await (kind === 'waive'
    ? ledger.host.call('waive', { key, reason: 'accord du client' })
    : ledger.host.call('postpone', { key, until: dayAfter(today, 4) }));
}

const nameOf = (ledger: Ledger, at: number): string => {
  const rows = ledger.rows('Clients');
  return rows[at % rows.length]?.Client ?? '';
};
const codeOf = (ledger: Ledger, at: number): string =>
  nameOf(ledger, at).replace(/\D/g, '').padStart(7, 'client');
