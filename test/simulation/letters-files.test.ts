import { describe, expect, test } from 'vitest';
import {
  act,
  approved,
  beforeFormalNotice,
  bill,
  DURAND,
  filesIn,
  lastPdf,
  letterLedger,
  MARTIN,
  plain,
  setStep,
} from './letters';
import { mails } from './mail';
import { COLLEAGUE, type Ledger, setIn } from './world';

/* The company's own invoices in PDF, and the folders that hold letters. */

/** Bytes that say whose they are: the product never reads a PDF, it carries it. */
const pdfOf = (number: string): string => Buffer.from(`%PDF-1.4 facture ${number}\n%%EOF`).toString('base64');
const attach = (ledger: Ledger, invoice: string, moment = '2026-11-02T07:10'): Promise<string> =>
  act(ledger, moment, 'attachInvoicePdf', { invoice, content: pdfOf(invoice) });

/** What was attached to each message that left: recipient, then names and first words of the files. */
async function enclosed(ledger: Ledger, from = 0): Promise<[string, string[]][]> {
  return (await mails(ledger, from)).map((message) => [
    message.to.join(', '),
    [...filesIn(message)].map(
      ([name, bytes]) => `${name}: ${Buffer.from(bytes).toString('latin1').split('\n')[0]}`,
    ),
  ]);
}
const own = (number: string): string => `Facture ${number}.pdf: %PDF-1.4 facture ${number}`;

const two = {
  customers: [DURAND, MARTIN],
  invoices: [bill('F-1'), bill('F-2', { Client: 'Menuiserie Martin' })],
};

