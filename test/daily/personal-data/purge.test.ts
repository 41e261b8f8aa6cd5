import { beforeAll, expect, test } from 'vitest';
import type { PurgeShown } from '../../../src/daily/personal-data/purge';
import { plain } from '../../domain/sample-book';
import { journalOf } from '../../simulation/journal';
import { COLLEAGUE, type Ledger, OWNER, openLedger } from '../../simulation/world';
import { client, facture } from '../rows';
import { ask, effects } from '../undo/doing';
import { allTexts, oldLedger, TODAY, ZOE } from './old-ledger';

const shown = async (ledger: Ledger): Promise<PurgeShown> =>
  (await ledger.host.call('showPurge')) as PurgeShown;
const purge = async (ledger: Ledger, ...customers: string[]): Promise<string> => {
  const done = await ask(ledger.host, 'purge', { customers });
  return 'refused' in done ? `refused: ${done.refused}` : done.message;
};
/** All that is said of the rows, but for names. */
const figures = async (ledger: Ledger) => (await ledger.explain()).map((row) => ({ ...row, customer: '' }));
const levels = (ledger: Ledger) =>
  journalOf(ledger).map(({ number, day, key, invoice, step, rank, state, message }) => [
    ...[number, day, key, invoice, step, rank, state, message],
  ]);
const overview = async (ledger: Ledger) => JSON.parse(JSON.stringify(await ledger.host.call('showOverview')));

// The ledger that each test copies has lived two years of runs.
beforeAll(async () => {
  await oldLedger();
}, 120_000);

test('what would be erased is shown with when and how much, and why the others are left', async () => {
  const ledger = await oldLedger();
  const before = allTexts(ledger);
  const { customers, held, months, owner, isUnfinished } = await shown(ledger);
  expect({ months, owner, isUnfinished }).toEqual({ months: 12, owner: OWNER, isUnfinished: false });
  expect(customers).toMatchObject([
    { customer: 'Alpha', settledOn: '2025-03-03', alias: '' },
    { customer: ZOE, settledOn: '2025-03-03', alias: 'Client effacé n° 1' },
  ]);
  expect(customers.every(({ rows }) => rows >= 5)).toBe(true);
  expect(held.map(({ customer, objection }) => `${customer} ${plain(objection)}`)).toEqual([
    "Bravo facture B-1 : elle n'est pas close",
    "Charlie facture C-1 : elle n'est pas close",
    'Delta Type à préciser : le nom d’un particulier est effacé, celui d’une société reste',
    'Golf un règlement ou un avoir reste à affecter',
  ]);
  expect(allTexts(ledger)).toBe(before);
});

test('erases contacts, addresses, free text and the name of a natural person; figures, statuses, levels stay', async () => {
  const ledger = await oldLedger();
  const before = await figures(ledger);
  const [wasLevels, wasOverview, wasDry] = [levels(ledger), await overview(ledger), await ledger.dryRun()];
  expect(allTexts(ledger)).toMatch(/Léa.*zoe@quentin/);

  expect(await purge(ledger, 'Alpha', ZOE)).toMatch(
    /^Données personnelles effacées le 24\/11\/2026 : 2 clients, \d+ lignes\. Les montants/,
  );
  const after = allTexts(ledger);
  expect(after).not.toMatch(/léa|barthe|zo[eé]|quentin|060000000|@alpha|allée des pins|malade/i);
  expect(after).toMatch(/compta@bravo\.example/);
  expect(ledger.row('Q-2').Client).toBe('Client effacé n° 1');
  expect(ledger.row('Q-1').Objet).toBe('Peinture chez Client effacé n° 1');
  expect(ledger.row('A-1')).toMatchObject({
    Client: 'Alpha',
    Précision: 'effacé le 24/11/2026',
    Notes: 'effacé le 24/11/2026',
  });
  expect(ledger.rows('Clients')[1]).toMatchObject({
    Client: 'Client effacé n° 1',
    'Code client': '',
    Type: 'Particulier',
  });
  const lines = ledger.rows('Journal').filter((row) => row.Client === 'Client effacé n° 1');
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines.map((row) => row.Destinataire))).toEqual(new Set(['effacé le 24/11/2026']));
  expect(lines.find(({ État }) => État === 'Envoyée')?.Détail).toMatch(
    /réf=R-2025-\d+.* · effacé le 24\/11\/2026$/,
  );

  expect(await figures(ledger)).toEqual(before);
  expect(levels(ledger)).toEqual(wasLevels);
  expect(await overview(ledger)).toEqual(wasOverview);
  expect(effects(await ledger.dryRun())).toEqual({
    ...effects(wasDry),
    held: effects(wasDry).held.map((one) =>
      [ZOE, 'C-QUENTIN'].includes(one.customer) ? { ...one, customer: 'Client effacé n° 1' } : one,
    ),
  });
});

