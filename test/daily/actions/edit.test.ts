import { describe, expect, test } from 'vitest';
import { act, beforeFormalNotice, filesIn, letterLedger, plain, setStep } from '../../simulation/letters';
import { mails } from '../../simulation/mail';
import { COLLEAGUE, type Ledger, openLedger, type Row } from '../../simulation/world';
import { client, facture } from '../rows';

/** A Monday on which relance 1 of an invoice due on 31 October leaves by itself. */
const DAY = '2026-11-02';
const NOW = `${DAY}T07:10`;
const WORDS =
  'Bonjour,\n\nComme convenu au téléphone, la facture [Numéro de la facture] ([Montant dû]) reste due.';

const ledgerOf = (...invoices: Row[]): Promise<Ledger> =>
  openLedger({
    customers: [client('Alpha'), client('Bravo')],
    invoices: invoices.length > 0 ? invoices : [facture('F-1', 'Alpha'), facture('F-2', 'Bravo')],
    now: `${DAY}T07:00`,
  });

async function keyOf(ledger: Ledger, invoice: string): Promise<string> {
  const found = (await ledger.dryRun()).sent.find(({ invoices }) => invoices.includes(invoice));
  if (!found) throw new Error(`no message of ${invoice} leaves`);
  return found.key;
}

const edit = (ledger: Ledger, argument: Readonly<Record<string, unknown>>, at = NOW): Promise<string> =>
  act(ledger, at, 'edit', argument);

/** What left to a customer, one text a message. */
const saidTo = async (ledger: Ledger, customer: string): Promise<string[]> =>
  (await mails(ledger))
    .filter(({ to }) => to.join().includes(customer))
    .map(({ subject, text }) => plain(`${subject}\n${text}`));

describe('the words of an e-mail that leaves by itself', () => {
  test('leave at the next run without approval, with their values, once and to one customer', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    expect(await edit(ledger, { key, subject: 'Notre appel', text: WORDS })).toBe(
      '« Relance 1 » de Alpha : vos mots sont enregistrés pour ce message seul ; il part au prochain passage avec vos mots.',
    );
    expect(await keyOf(ledger, 'F-1')).toBe(key);
    await ledger.day(DAY);
    await ledger.catchUp(DAY);
    await ledger.day('2026-11-03');
    const [first = '', ...others] = await saidTo(ledger, 'alpha');
    expect(others).toEqual([]);
    expect(first).toContain('Notre appel');
    expect(first).toContain('Comme convenu au téléphone, la facture F-1 (1 200,00 €) reste due.');
    const [bravo = ''] = await saidTo(ledger, 'bravo');
    expect(bravo).toContain('F-2');
    expect(bravo).not.toContain('au téléphone');
  });

  test('leave at once with « Relancer maintenant »', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await edit(ledger, { key, text: WORDS });
    await act(ledger, NOW, 'sendNow', { key });
    expect((await saidTo(ledger, 'alpha'))[0]).toContain('au téléphone');
  });

  test('are for that level only', async () => {
    const ledger = await ledgerOf();
    await edit(ledger, { key: await keyOf(ledger, 'F-1'), text: WORDS });
    for (const day of [DAY, '2026-11-12']) await ledger.day(day);
    const said = await saidTo(ledger, 'alpha');
    expect(said.map((text) => text.includes('au téléphone'))).toEqual([true, false]);
  });

  test('are not those of a message that another invoice has joined since', async () => {
    const ledger = await ledgerOf();
    await edit(ledger, { key: await keyOf(ledger, 'F-1'), text: WORDS });
    ledger.addInvoice(facture('F-3', 'Alpha'));
    await ledger.day(DAY);
    const [said = ''] = await saidTo(ledger, 'alpha');
    expect(said).toContain('F-3');
    expect(said).not.toContain('au téléphone');
  });

  test('what is owed changed since: the model’s words leave, and the report says so', async () => {
    const ledger = await ledgerOf();
    await edit(ledger, {
      key: await keyOf(ledger, 'F-1'),
      text: 'Il reste 1 200 € sur [Numéro de la facture].',
    });
    ledger.addPayment({ "Date d'encaissement": DAY, Facture: 'F-1', Montant: 200 });
    const { sent } = await ledger.day(DAY);
    const [said = ''] = await saidTo(ledger, 'alpha');
    expect(said).toContain('1 000,00 €');
    expect(said).not.toContain('Il reste');
    const reasons = sent.map(({ invoices, reason }) => [invoices[0], plain(reason)]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        [
          'F-1',
          'Relance 1 envoyée. Avec les mots du modèle : les vôtres parlaient de ce qui a changé depuis.',
        ],
        ['F-2', 'Relance 1 envoyée.'],
      ]),
    );
  });

  test('a payment seen while the run is under way too', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'));
    await edit(ledger, {
      key: await keyOf(ledger, 'F-1'),
      text: 'Il reste 1 200 € sur [Numéro de la facture].',
    });
    ledger.host.setFaults([
      {
        method: 'Properties.setProperty',
        nth: 2,
        effect: 'edit',
        edit: (book) => {
          const sheet = book.sheet('Factures');
          sheet.set(2, sheet.heading('Montant réglé'), 200);
        },
      },
    ]);
    await ledger.day(DAY);
    const [said = ''] = await saidTo(ledger, 'alpha');
    expect(said).toContain('1 000,00 €');
    expect(said).not.toContain('Il reste');
  });

  test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['a placeholder that does not exist', { text: 'Réglez [Montant à virer].' }, /\[Montant à virer\]/],
    ['one in the subject', { subject: '[Numéro du dossier]' }, /\[Numéro du dossier\]/],
    ['one that is not closed', { text: 'Réglez [Montant dû.' }, /\[/],
    ['one that nothing fills', { text: 'Pour [Description des produits ou services].' }, /\[Description/],
    ['no words', {}, /Donnez subject ou text/],
    ['words of nothing', { text: '  ' }, /text : il manque/],
  ])('%s is refused, and the model’s words leave', async (_, words, said) => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    const answer = await edit(ledger, { key, ...words });
    expect(answer).toMatch(/^refused: /);
    expect(answer).toMatch(said);
    expect(ledger.rows('Journal')).toEqual([]);
    await ledger.day(DAY);
    expect((await saidTo(ledger, 'alpha'))[0]).not.toContain('Réglez');
  });

  test('one invoice’s words are refused where the message carries two', async () => {
    const ledger = await ledgerOf(facture('F-1', 'Alpha'), facture('F-2', 'Alpha'));
    expect(await edit(ledger, { key: await keyOf(ledger, 'F-1'), text: WORDS })).toMatch(/^refused: /);
  });

  test('asked for by a colleague, they leave at the run that follows', async () => {
    const ledger = await ledgerOf();
    const key = await keyOf(ledger, 'F-1');
    await ledger.host.as(COLLEAGUE).call('edit', { key, text: WORDS });
    await ledger.day(DAY);
    expect((await saidTo(ledger, 'alpha'))[0]).toContain('au téléphone');
  });

  test('where a letter goes with it, its e-mail takes the words and the letter stays its model’s', async () => {
    const ledger = await letterLedger();
    setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
    const key = await keyOf(ledger, 'F-1');
    expect(await edit(ledger, { key })).toMatch(/^refused: « Relance 1 » part seule, et sa lettre est faite/);
    expect(await edit(ledger, { key, text: WORDS })).toMatch(/avec vos mots\.$/);
    await ledger.day(DAY);
    const [mail] = (await mails(ledger)).filter(({ to }) => to.join().includes('durand'));
    expect(plain(mail?.text ?? '')).toContain('au téléphone');
    expect(mail ? [...filesIn(mail)] : []).toHaveLength(1);
  });
});

