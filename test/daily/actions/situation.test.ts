import { describe, expect, test } from 'vitest';
import { act } from '../../simulation/letters';
import { COLLEAGUE, type Ledger, openLedger, type Row } from '../../simulation/world';
import { client, facture } from '../rows';

/** A Tuesday. */
const NOW = '2026-11-24T09:00';
const TODAY = '2026-11-24';

const ledgerOf = (...invoices: Row[]): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: invoices.length > 0 ? invoices : [facture('F-1', 'Alpha')],
    now: NOW,
  });

const set = (ledger: Ledger, argument: Readonly<Record<string, unknown>>): Promise<string> =>
  act(ledger, NOW, 'setSituation', { invoice: 'F-1', ...argument });

const cells = ({ Situation, "Jusqu'au": until, Précision }: Record<string, string>): string[] => [
  Situation ?? '',
  until ?? '',
  Précision ?? '',
];

describe('the user’s word on an invoice', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string[], RegExp]>([
    [
      'promise',
      { situation: 'promise', until: '2026-11-27' },
      ['Promesse', '27/11/2026', ''],
      /^Promesse notée sur F-1\. Paiement promis pour le 27\/11\/2026 : reprise le 02\/12\/2026 sans règlement\.$/,
    ],
    [
      'a promise for today',
      { situation: 'promise', until: TODAY },
      ['Promesse', '24/11/2026', ''],
      /reprise le 27\/11/,
    ],
    [
      'instalment plan',
      { situation: 'instalmentPlan', until: '2026-12-05' },
      ['Échéancier', '05/12/2026', ''],
      /^Échéancier noté sur F-1\. Échéancier respecté : prochaine échéance le 05\/12\/2026\.$/,
    ],
    [
      'hold',
      { situation: 'hold', until: '2026-12-15' },
      ['Suspendue', '15/12/2026', ''],
      /^Suspension notée sur F-1\. Suspendue jusqu'au 15\/12\/2026 : reprise le 16\/12\/2026\.$/,
    ],
    ['hold without an end', { situation: 'hold' }, ['Suspendue', '', ''], /sans date de fin/],
    [
      'dispute of today',
      { situation: 'dispute', detail: 'peinture écaillée' },
      ['Litige', '24/11/2026', 'peinture écaillée'],
      /^Litige noté sur F-1\. Litige ouvert le 24\/11\/2026/,
    ],
    [
      'dispute since',
      { situation: 'dispute', until: '2026-11-03' },
      ['Litige', '03/11/2026', ''],
      /le 03\/11/,
    ],
    [
      'payment presented today',
      { situation: 'paymentInTransit', detail: 'chèque n° 12' },
      ['Prélèvement ou chèque en cours', '24/11/2026', 'chèque n° 12'],
      /Chèque présenté le 24\/11\/2026 : attente d'un éventuel rejet jusqu'au 01\/12\/2026/,
    ],
    ['do not chase', { situation: 'doNotChase' }, ['Ne pas relancer', '', ''], /rien ne partira\.$/],
    ['reply to read', { situation: 'replyToRead' }, ['Réponse à lire', '', ''], /indiquez la suite/],
    [
      'assigned',
      { situation: 'assigned', detail: 'Factor & Cie' },
      ['Cédée', '', 'Factor & Cie'],
      /c'est Factor & Cie qui la recouvre/,
    ],
    [
      'entrusted',
      { situation: 'entrusted', detail: 'Me Roux' },
      ['Confiée à un tiers', '', 'Me Roux'],
      /Dossier confié à Me Roux/,
    ],
    ['written off', { situation: 'writtenOff' }, ['Irrécouvrable', '', ''], /plus aucune relance/],
    [
      'cancelled',
      { situation: 'cancelled' },
      ['Annulée', '', ''],
      /^Annulation notée sur F-1\. Facture annulée/,
    ],
  ])('%s is written, and the answer says what comes next', async (_, argument, written, said) => {
    const ledger = await ledgerOf();
    const answer = await set(ledger, argument);
    expect(answer).toMatch(said);
    expect(cells(ledger.row('F-1'))).toEqual(written);
    // The answer is what the row itself says from then on.
    const { reason } = await ledger.said('F-1');
    expect(answer.endsWith(reason.replace(/[\u00a0\u202f]/g, ' '))).toBe(true);
    expect(ledger.row('F-1').Pourquoi).toBe(reason);
    expect((await ledger.day(TODAY)).sent).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a promise without its day', { situation: 'promise' }, /Indiquez le jour où le paiement est promis/],
    ['a promise of yesterday', { situation: 'promise', until: '2026-11-23' }, /La date promise est passée/],
    ['a promise in another year', { situation: 'promise', until: '2036-11-27' }, /dans les douze mois/],
    ['a plan without its next instalment', { situation: 'instalmentPlan' }, /prochaine échéance/],
    ['a plan gone by', { situation: 'instalmentPlan', until: '2026-11-20' }, /Cette échéance est passée/],
    ['a hold that ends today', { situation: 'hold', until: TODAY }, /doit être à venir/],
    ['a dispute to come', { situation: 'dispute', until: '2026-11-25' }, /ne peut pas être à venir/],
    ['a cheque to come', { situation: 'paymentInTransit', until: '2026-11-25' }, /une fois présenté/],
    ['assigned to nobody', { situation: 'assigned' }, /à qui la créance est cédée/],
    ['entrusted to nobody', { situation: 'entrusted', detail: ' ' }, /detail/],
    ['never, until a day', { situation: 'doNotChase', until: '2026-12-01' }, /choisissez « Suspendue »/],
    ['cleared until a day', { situation: null, until: '2026-12-01' }, /ni date ni précision/],
    ['cleared when there is none', { situation: null }, /n'a pas de situation à effacer/],
    ['an unknown word', { situation: 'payée' }, /choisissez parmi dispute/],
    ['nothing', {}, /Il manque « situation »/],
    ['an unknown invoice', { invoice: 'F-9', situation: 'dispute' }, /F-9/],
  ])('%s is refused, and nothing is written', async (_, argument, said) => {
    const ledger = await ledgerOf();
    const answer = await set(ledger, argument);
    expect(answer).toMatch(/^refused: /);
    expect(answer).toMatch(said);
    expect(cells(ledger.row('F-1'))).toEqual(['', '', '']);
  });

  test('cleared, nothing of it is left and the reminder leaves', async () => {
    const ledger = await ledgerOf();
    await set(ledger, { situation: 'assigned', detail: 'Factor' });
    expect(await set(ledger, { situation: null })).toMatch(
      /^Situation effacée sur F-1\. Relance 1 prête : elle part/,
    );
    expect(cells(ledger.row('F-1'))).toEqual(['', '', '']);
    expect((await ledger.day(TODAY)).sent).toHaveLength(1);
  });

  test('another word takes the place of the first, with its date and whom it named', async () => {
    const ledger = await ledgerOf();
    await set(ledger, { situation: 'hold', until: '2026-12-15', detail: 'en vacances' });
    await set(ledger, { situation: 'doNotChase' });
    expect(cells(ledger.row('F-1'))).toEqual(['Ne pas relancer', '', '']);
  });

  test('the same word said again keeps what is not said again', async () => {
    const ledger = await ledgerOf();
    await set(ledger, { situation: 'dispute', until: '2026-11-03', detail: 'peinture' });
    await set(ledger, { situation: 'dispute' });
    expect(cells(ledger.row('F-1'))).toEqual(['Litige', '03/11/2026', 'peinture']);
    await set(ledger, { situation: 'dispute', until: '2026-11-04', detail: 'porte' });
    expect(cells(ledger.row('F-1'))).toEqual(['Litige', '04/11/2026', 'porte']);
  });

  test('a formula stays the text it is', async () => {
    const ledger = await ledgerOf();
    await set(ledger, { situation: 'entrusted', detail: '=HYPERLINK("http://x")' });
    expect(ledger.row('F-1').Précision).toBe('=HYPERLINK("http://x")');
  });

  test('what outranks it is what the answer says', async () => {
    const ledger = await ledgerOf();
    ledger.setCustomer('Alpha', 'Ne pas relancer', 'Oui');
    expect(await set(ledger, { situation: 'promise', until: '2026-11-27' })).toMatch(
      /^Promesse notée sur F-1\. Client à ne pas relancer/,
    );
  });
});

