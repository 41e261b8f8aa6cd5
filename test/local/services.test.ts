import { describe, expect, it } from 'vitest';
import { hostWith, scripted } from './fixture';

describe('properties', () => {
  it('are one store a script, one a document, one a user', async () => {
    const host = await scripted();
    const write = (who: string) =>
      `PropertiesService.getScriptProperties().setProperty('k', '${who}'); PropertiesService.getUserProperties().setProperty('k', '${who}')`;
    const read = `return [PropertiesService.getScriptProperties().getProperty('k'), PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k')]`;
    await host.call('run', write('a'));
    const colleague = host.as('collegue@atelier-exemple.fr');
    await colleague.call('run', write('b'));
    expect([await host.call('run', read), await colleague.call('run', read)]).toEqual([
      ['b', 'a', null],
      ['b', 'b', null],
    ]);
  });

  it('refuse a value over 8 066 bytes and a store over 500 kB', async () => {
    const host = await scripted();
    const set = (value: string) => `PropertiesService.getScriptProperties().setProperty('k', ${value})`;
    await host.call('run', set("'x'.repeat(8066)"));
    await expect(host.call('run', set("'é'.repeat(4034)"))).rejects.toThrow('Argument too large');
    await expect(
      host.call(
        'run',
        `for (let i = 0; i < 63; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(8000))`,
      ),
    ).rejects.toThrow('property storage quota');
  });
});

describe('locks', () => {
  const TRY = `
    function tryIt(ms) { const lock = LockService.getScriptLock(); return [lock.tryLock(ms), lock.hasLock()]; }
    function wait(ms) { LockService.getScriptLock().waitLock(ms); return 'pris'; }`;

  it('held by another execution make one wait, in virtual time', async () => {
    const host = await hostWith(TRY);
    host.holdLock('script');
    expect(await host.call('tryIt', 5000)).toEqual([false, false]);
    expect(host.executions().at(-1)?.seconds).toBeCloseTo(5.3, 6);
    await expect(host.call('wait', 1000)).rejects.toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    host.releaseLock('script');
    expect(await host.call('tryIt', 0)).toEqual([true, true]);
  });

  it('are taken as soon as the other lets go, and let go at the end', async () => {
    const host = await hostWith(TRY);
    host.holdLock('script', 2);
    expect(await host.call('wait', 10000)).toBe('pris');
    expect(host.executions().at(-1)?.seconds).toBeCloseTo(2, 6);
    expect(await host.as('autre@atelier-exemple.fr').call('tryIt', 0)).toEqual([true, true]);
  });
});

describe('triggers', () => {
  const CODE = `
    function install() {
      ScriptApp.newTrigger('dailyRun').timeBased().atHour(8).everyDays(1).inTimezone('Europe/Paris').create();
      ScriptApp.newTrigger('catchUp').timeBased().everyHours(1).create();
    }
    function mine() { return ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction()); }
    function many() { for (let i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyDays(1).create(); }
    function clear() { ScriptApp.getProjectTriggers().forEach((each) => ScriptApp.deleteTrigger(each)); }
    const left = () => Number(PropertiesService.getScriptProperties().getProperty('left') || 0);
    function report() {
      const count = left() - 1;
      PropertiesService.getScriptProperties().setProperty('left', String(count));
      return { date: '2026-11-24', sent: [count], held: ['encore ' + count], user: Session.getEffectiveUser().getEmail(), hour: new Date().getHours() };
    }
    function setLeft(count) { PropertiesService.getScriptProperties().setProperty('left', String(count)); }
    function dailyRun(event) { if (!event.triggerUid) throw new Error('sans événement'); return report(); }
    function catchUp() { return left() > 0 ? report() : null; }
    function ui() { SpreadsheetApp.getUi(); }`;

  it('belong to their creator, who alone sees them', async () => {
    const host = await hostWith(CODE);
    await host.call('install');
    expect(await host.call('mine')).toEqual(['dailyRun', 'catchUp']);
    expect(await host.as('collegue@atelier-exemple.fr').call('mine')).toEqual([]);
    await expect(host.call('many')).rejects.toThrow('This script has too many triggers.');
    await host.call('clear');
    await expect(host.daily()).rejects.toThrow('Aucun passage quotidien');
  });

  it('fire the day: the run, then the catch-ups an hour apart while they report, as the creator', async () => {
    const host = await hostWith(CODE);
    await host.call('install');
    await host.call('setLeft', 3);
    const report = await host.as('collegue@atelier-exemple.fr').daily();
    expect(report).toMatchObject({
      date: '2026-11-24',
      sent: [2, 1, 0],
      held: ['encore 0'],
      failed: [],
      user: 'proprietaire@atelier-exemple.fr',
      hour: 10,
    });
    expect(report.serviceCalls.byMethod).toEqual({
      'Properties.getProperty': 6,
      'Properties.setProperty': 3,
    });
    expect(report.modelledSeconds).toBeCloseTo(6 * 0.03 + 3 * 0.062, 6);
    expect(host.now()).toBe('2026-11-24T11:00');
  });

  it('go on after an execution that was killed, and stop after ten catch-ups', async () => {
    const host = await hostWith(CODE);
    await host.call('install');
    await host.call('setLeft', 2);
    host.setFaults([{ method: 'Properties.setProperty', nth: 1, effect: 'kill' }]);
    expect((await host.daily()).sent).toEqual([1, 0]);
    await host.call('install'); // twice as many triggers: a catch-up still comes once an hour
    await host.call('setLeft', 0);
    const before = host.executions().length;
    await host.daily();
    expect(
      host
        .executions()
        .slice(before)
        .map(({ handler }) => handler),
    ).toEqual(['dailyRun', 'dailyRun', 'catchUp']);
    await host.call('setLeft', 100);
    expect((await host.daily()).sent).toHaveLength(2 + 10);
  });

  it('tell the failure when nothing reported', async () => {
    const host = await hostWith(
      `${CODE.replace('return report(); }', "throw new Error('Le Journal est illisible.'); }")}`,
    );
    await host.call('install');
    await expect(host.daily()).rejects.toThrow('Le Journal est illisible.');
  });

  it('say in French that everything was interrupted, when nothing reported', async () => {
    const host = await hostWith(CODE);
    await host.call('install');
    const every = Array.from({ length: 20 }, (_, index) => index + 1);
    host.setFaults(every.map((nth) => ({ method: '*', nth, effect: 'kill' })));
    await expect(host.daily()).rejects.toMatchObject({
      killed: true,
      message: expect.stringMatching(/^Le passage a été interrompu/),
    });
  });

  it('have no user interface', async () => {
    const host = await hostWith(
      `${CODE} function dailyUi() { ScriptApp.newTrigger('ui').timeBased().everyDays(1).create(); }`,
    );
    await host.call('dailyUi');
    await expect(host.fire('ui')).rejects.toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
    await expect(host.fire('absent')).rejects.toThrow('Aucun déclencheur « absent »');
  });
});

