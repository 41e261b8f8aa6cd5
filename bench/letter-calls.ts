/** `npx tsx bench/letter-calls.ts`: what a letter asks of Drive and Docs, sent at once or approved first. */
import { buildWhenStale } from '../local/bundle';
import { SAMPLE_SETTINGS } from '../local/commands/sample-company';
import { type Host, openHost } from '../local/host';

const LETTERS = 5;

async function ledger(dispatch: 'Automatique' | 'Après validation'): Promise<Host> {
  const host = await openHost({ memory: true, now: '2026-11-02T18:00' });
  await host.call('initialise');
  await host.call('updateSettings', { ...SAMPLE_SETTINGS, 'Validité du pointage (jours ouvrés)': '' });
  await host.call('activate', {});
  host.edit((book) => {
    const policies = book.sheet('Scénarios');
    for (let row = 2; row <= policies.values().length; row += 1) {
      if (policies.display(row, policies.heading('Étape')) !== 'Relance 1') continue;
      policies.set(row, policies.heading('Modèle courrier'), 'Relance 1');
      policies.set(row, policies.heading('Envoi'), dispatch);
    }
    for (let index = 0; index < LETTERS; index += 1) {
      const customer = {
        Client: `Client ${index + 1}`,
        Type: 'Professionnel',
        'E-mail': `compta@client${index + 1}.example`,
        Adresse: `${index + 1} rue du Bac`,
        'Code postal': '69003',
        Ville: 'Lyon',
      };
      const invoice = {
        Numéro: `F-${index + 1}`,
        Client: `Client ${index + 1}`,
        'Date facture': { date: '2026-10-20' },
        Échéance: { date: '2026-11-20' },
        'Montant TTC': 100 + index,
      };
      for (const [sheet, row] of [
        ['Clients', customer],
        ['Factures', invoice],
      ] as const)
        for (const [heading, value] of Object.entries(row))
          book.sheet(sheet).set(index + 2, book.sheet(sheet).heading(heading), value);
    }
  });
  return host;
}

const files = (host: Host): string => {
  const { byMethod } = host.calls();
  const drive = Object.entries(byMethod).filter(([method]) => /^(Drive|Docs)\./.test(method));
  const total = drive.reduce((sum, [, count]) => sum + count, 0);
  return `${total} (${drive.map(([method, count]) => `${method} ${count}`).join(', ')})`;
};

interface Waiting {
  readonly key: string;
}

buildWhenStale();
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const atOnce = await ledger('Automatique');
atOnce.setNow('2026-11-23T08:00');
atOnce.resetCalls();
await atOnce.fire('dailyRun');
print(`${LETTERS} letters to ${LETTERS} new customers, sent at once: ${files(atOnce)}`);

const approved = await ledger('Après validation');
approved.setNow('2026-11-23T09:00');
const { awaitingApproval } = (await approved.call('dryRun')) as { awaitingApproval: Waiting[] };
approved.resetCalls();
for (const { key } of awaitingApproval) await approved.call('approve', { key });
print(`${LETTERS} letters approved, an execution each: ${files(approved)}`);
approved.resetCalls();
approved.setNow('2026-11-24T08:00');
await approved.fire('dailyRun');
print(`… and sent by the next run: ${files(approved)}`);
