import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../local/host';
import { plain } from '../domain/sample-book';
import { COLLEAGUE } from '../simulation/world';
import { openBrowser } from './browser';
import { noticesDue } from './notices-due';
import { type Between, button, line, openPanel, part, refused, told } from './panel';

/* What keeps anything from leaving, and what went wrong: one French sentence each, and what to do. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('where nothing leaves', () => {
  test('a sheet nobody activated says so, and leads to « Réglages »', async () => {
    const { host } = await noticesDue();
    await host.call('deactivate');
    const panel = await openPanel(browser, host);
    await panel.page.getByText("L'envoi quotidien n'est pas activé : rien ne part.").waitFor();
    expect(await button(panel, 'Envoyer maintenant').count()).toBe(0);
    await button(panel, 'Mettre en route').click();
    await expect.poll(() => button(panel, 'Réglages').getAttribute('aria-current')).toBe('page');
    await panel.close();
  });

  test('a copy says whose it is and what to do; said to be a trial, it says that alone', async () => {
    const { host } = await noticesDue();
    const options = { memory: true, now: '2026-12-02T07:00', user: COLLEAGUE } as const;
    const copy = await host.copySpreadsheet(options);
    const panel = await openPanel(browser, copy);
    const { page } = panel;
    const notice = page.locator('main .notice');
    await button(panel, "Dire ce qu'elle est").waitFor();
    expect(plain(await notice.innerText())).toMatch(/copie de celui de proprietaire@.* rien n'en part/);
    expect(await notice.innerText()).not.toMatch(/trial|newYear|replacement/);
    await copy.call('activate', { as: 'trial' });
    await button(panel, "Aujourd'hui").click();
    await button(panel, 'Cette facture').click();
    await button(panel, "Aujourd'hui").click();
    await page.getByText("Copie d'essai : rien ne partira d'ici").waitFor();
    expect(await notice.count()).toBe(1);
    expect(await notice.innerText()).not.toMatch(/trial|newYear|replacement/);
    await line(panel, 'Partiraient au prochain passage 1', /Charlie/).click();
    await page.frameLocator('iframe').getByText('F-3').first().waitFor();
    expect(await button(panel, 'Envoyer maintenant').count()).toBe(0);
    await panel.close();
  });

  test('a Journal cut by some lines is rebuilt in one click', async () => {
    const { host } = await noticesDue();
    host.edit((book) => {
      const journal = book.sheet('Journal');
      for (let count = 0; count < 3; count += 1) journal.deleteRow(journal.lastRow);
    });
    const panel = await openPanel(browser, host);
    await panel.page
      .getByRole('alert')
      .getByText(/a perdu 3 lignes/)
      .waitFor();
    expect(await part(panel, 'À valider 2').count()).toBe(0);
    await button(panel, 'Rétablir le Journal').click();
    await told(panel, 'Journal rétabli');
    await panel.page.getByText("Prochain passage : aujourd'hui").waitFor();
    expect(await button(panel, 'Rétablir le Journal').count()).toBe(0);
    await panel.close();
  });
});

describe('a day that is not worked', () => {
  test('shows what leaves on Monday; it may be read, put off and taken out, not sent at once', async () => {
    const ledger = await noticesDue();
    ledger.host.setNow('2026-12-05T10:00');
    const panel = await openPanel(browser, ledger.host);
    const { page } = panel;
    await page.getByText('Prochain passage : lundi 7 décembre 2026').waitFor();
    await line(panel, 'Partent lundi 7 décembre 2026 1', /Charlie/).click();
    await page.frameLocator('iframe').getByText('F-3').first().waitFor();
    expect(await button(panel, 'Envoyer maintenant').count()).toBe(0);
    await button(panel, 'Écarter').click();
    await page.getByLabel("Pourquoi l'écarter").fill('réglée au comptoir');
    await button(panel, 'Écarter').click();
    await told(panel, 'écartée');
    await page.getByText('Rien ne part.').waitFor();
    await panel.close();
  });
});

const anyCall = (error: string): Fault => ({ method: '*', nth: 1, effect: 'throw', error });
const ONE_SENTENCE = /^[A-ZÀ-Ý].*[a-zé»]\.$/s;
const RAW = /exception|error|denied|undefined|null|invoked|service|permission|TypeError/i;

describe('what goes wrong is one French sentence that says what to do', () => {
  test('another execution has the lock', async () => {
    const { host } = await noticesDue();
    const panel = await openPanel(browser, host);
    await button(panel, 'Encaissements à jour').waitFor();
    host.holdLock('script');
    await button(panel, 'Encaissements à jour').click();
    expect(await refused(panel)).toBe('Un autre passage est en cours : réessayez dans une minute.');
    host.releaseLock('script');
    await button(panel, 'Encaissements à jour').click();
    await told(panel, 'Encaissements');
    await panel.close();
  });

  test.each([
    ['its quota is spent', 'Service invoked too many times for one day: spreadsheets.', /recommencez demain/],
    ['an authorisation is missing', 'You do not have permission to call SpreadsheetApp.', /un seul compte/],
    ['Google stumbles', 'Service Spreadsheets failed while accessing document', /réessayez dans une minute/],
    ['a programme is at fault', "Cannot read properties of undefined (reading 'x')", /réessayez/],
  ])('%s, while the page reads, then while it writes', async (_why, error, expected) => {
    const { host } = await noticesDue();
    host.setFaults([anyCall(error)]);
    const panel = await openPanel(browser, host);
    const notice = panel.page.locator('main').getByRole('alert');
    await button(panel, 'Réessayer').waitFor();
    const read = plain(await notice.locator('p').innerText());
    await button(panel, 'Réessayer').click();
    await button(panel, 'Encaissements à jour').waitFor();
    host.setFaults([anyCall(error)]);
    await button(panel, 'Encaissements à jour').click();
    for (const said of [read, await refused(panel)]) {
      expect(said).toMatch(expected);
      expect(said).toMatch(ONE_SENTENCE);
      expect(said).not.toMatch(RAW);
    }
    await panel.close();
  });

  test.each([
    ['several accounts in the browser', 'PERMISSION_DENIED', /un seul compte Google/],
    [
      'a refusal with its name before',
      'ScriptError: Authorization is required to perform that action.',
      /un seul compte/,
    ],
    ['no network', 'NetworkError: Connection failure due to HTTP 0', /vérifiez votre connexion/],
    ['an execution that was ended', 'Exceeded maximum execution time', /réessayez dans une minute/],
  ])('%s, before any of our code runs', async (_why, words, expected) => {
    const { host } = await noticesDue();
    const between: Between = async (name) => (name === 'showToday' ? null : words);
    const panel = await openPanel(browser, host, 'today', between);
    await button(panel, 'Encaissements à jour').click();
    const said = await refused(panel);
    expect(said).toMatch(expected);
    expect(said).toMatch(ONE_SENTENCE);
    expect(said).not.toMatch(RAW);
    await panel.close();
  });
});