test('asked again, there is nothing left to erase, and nothing changes', async () => {
  const ledger = await oldLedger();
  await purge(ledger, 'Alpha', ZOE);
  const after = allTexts(ledger);
  expect((await shown(ledger)).customers).toEqual([]);
  expect(await purge(ledger, 'Alpha', 'Client effacé n° 1')).toBe('Tout est déjà effacé pour ces clients.');
  expect(allTexts(ledger)).toBe(after);
});

test.each([
  ['Bravo', /^refused: Rien n'a été effacé\. Bravo : facture B-1 : elle n'est pas close\.$/],
  ['Charlie', /^refused: .*Charlie : facture C-1/],
  ['Golf', /^refused: .*règlement ou un avoir reste à affecter/],
  ['Echo', /^refused: .*Echo : sa dernière facture n'est pas réglée depuis 12 mois\.$/],
  ['Foxtrot', /^refused: .*Foxtrot : sa dernière/],
  ['Personne', /^refused: .*Aucun client ne s'appelle « Personne »/],
])('refuses %s, and erases nobody with him', async (name, sentence) => {
  const ledger = await oldLedger();
  const before = allTexts(ledger);
  expect(await purge(ledger, ZOE, name)).toMatch(sentence);
  expect(allTexts(ledger)).toBe(before);
});

test('refuses without a retention time, while a request waits, and anybody but the owner', async () => {
  const ledger = await oldLedger();
  const before = allTexts(ledger);
  const colleague = await ask(ledger.host.as(COLLEAGUE), 'purge', { customers: [ZOE] });
  expect(colleague).toEqual({
    refused: `Seul ${OWNER} peut effacer des données personnelles : demandez-le-lui.`,
  });
  expect(allTexts(ledger)).toBe(before);
  await ledger.host.as(COLLEAGUE).call('recordCall', { invoice: 'A-1', result: 'message' });
  expect(await purge(ledger, 'Alpha')).toMatch(/refused: .*une demande d'un collègue attend/);
  ledger.setSetting('Conservation des données personnelles (mois)', '');
  expect(await purge(ledger, ZOE)).toMatch(/refused: Aucune durée de conservation/);
  expect((await shown(ledger)).customers).toEqual([]);
});

test('a retention time of zero is no retention time', async () => {
  const ledger = await oldLedger();
  ledger.setSetting('Conservation des données personnelles (mois)', 0);
  expect(await purge(ledger, ZOE)).toMatch(/^refused: Feuille Paramètres, B\d+ illisible \(« 0 »\)/);
});

test('a company that comes back is reminded again, from its first level and at a new address', async () => {
  const ledger = await oldLedger();
  await purge(ledger, 'Alpha', ZOE);
  ledger.addInvoice(facture('A-2', 'Alpha', { 'Date facture': '2026-10-20', Échéance: '2026-11-20' }));
  expect((await ledger.said('A-2')).reasonCode).toBe('noAddress');
  ledger.setCustomer('Alpha', 'E-mail', 'nouvelle@alpha.example');
  const { sent } = await ledger.day('2026-11-25');
  expect(sent.filter(({ customer }) => customer === 'Alpha')).toMatchObject([
    { level: 'Relance 1', to: 'nouvelle@alpha.example', invoices: ['A-2'] },
  ]);
});

test('what was done before cannot be taken back any more', async () => {
  const ledger = await oldLedger();
  const done = await ask(ledger.host, 'setSituation', { invoice: 'A-1', situation: null });
  const { undo = [] } = 'undo' in done ? done : {};
  await purge(ledger, 'Alpha', ZOE);
  expect(await ask(ledger.host, 'undo', { steps: undo })).toHaveProperty('refused');
  expect(allTexts(ledger)).not.toMatch(/Léa/);
});

test('a Journal cut after a purge is rebuilt: nothing leaves again, and no name comes back', async () => {
  const ledger = await oldLedger();
  await purge(ledger, 'Alpha', ZOE);
  ledger.host.edit((book) => {
    const sheet = book.sheet('Journal');
    for (let cut = 0; cut < 10; cut += 1) sheet.deleteRow(2);
  });
  await expect(ledger.day('2026-11-25')).rejects.toThrow(/Journal a perdu 10 lignes/);
  await ledger.host.call('rebuildJournal', {});
  expect(allTexts(ledger)).not.toMatch(/quentin|barthe/i);
  const again = journalOf(ledger).filter(
    ({ invoice, state }) => state === 'Reprise' && /^[AQ]/.test(invoice),
  );
  expect(again.map(({ customer }) => customer)).not.toContain(ZOE);
  const { sent } = await ledger.day(TODAY.replace('24', '26'));
  expect(sent.filter(({ invoices }) => invoices.some((one) => /^[AQ]-/.test(one)))).toEqual([]);
});

test('what was noted of a fact and of penalties given up goes; the fact, its day and the waiver stay, even rebuilt', async () => {
  const dates = { 'Date facture': '2024-12-31', Échéance: '2025-01-31' };
  const ledger = await openLedger({
    now: '2025-02-01T07:00',
    customers: [client('Alpha'), client(ZOE, { Type: 'Particulier' })],
    invoices: [facture('A-1', 'Alpha', dates), facture('Q-1', ZOE, dates)],
    settings: { 'Conservation des données personnelles (mois)': 12 },
  });
  await ledger.day('2025-02-12');
  const note = (on: string, text: string) =>
    ledger.host.call('recordLegalEvent', { invoice: 'Q-1', event: 'acknowledgement', on, note: text });
  await note('2025-02-06', '06 12 34 56 78');
  await note('2025-02-07', 'dépressive');
  await ledger.host.call('waiveClaims', { invoice: 'A-1', reason: 'dépressive' });
  for (const [customer, invoice] of [
    ['Alpha', 'A-1'],
    [ZOE, 'Q-1'],
  ] as const)
    ledger.addPayment({
      "Date d'encaissement": '2025-03-03',
      Client: customer,
      Facture: invoice,
      Montant: 1200,
    });
  for (const on of ['2025-03-10', '2026-11-23']) await ledger.day(on);
  ledger.host.setNow('2026-11-24T10:00');
  const before = await figures(ledger);

  await purge(ledger, 'Alpha', ZOE);
  const noted = () =>
    ledger
      .rows('Journal')
      .flatMap(({ État, Détail }) =>
        /fait=/.test(Détail ?? '') || /abandonn/.test(État ?? '') ? [Détail] : [],
      );
  const facts = [
    'fait=acknowledgement · date=2025-02-06 · effacé le 24/11/2026',
    'fait=acknowledgement · date=2025-02-07 · effacé le 24/11/2026',
    'effacé le 24/11/2026',
  ];
  expect(noted()).toEqual(facts);
  expect(allTexts(ledger)).not.toMatch(/dépressive|12 34 56/);
  expect((await shown(ledger)).customers).toEqual([]);
  expect(await figures(ledger)).toEqual(before);

  ledger.host.edit((book) => {
    const sheet = book.sheet('Journal');
    while (sheet.values().length > 1) sheet.deleteRow(2);
  });
  await ledger.host.call('rebuildJournal', {});
  expect(
    noted()
      .map((detail) => detail?.replace(' · motif=Journal rétabli', ''))
      .sort(),
  ).toEqual([...facts].sort());
  expect(allTexts(ledger)).not.toMatch(/dépressive|12 34 56/);
  expect(await figures(ledger)).toEqual(before);
});