describe('the user interface', () => {
  it('shows, and is answered from the test', async () => {
    const host = await scripted();
    host.answerUi(['NO', 'Durand']);
    const code = `
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Relances').addItem('Initialiser', 'initialise').addSeparator().addToUi();
      const answer = ui.alert('Activer ?', 'Vraiment ?', ui.ButtonSet.YES_NO);
      const name = ui.prompt('Votre nom').getResponseText();
      return [answer === ui.Button.NO, name];`;
    expect(await host.call('run', code)).toEqual([true, 'Durand']);
    expect(host.shown()).toEqual([
      { kind: 'menu', title: 'Relances', text: 'Initialiser → initialise\n—' },
      { kind: 'alert', title: 'Activer ?', text: 'Vraiment ?', buttons: 'YES_NO' },
      { kind: 'prompt', title: '', text: 'Votre nom' },
    ]);
  });

  it('gives onOpen nothing that asks for consent', async () => {
    const host = await hostWith(
      "function onOpen() { SpreadsheetApp.getUi().createMenu('R').addToUi(); ScriptApp.getProjectTriggers(); }",
    );
    await expect(host.call('onOpen')).rejects.toThrow('Authorization is required to perform that action.');
    expect(host.shown()).toHaveLength(1);
  });
});

describe('utilities', () => {
  it.each([
    [
      "Utilities.formatDate(new Date(Date.UTC(2026, 6, 1, 22, 30)), 'Europe/Paris', \"yyyy-MM-dd'T'HH:mm:ss EEE d/M/yy\")",
      '2026-07-02T00:30:00 Thu 2/7/26',
    ],
    ["Utilities.formatDate(new Date(0), 'America/New_York', 'dd/MM/yyyy HH:mm Z')", '31/12/1969 19:00 -0500'],
    ["Utilities.base64Encode('é+/')", 'w6krLw=='],
    ['Utilities.base64EncodeWebSafe([-5, -17, -66])', '----'],
    ["Utilities.base64Decode('w6k=').join()", '-61,-87'],
    ["Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()", 'é'],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 3).join()", '-54,-105,-127'],
  ])('%s', async (code, expected) => {
    const host = await scripted();
    expect(await host.call('run', `return ${code}`)).toBe(expected);
  });

  it('draws the same ids from the same seed', async () => {
    const ids = async (seed: number) =>
      (await scripted({ seed })).call('run', 'return [Utilities.getUuid(), Utilities.getUuid()]');
    expect(await ids(3)).toEqual(await ids(3));
    expect(await ids(3)).not.toEqual(await ids(4));
  });
});
