import { expect, test } from 'vitest';
import { chunksOf, invoicesOf } from '../../src/daily/journal-chunks';
import { act, approved, beforeFormalNotice, letterLedger, plain } from '../simulation/letters';
import { type Ledger, Ledger as OpenLedger } from '../simulation/world';

/* Lines of a letter are cut from the Journal, which is then rebuilt: its clock, its copy and its return are still known. */

const cutLast = ({ host }: Ledger, count: number): void =>
  host.edit((book) => {
    const sheet = book.sheet('Journal');
    for (let cut = 0; cut < count && sheet.values().length > 1; cut += 1)
      sheet.deleteRow(sheet.values().length);
  });
const rebuilt = async ({ host }: Ledger): Promise<string> =>
  plain(((await host.call('rebuildJournal')) as { message: string }).message);
const reasonOf = async (ledger: Ledger): Promise<string> => plain((await ledger.said('F-1')).reason);
const linesIn = ({ host }: Ledger): number => host.workbook.sheet('Journal').values().length - 1;

async function posted(): Promise<{ ledger: Ledger; key: string; linesBefore: number }> {
  const ledger = await beforeFormalNotice();
  const linesBefore = linesIn(ledger);
  const key = await approved(ledger, '2026-12-01T10:00');
  await act(ledger, '2026-12-03T18:00', 'recordPosting', { key, postedOn: '2026-12-03', number: '1A 1' });
  return { ledger, key, linesBefore };
}

test('a notice that ran runs on: same dates, same file, its copy once, its posting still to be mended', async () => {
  const { ledger, key, linesBefore } = await posted();
  expect((await ledger.day('2026-12-04')).sent).toMatchObject([{ key }]);
  await act(ledger, '2026-12-12T18:00', 'recordPosting', { key, presentedOn: '2026-12-12' });
  const whole = await ledger.fork();
  const said = await reasonOf(ledger);
  expect(said).toMatch(/présentée le 12\/12\/2026 : délai jusqu'au 20\/12\/2026/);

  cutLast(ledger, linesIn(ledger) - linesBefore);
  expect(await rebuilt(ledger)).toMatch(
    /1 étape déjà faite y a été reportée, et ne repartira pas\. Les appels/,
  );
  expect(await reasonOf(ledger)).toBe(said);
  for (const day of ['2026-12-15', '2026-12-23', '2026-12-29']) {
    expect((await ledger.day(day)).sent).toEqual([]);
    await whole.day(day);
    expect(await reasonOf(ledger)).toBe(await reasonOf(whole));
  }
  expect(await act(ledger, '2026-12-29T18:00', 'recordPosting', { key, receivedOn: '2026-12-14' })).toMatch(
    /n° 1A 1.*22\/12\/2026/,
  );
});

test('a letter posted whose copy had not left: it leaves, with the very letter', async () => {
  const { ledger, key, linesBefore } = await posted();
  cutLast(ledger, linesIn(ledger) - linesBefore);
  await rebuilt(ledger);
  expect((await ledger.day('2026-12-04')).sent).toMatchObject([
    { key, attachments: [expect.stringMatching(/Mise en demeure.*F-1\.pdf/)] },
  ]);
  expect((await ledger.day('2026-12-05')).sent).toEqual([]);
});

test('a copy whose line alone was lost does not leave again', async () => {
  const { ledger } = await posted();
  const before = linesIn(ledger);
  await ledger.day('2026-12-04');
  cutLast(ledger, linesIn(ledger) - before);
  await rebuilt(ledger);
  expect((await ledger.day('2026-12-05')).sent).toEqual([]);
  expect(ledger.host.sent()).toHaveLength(3);
});

test('a letter that came back still waits for another address, its copy having left or not', async () => {
  for (const withCopy of [true, false]) {
    const { ledger, key, linesBefore } = await posted();
    if (withCopy) await ledger.day('2026-12-04');
    await act(ledger, '2026-12-05T18:00', 'recordPosting', { key, outcome: 'unknown' });
    const said = await reasonOf(ledger);
    expect(said).toMatch(/revenue le 05\/12\/2026/);
    cutLast(ledger, linesIn(ledger) - linesBefore);
    await rebuilt(ledger);
    expect(await reasonOf(ledger)).toBe(said);
    ledger.setCustomer('Durand SARL', 'Adresse', '5 rue Neuve');
    await ledger.day('2026-12-14');
    expect((await ledger.said('F-1')).reasonCode).toBe('awaitingApproval');
  }
});

test('an approval lost is counted, and the message waits again', async () => {
  const ledger = await beforeFormalNotice();
  const before = linesIn(ledger);
  await approved(ledger, '2026-11-23T10:00');
  cutLast(ledger, linesIn(ledger) - before);
  expect(await rebuilt(ledger)).toMatch(/ne manquait\. 1 message est à valider de nouveau\./);
  expect((await ledger.said('F-1')).reasonCode).toBe('awaitingApproval');
});

test('an address that refused a message is still not written to', async () => {
  for (const cut of [1, 100]) {
    const ledger = await letterLedger();
    const [notice] = (await ledger.day('2026-11-02')).sent;
    await act(ledger, '2026-11-02T10:00', 'recordBounce', { key: notice?.key });
    cutLast(ledger, cut);
    await rebuilt(ledger);
    expect((await ledger.said('F-1')).reasonCode).toBe('bounced');
    ledger.setCustomer('Durand SARL', 'E-mail', 'autre@durand.example');
    // The message that came back is a contact: the next waits for its days.
    await ledger.day('2026-11-09');
    expect((await ledger.day('2026-11-12')).held.map(({ reasonCode }) => reasonCode)).not.toContain(
      'bounced',
    );
  }
});

test('what a former sheet chases is still its own once the Journal is rebuilt', async () => {
  const former = await letterLedger();
  await former.day('2026-11-02');
  const host = await former.host.copySpreadsheet({ memory: true, now: '2026-11-12T07:00' });
  const copy = new OpenLedger(host);
  copy.setInvoice('F-1', 'Montant réglé', 1200);
  await host.call('activate', { as: 'newYear' });
  copy.setInvoice('F-1', 'Montant réglé', '');
  cutLast(copy, 100);
  await rebuilt(copy);
  expect((await copy.day('2026-11-13')).sent).toEqual([]);
  expect((await copy.said('F-1')).reasonCode).toBe('formerSheet');
});

test('a note of the form before letters is still read', () => {
  const text =
    '[["Alpha","Relance 1","Relance 2"],[0,"F-1","1:1:2026-11-02","@2026-11-02","p:2:2:2026-12-01:M1"]]';
  const [one] = invoicesOf(new Map([['levels.2.1', text]]));
  expect(one).toMatchObject({ stem: 'F-1', customer: 'Alpha', since: 48, letter: null, approved: '' });
  expect([...(one?.levels ?? [])]).toEqual([[1, { step: 'Relance 1', on: '2026-11-02' }]]);
  expect(one && [...chunksOf([one]).keys()]).toEqual(['levels.2']);
});