test('words noted for what was to leave by itself wait for an approval once its step asks for one', async () => {
  const ledger = await ledgerOf();
  const key = await keyOf(ledger, 'F-1');
  await edit(ledger, { key, text: WORDS });
  setStep(ledger, 'Relance 1', 'Envoi', 'Après validation');
  expect((await ledger.day(DAY)).sent).toEqual([]);
  await act(ledger, `${DAY}T09:00`, 'approve', { key });
  await ledger.day('2026-11-03');
  expect((await saidTo(ledger, 'alpha'))[0]).toContain('au téléphone');
});

test('words noted for what waits for an approval are not those of a message that another invoice has joined', async () => {
  const ledger = await ledgerOf(facture('F-1', 'Alpha'));
  setStep(ledger, 'Relance 1', 'Envoi', 'Après validation');
  const awaited = async () => (await ledger.dryRun()).awaitingApproval[0]?.key ?? '';
  const key = await awaited();
  expect(await edit(ledger, { key, text: WORDS })).toMatch(/il part une fois validé\.$/);
  ledger.addInvoice(facture('F-3', 'Alpha'));
  const joined = await awaited();
  expect(joined).not.toBe(key);
  await act(ledger, NOW, 'approve', { key: joined });
  await ledger.day(DAY);
  const [said = ''] = await saidTo(ledger, 'alpha');
  expect(said).toContain('F-3');
  expect(said).not.toContain('au téléphone');
});

test('the copy of a posted letter keeps the words of the letter', async () => {
  const ledger = await beforeFormalNotice();
  const [notice] = (await ledger.dryRun()).awaitingApproval;
  const key = notice?.key ?? '';
  await act(ledger, '2026-11-23T10:00', 'approve', { key });
  await act(ledger, '2026-11-23T18:00', 'recordPosting', { key, postedOn: '2026-11-23' });
  expect(await edit(ledger, { key, text: WORDS }, '2026-11-23T18:10')).toMatch(/^refused: .*déjà postée/);
});