describe('an invoice that owes nothing, or is several rows', () => {
  const PAID = { 'Montant réglé': 1200, 'Date règlement': '2026-11-10' };

  test('paid, it takes no word but « Annulée »', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha', PAID));
    expect(await set(ledger, { situation: 'dispute' })).toMatch(/^refused: La facture F-1 ne doit plus rien/);
    expect(await set(ledger, { situation: 'writtenOff' })).toMatch(/^refused: .* ne doit plus rien/);
    expect(await set(ledger, { situation: 'cancelled' })).toMatch(/^Annulation notée/);
    expect(await set(ledger, { situation: null })).toMatch(/^Situation effacée sur F-1\. Réglée le 10\/11/);
  });

  test('cancelled or written off by mistake, another word can be set', async () => {
    const ledger = await ledgerOf();
    for (const situation of ['cancelled', 'writtenOff']) {
      await set(ledger, { situation });
      expect(await set(ledger, { situation: 'dispute' })).toMatch(/^Litige noté/);
    }
  });

  test('of instalments, those still owed; cancelled, all of them', async () => {
    const part = (due: string, more: Row = {}): Row =>
      facture('F-1', 'Alpha', { Échéance: due, 'Montant TTC': 400, ...more });
    const paid = { 'Montant réglé': 400, 'Date règlement': '2026-10-12' };
    const ledger = await ledgerOf(part('2026-10-10', paid), part('2026-10-20'), part('2026-11-10'));
    const words = () => ledger.rows('Factures').map((row) => row.Situation);
    expect(await set(ledger, { situation: 'promise', until: '2026-11-27' })).toMatch(
      /^Promesse notée sur F-1 \(2 échéances\)\./,
    );
    expect(words()).toEqual(['', 'Promesse', 'Promesse']);
    await set(ledger, { situation: null });
    expect(words()).toEqual(['', '', '']);
    await set(ledger, { situation: 'cancelled' });
    expect(words()).toEqual(['Annulée', 'Annulée', 'Annulée']);
  });

  test('a duplicated number is refused with its rows', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'), facture('F-1', 'Bravo'));
    expect(await set(ledger, { situation: 'dispute' })).toMatch(
      /^refused: Numéro F-1 présent aux lignes 2 et 3/,
    );
  });

  test('a credit note is no debt to promise', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha', { 'Montant TTC': -100, Nature: 'Avoir' }));
    expect(await set(ledger, { situation: 'promise', until: '2026-11-27' })).toMatch(
      /^refused: F-1 est un avoir/,
    );
    expect(await set(ledger, { situation: 'cancelled' })).toMatch(/^Annulation notée/);
  });

  test('a colleague sets it himself: nothing is asked of the owner', async () => {
    const ledger = await ledgerOf();
    await ledger.host.as(COLLEAGUE).call('setSituation', { invoice: 'F-1', situation: 'dispute' });
    expect(ledger.rows('Demandes')).toEqual([]);
    expect(ledger.row('F-1')).toMatchObject({ Situation: 'Litige', Statut: 'En litige' });
  });

  test('a row sorted away since it was read is found by what it is', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'), facture('F-2', 'Bravo', { 'Montant TTC': 900 }));
    ledger.host.setFaults([
      {
        method: 'Range.getValues',
        nth: 8,
        effect: 'edit',
        edit: (book) => book.sheet('Factures').sortBy(book.sheet('Factures').heading('Montant TTC')),
      },
    ]);
    await set(ledger, { situation: 'dispute' });
    expect(ledger.rows('Factures').map((row) => [row.Numéro, row.Situation])).toEqual([
      ['F-2', ''],
      ['F-1', 'Litige'],
    ]);
  });
});