describe('an invoice’s own PDF', () => {
  test('goes with the reminders of that invoice, with each of them, and with no other', async () => {
    const ledger = await letterLedger(two);
    expect(await attach(ledger, 'F-1')).toBe('Facture F-1.pdf : jointe aux relances de Durand SARL.');
    await ledger.day('2026-11-02');
    await ledger.day('2026-11-12');
    expect(await enclosed(ledger)).toEqual([
      ['compta@durand.example', [own('F-1')]],
      ['compta@martin.example', []],
      ['compta@durand.example', [own('F-1')]],
      ['compta@martin.example', []],
    ]);
    expect(ledger.host.files().find(({ name }) => name === 'Facture F-1.pdf')?.path).toBe(
      'Relances/Durand SARL/Facture F-1.pdf',
    );
  });

  test('is enclosed with the letter too, which names it', async () => {
    const ledger = await beforeFormalNotice();
    await attach(ledger, 'F-1', '2026-11-23T09:00');
    const key = await approved(ledger, '2026-12-01T10:00');
    const { file, says } = await lastPdf(ledger);
    expect(says).toContain('P.-J. : copie de la facture F-1');
    await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03' });
    const already = ledger.host.sent().length;
    const { sent } = await ledger.day('2026-12-04');
    expect(sent[0]?.attachments).toEqual([file.name, 'Facture F-1.pdf']);
    expect((await enclosed(ledger, already))[0]?.[1]).toContain(own('F-1'));
  });

  test.each([
    ['another customer’s row', two],
    ['another invoice of the same customer', { invoices: [bill('F-1'), bill('F-2')] }],
  ])('its cell copied onto %s is never attached, and the report says so', async (_what, start) => {
    const ledger = await letterLedger(start);
    await attach(ledger, 'F-1');
    ledger.setInvoice('F-2', 'Facture PDF', ledger.row('F-1')['Facture PDF'] ?? '');
    const { sent } = await ledger.day('2026-11-02');
    const files = (await enclosed(ledger)).flatMap(([, names]) => names);
    expect(files).toEqual([own('F-1')]);
    const warned = sent.find(({ invoices }) => invoices.includes('F-2'));
    expect(plain(warned?.reason ?? '')).toMatch(
      /Non jointe : Facture F-2\.pdf : Facture PDF n'est pas le fichier/,
    );
    expect(sent.flatMap(({ attachments }) => attachments ?? [])).toEqual(['Facture F-1.pdf']);
  });

  test('a number changed, a customer changed: not attached any more', async () => {
    const ledger = await letterLedger(two);
    await attach(ledger, 'F-1');
    await attach(ledger, 'F-2');
    ledger.setInvoice('F-1', 'Numéro', 'F-9');
    ledger.setInvoice('F-2', 'Client', 'Durand SARL');
    await ledger.day('2026-11-02');
    expect((await enclosed(ledger)).flatMap(([, names]) => names)).toEqual([]);
  });

  test('sorted, inserted above, its columns moved: still with its own invoice', async () => {
    const ledger = await letterLedger(two);
    await attach(ledger, 'F-1');
    await attach(ledger, 'F-2');
    ledger.host.edit((book) => {
      const sheet = book.sheet('Factures');
      sheet.sortBy(sheet.heading('Client'), false);
      sheet.insertRow(2);
      sheet.moveColumn(sheet.heading('Facture PDF'), 2);
    });
    await ledger.day('2026-11-02');
    expect(new Map(await enclosed(ledger))).toEqual(
      new Map([
        ['compta@durand.example', [own('F-1')]],
        ['compta@martin.example', [own('F-2')]],
      ]),
    );
  });

  test('deleted, or somebody’s link: the message leaves without it and says so', async () => {
    const ledger = await letterLedger(two);
    await attach(ledger, 'F-1');
    const file = ledger.host.files().find(({ name }) => name === 'Facture F-1.pdf');
    ledger.host.deleteFile(file?.id ?? '');
    ledger.setInvoice(
      'F-2',
      'Facture PDF',
      'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/view',
    );
    const { sent } = await ledger.day('2026-11-02');
    expect(sent).toHaveLength(2);
    const said = sent.map(({ reason }) => plain(reason));
    expect(said[0]).toMatch(/^Relance 1 envoyée\. Non jointe : Facture F-1\.pdf : introuvable dans Drive\.$/);
    expect(said[1]).toMatch(
      /Non jointe : Facture F-2\.pdf : Facture PDF n'est pas le fichier de cette facture\.$/,
    );
    expect((await enclosed(ledger)).flatMap(([, names]) => names)).toEqual([]);
  });

  test('of an invoice in instalments is attached once, whichever instalments are late', async () => {
    const ledger = await letterLedger({
      invoices: [
        bill('F-1', { 'Montant TTC': 400 }),
        bill('F-1', { 'Montant TTC': 300, Échéance: '2026-10-29' }),
        bill('F-1', { 'Montant TTC': 500, Échéance: '2027-01-31' }),
      ],
    });
    await attach(ledger, 'F-1');
    await ledger.day('2026-11-02');
    expect(await enclosed(ledger)).toEqual([['compta@durand.example', [own('F-1')]]]);
  });

  test('is not sent before the due date, nor of an invoice merely listed', async () => {
    const ledger = await letterLedger({
      invoices: [bill('F-1', { Échéance: '2026-11-09' }), bill('F-2', { Échéance: '2026-12-31' })],
    });
    await attach(ledger, 'F-1');
    await ledger.day('2026-11-02');
    expect(await enclosed(ledger)).toEqual([['compta@durand.example', []]]);
  });

  test.each([
    ['no PDF', 'F-1', Buffer.from('PK a zip').toString('base64'), /n'est pas un PDF/],
    ['an unknown invoice', 'F-404', pdfOf('F-404'), /Aucune facture lisible ne porte le numéro F-404/],
    ['no base64', 'F-1', '***', /^refused: content : ce n'est pas du base64\.$/],
  ])('%s is refused, and nothing is stored', async (_what, invoice, content, says) => {
    const ledger = await letterLedger();
    const before = ledger.host.files().length;
    expect(await act(ledger, '2026-11-02T07:10', 'attachInvoicePdf', { invoice, content })).toMatch(says);
    expect(ledger.host.files()).toHaveLength(before);
    expect(ledger.row('F-1')['Facture PDF']).toBe('');
  });
});

test('what Drive refuses is told in French, with what to do', async () => {
  const ledger = await letterLedger();
  ledger.host.setFaults([{ method: 'Drive.Files.create', nth: 2, effect: 'throw' }]);
  expect(await attach(ledger, 'F-1')).toMatch(
    /^refused: Facture F-1\.pdf n'a pas été enregistrée : Google Drive n'a pas répondu comme prévu ; réessayez/,
  );
});

describe('folders put in the bin or deleted', () => {
  const folderOf = (ledger: Ledger, name: string): string =>
    ledger.host
      .files()
      .filter((file) => file.name === name && file.mimeType.endsWith('folder'))
      .at(-1)?.id ?? '';

  test.each(['binFile', 'deleteFile'] as const)(
    'a customer’s (%s): his next letter has another',
    async (gone) => {
      const ledger = await letterLedger();
      for (const step of ['Relance 1', 'Relance 2']) setStep(ledger, step, 'Modèle courrier', step);
      await ledger.day('2026-11-02');
      ledger.host[gone](folderOf(ledger, 'Durand SARL'));
      expect((await ledger.day('2026-11-12')).sent).toHaveLength(1);
      const letters = ledger.host
        .files()
        .filter(({ name, trashed }) => !trashed && name.includes('Relance 2 - '));
      expect(letters.map(({ path }) => path.split('/').slice(0, 2).join('/'))).toEqual([
        'Relances/Durand SARL',
      ]);
    },
  );

  test.each(['binFile', 'deleteFile'] as const)('… (%s): his next invoice has another too', async (gone) => {
    const ledger = await letterLedger();
    await attach(ledger, 'F-1');
    ledger.host[gone](folderOf(ledger, 'Durand SARL'));
    expect(await attach(ledger, 'F-1')).toBe('Facture F-1.pdf : jointe aux relances de Durand SARL.');
    await ledger.day('2026-11-02');
    expect(await enclosed(ledger)).toEqual([['compta@durand.example', [own('F-1')]]]);
  });

  /** The product's own folder goes; what leaves that day, and what is said of the letter. */
  async function withoutFolder(gone: 'binFile' | 'deleteFile'): Promise<{ ledger: Ledger; said: string }> {
    const ledger = await letterLedger({
      customers: [DURAND, MARTIN],
      // Due in a week: his reminder is an e-mail alone.
      invoices: [bill('F-1'), bill('F-2', { Client: 'Menuiserie Martin', Échéance: '2026-11-09' })],
    });
    setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
    ledger.host[gone](folderOf(ledger, 'Relances'));
    const report = await ledger.day('2026-11-02');
    expect(report.sent.map(({ level }) => level)).toEqual(['Prévenance']);
    return { ledger, said: plain(report.held.find(({ invoice }) => invoice === 'F-1')?.reason ?? '') };
  }

  test('the product’s own in the bin: letters wait and say what to do, e-mails leave', async () => {
    const { ledger, said } = await withoutFolder('binFile');
    expect(said).toBe(
      'Le dossier des lettres est dans la corbeille de Drive : restaurez-le, puis recommencez.',
    );
    expect(await attach(ledger, 'F-1')).toBe(`refused: ${said}`);
    expect(plain(((await ledger.host.call('initialise')) as { message: string }).message)).toContain(said);
  });

  test('deleted, with the models in it: letters wait and say what to do, e-mails leave', async () => {
    expect((await withoutFolder('deleteFile')).said).toMatch(
      /son document ne s'ouvre pas .* videz la case Document/,
    );
  });

  test('… and doing it mends it', async () => {
    const { ledger } = await withoutFolder('deleteFile');
    ledger.host.edit((book) => setIn(book.sheet('Modèles'), 'Modèle', 'Relance 1', 'Document', ''));
    await ledger.host.call('activate', {});
    expect((await ledger.day('2026-11-03')).sent.map(({ customer }) => customer)).toEqual(['Durand SARL']);
  });
});

describe('noted folders that are no use any more', () => {
  const folders = (ledger: Ledger): string[] =>
    ledger.host
      .files()
      .filter(({ mimeType, trashed }) => mimeType.endsWith('folder') && !trashed)
      .map(({ path }) => path);
  const initialised = async ({ host }: Pick<Ledger, 'host'>): Promise<string> =>
    plain(((await host.call('initialise')) as { message: string }).message);
  const withLetter = async (): Promise<Ledger> => {
    const ledger = await letterLedger();
    setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
    return ledger;
  };
  const folder = (ledger: Ledger, path: string): string =>
    ledger.host.files().find((file) => file.path === path)?.id ?? '';

  test('after a hand-over letters leave from the other account', async () => {
    const ledger = await withLetter();
    await ledger.host.call('handOver', { to: COLLEAGUE });
    const theirs = ledger.host.as(COLLEAGUE);
    const { message } = (await theirs.call('activate', {})) as { message: string };
    expect(message).toMatch(/Modèles de lettre faits à nouveau/);
    // Nothing is made a second time.
    const made = ledger.host.files().length;
    expect(((await theirs.call('activate', {})) as { message: string }).message).not.toMatch(/Modèles/);
    expect(ledger.host.files()).toHaveLength(made);
    ledger.host.setNow('2026-11-02T08:00');
    const report = (await theirs.fire('dailyRun')) as { sent: { attachments: string[] }[] };
    expect(report.sent.map(({ attachments }) => attachments.length)).toEqual([1]);
  });

  test.each(['Relances', 'Relances/Modèles'])(
    '« %s » deleted: repairing makes what it held',
    async (path) => {
      const ledger = await withLetter();
      ledger.host.deleteFile(folder(ledger, path));
      expect(await initialised(ledger)).toMatch(/Modèles de lettre faits à nouveau/);
      expect(folders(ledger).filter((one) => one.endsWith('/Modèles'))).toHaveLength(1);
      expect(await initialised(ledger)).toBe('Le classeur est en ordre : rien à réparer.');
      expect((await ledger.day('2026-11-02')).sent[0]?.attachments).toHaveLength(1);
    },
  );

  test('the product’s deleted: a file makes it again, by its name, and repairing its models', async () => {
    const ledger = await letterLedger();
    ledger.host.deleteFile(folder(ledger, 'Relances'));
    expect(await attach(ledger, 'F-1')).toBe('Facture F-1.pdf : jointe aux relances de Durand SARL.');
    expect(folders(ledger)).toEqual(['Relances', 'Relances/Durand SARL']);
    expect(JSON.stringify(ledger.rows('Paramètres'))).toContain(folder(ledger, 'Relances'));
    expect(await initialised(ledger)).toMatch(/Modèles de lettre faits à nouveau/);
  });

  test('killed while it is made again: the next repair ends it', async () => {
    const base = await withLetter();
    base.host.deleteFile(folder(base, 'Relances'));
    for (const nth of [1, 2, 3, 4]) {
      const ledger = await base.fork();
      ledger.host.setFaults([{ method: 'Drive.Files.create', nth, effect: 'killAfter' }]);
      await expect(ledger.host.call('initialise')).rejects.toThrow();
      ledger.host.setFaults([]);
      await initialised(ledger);
      expect((await ledger.day('2026-11-02')).sent[0]?.attachments).toHaveLength(1);
    }
  });
});

test('an approved letter deleted holds its message, and says so; the others leave', async () => {
  const ledger = await letterLedger(two);
  setStep(ledger, 'Relance 1', 'Envoi', 'Après validation');
  setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
  await ledger.run('2026-11-02');
  await approved(ledger, '2026-11-02T10:00');
  const { file } = await lastPdf(ledger);
  await approved(ledger, '2026-11-02T10:10', 'Menuiserie Martin');
  ledger.host.deleteFile(file.id);
  const report = await ledger.day('2026-11-03');
  expect(report.sent.map(({ customer }) => customer)).toEqual(['Menuiserie Martin']);
  expect(plain(ledger.row('F-1').Pourquoi ?? '')).toMatch(
    /La lettre validée « .*F-1\.pdf » n'est plus dans Drive : restaurez-la, ou validez-la de nouveau/,
  );
});

test('… and it can be approved again, as its row says', async () => {
  const ledger = await letterLedger();
  setStep(ledger, 'Relance 1', 'Envoi', 'Après validation');
  setStep(ledger, 'Relance 1', 'Modèle courrier', 'Relance 1');
  await ledger.run('2026-11-02');
  const key = await approved(ledger, '2026-11-02T10:00');
  ledger.host.deleteFile((await lastPdf(ledger)).file.id);
  await ledger.day('2026-11-03');
  expect(await act(ledger, '2026-11-03T10:00', 'approve', { key })).toMatch(/validée/);
  expect((await ledger.day('2026-11-04')).sent).toHaveLength(1);
});
