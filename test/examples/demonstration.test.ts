import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWhenStale, PROJECT } from '../../local/bundle';
import { demonstrate } from '../../local/demonstration/demonstrate';
import { journalLines, sentNotices } from '../../local/demonstration/journal';
import { type Host, openHost } from '../../local/host';
import { memoryStage } from './memory-stage';

const EXAMPLES = join(PROJECT, 'examples');
const OWNER = 'proprietaire@atelier-exemple.fr';
/** A Saturday: the weeks before it are played twice. */
const AGAIN_UNTIL = '2026-11-07';

/** Every situation the examples are there to show, as the last evening explains them. */
const SHOWN = [
  ...['notDue', 'waiting', 'callDue', 'postponed', 'awaitingApproval', 'uncertain', 'finished', 'takeover'],
  ...['paid', 'credited', 'creditApplied', 'unallocatedCredit', 'belowMinimum', 'retention'],
  ...['promised', 'disputed', 'instalments', 'held', 'doNotChase', 'replyToRead', 'paymentInTransit'],
  ...['assigned', 'entrusted', 'writtenOff', 'cancelled', 'customerBlocked', 'insolvency'],
  ...['unreadable', 'duplicate', 'unknownCustomer', 'statusTyped', 'foreignCurrency', 'typeUnknown'],
  ...['noAddress', 'bounced', 'missingValue', 'toPost', 'noticeRunning'],
];

interface Explained {
  readonly row: number;
  readonly invoice: string;
  readonly status: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly agingBucket: string;
}

let folder: string;
let host: Host;
let explained: Explained[];
let mails: Email[];
const printed: string[] = [];

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const explain = async (asked: Host) => (await asked.call('explain')) as Explained[]; // checked by use
const about = (invoice: string) => explained.find((row) => row.invoice === invoice);

beforeAll(async () => {
  buildWhenStale();
  folder = mkdtempSync(join(tmpdir(), 'relances-examples-'));
  const workspace = join(folder, 'workspace');
  await demonstrate({ examples: EXAMPLES, workspace, openHost, print: (line) => printed.push(line) });
  host = await openHost({ workspace, now: '2026-11-24T12:00' });
  explained = await explain(host);
  const sent = join(workspace, 'gmail/sent');
  const files = readdirSync(sent).sort();
  mails = await Promise.all(files.map((name) => PostalMime.parse(readFileSync(join(sent, name)))));
}, 180_000);
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every situation stands in the sheet at the end, with its sentence in Pourquoi', () => {
  expect([...new Set(explained.map(({ reasonCode }) => reasonCode))].sort()).toEqual([...SHOWN].sort());
  const sheet = host.workbook.sheet('Factures');
  for (const { row, invoice, reason } of explained) {
    expect(sheet.get(row, sheet.heading('Numéro'))).toBe(invoice);
    expect(sheet.display(row, sheet.heading('Pourquoi'))).toBe(reason);
  }
  expect(explained.map(({ status }) => status)).toContain('Réglée en partie');
});

test('a payment stops what follows, a rejected one and a broken promise start it again', () => {
  const levelOf = (invoice: string) => {
    const sheet = host.workbook.sheet('Factures');
    return sheet.display(about(invoice)?.row ?? 0, sheet.heading('Niveau'));
  };
  expect(levelOf('F26-086')).toBe('Relance 1');
  expect(about('F26-086')?.status).toBe('Réglée');
  expect(levelOf('F26-095')).toBe('Relance 2');
  expect(plain(about('F26-097')?.reason ?? '')).toMatch(/^Relance 2 envoyée le 19\/11\/2026 : /);
});

test('nothing left twice, nor to anybody on a day off', () => {
  const notices = sentNotices(host.workbook);
  expect(notices.length).toBeGreaterThan(40);
  expect(new Set(notices).size).toBe(notices.length);
  const days = new Set(host.sent().map(({ at }) => at.slice(0, 10)));
  for (const day of ['2026-10-24', '2026-11-01', '2026-11-11', '2026-11-22']) expect(days).not.toContain(day);
  for (const day of days) {
    const addressees = host
      .sent()
      .filter(({ at, to }) => at.startsWith(day) && !to.includes(OWNER))
      .flatMap(({ to }) => to);
    expect(new Set(addressees).size).toBe(addressees.length);
  }
});

test('each message reads back, and speaks of its addressee’s invoices only', () => {
  const own = numbersByAddress();
  const letters = mails.filter(({ to }) => to?.[0]?.address !== OWNER);
  expect(letters.length).toBeGreaterThan(40);
  for (const { to, subject, html, text } of letters) {
    const address = to?.[0]?.address ?? '';
    const named = `${subject} ${html} ${text}`.match(/\b(?:F|AV)\d\d-\d{3}\b/g) ?? [];
    expect(named, address).not.toHaveLength(0);
    for (const number of named) expect(own.get(address), address).toContain(number);
    expect(html).toContain('Atelier Exemple');
    expect(`${subject} ${text}`).not.toMatch(/[[\]]/);
  }
  expect(letters.find(({ to }) => to?.[0]?.address === 'accounts@nordwind.example')?.text).toContain('Dear');
});

test('the uncertain send really left, and no other followed it', () => {
  const attempts = journalLines(host.workbook).filter(({ Clé }) => Clé === 'F26-118#2');
  expect(attempts.map(({ État }) => État)).toEqual(['Réservée', 'Incertaine']);
});

test('colours follow the rows when somebody sorts them, and empty rows stay white', async () => {
  const sheet = host.workbook.sheet('Factures');
  const colours = () =>
    new Map(explained.map(({ row, agingBucket }) => [agingBucket, sheet.displayedColour(row, 1)]));
  const before = colours();
  expect(new Set(before.values()).size).toBe(before.size);
  host.edit(() => sheet.sortBy(sheet.heading('Montant TTC'), false));
  explained = await explain(host);
  expect([...colours()].sort()).toEqual([...before].sort());
  for (const { row, agingBucket } of explained)
    expect(sheet.displayedColour(row, 5)).toBe(before.get(agingBucket));
  expect(sheet.displayedColour(explained.length + 5, 1)).toBe('#ffffff');
});

test('the dashboard stands under its watch', () => {
  const lines = host.workbook.sheet('Tableau de bord').displayValues();
  expect(lines.find(([label]) => label === 'Surveillance')?.[1]).toBe('À jour');
  expect(lines.find(([label]) => label === 'Dernier passage')?.[1]).toBe('24/11/2026 08:00');
});

test('it says what left, what waits, what is held, and that nothing left twice', () => {
  const text = plain(printed.join('\n'));
  expect(text).toMatch(/En 25 matins : \d+ messages partis à \d+ clients, aucune relance deux fois\./);
  expect(text).toContain('23 novembre : encaissements non pointés');
  expect(text).toContain('Passage du 24 novembre 2026');
  for (const title of ['attendent votre validation', 'envoi incertain', 'à débloquer', "n'attendent rien"])
    expect(text).toContain(title);
});

test('its first weeks played again, in memory, come to the same', async () => {
  const [examples, workspace] = [join(folder, 'first-weeks'), join(folder, 'again')];
  cpSync(EXAMPLES, examples, { recursive: true });
  // Taken in by a later week: left there, it would be one of the first lists.
  rmSync(join(examples, 'factures-mise-a-jour.csv'));
  const plan = JSON.parse(readFileSync(join(examples, 'demo.json'), 'utf8')) as { steps: { at: string }[] };
  const steps = plan.steps.filter(({ at }) => at < AGAIN_UNTIL);
  writeFileSync(join(examples, 'demo.json'), JSON.stringify({ ...plan, steps }));
  const { host: other, open } = await memoryStage(workspace);
  const lines: string[] = [];
  await demonstrate({ examples, workspace, openHost: open, print: (line) => lines.push(line) });
  const again = weeksIn(lines);
  expect(again.length).toBeGreaterThanOrEqual(3);
  expect(again).toEqual(weeksIn(printed).slice(0, again.length));
  const sent = sentNotices(other.workbook);
  expect(sent.length).toBeGreaterThan(20);
  expect(sent).toEqual(sentNotices(host.workbook).slice(0, sent.length));
});

/** The lines about each week, between their title and the total. */
function weeksIn(lines: readonly string[]): readonly string[] {
  const weeks = lines.slice(lines.indexOf('Matin après matin') + 1);
  return weeks.slice(0, weeks.indexOf('') - 1);
}

/** The invoice numbers of each customer, by address, from the lists themselves. */
function numbersByAddress(): Map<string, Set<string>> {
  const file = readFileSync(join(EXAMPLES, 'factures-mise-a-jour.csv'));
  const lines = Papa.parse(new TextDecoder('windows-1252').decode(file), { delimiter: ';' }).data;
  const headings = lines.find((cells) => cells.includes('N° facture')) ?? [];
  const [number, email] = [headings.indexOf('N° facture'), headings.indexOf('E-mail')];
  const own = new Map<string, Set<string>>();
  for (const cells of lines.slice(lines.indexOf(headings) + 1)) {
    const address = cells[email] ?? '';
    own.set(address, (own.get(address) ?? new Set()).add(cells[number] ?? ''));
  }
  return own;
}
