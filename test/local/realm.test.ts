import { describe, expect, it } from 'vitest';
import { bundle, hostWith, scripted } from './fixture';

describe('the realm of an execution', () => {
  it('has none of what Apps Script lacks', async () => {
    const host = await scripted();
    const absent =
      `Intl setTimeout setInterval URL TextEncoder TextDecoder SharedArrayBuffer fetch Buffer process
      require performance structuredClone atob crypto window`.split(/\s+/);
    expect(
      await host.call('run', `return ${JSON.stringify(absent)}.map((name) => typeof globalThis[name])`),
    ).toEqual(absent.map(() => 'undefined'));
  });

  it('forgets its globals between executions', async () => {
    const host = await hostWith('let count = 0; function next() { return ++count; }');
    expect([await host.call('next'), await host.call('next')]).toEqual([1, 1]);
  });

  it('follows the virtual clock, with or without new', async () => {
    const host = await scripted();
    const code =
      'return [new Date().toISOString(), Date.now() === new Date().getTime(), Date().slice(0, 24)]';
    expect(await host.call('run', code)).toEqual([
      '2026-11-24T07:00:00.000Z',
      true,
      'Tue Nov 24 2026 08:00:00',
    ]);
    host.setNow('2026-07-01T12:30');
    expect(await host.call('run', 'return new Date().getHours() + ":" + new Date().getMinutes()')).toBe(
      '12:30',
    );
  });

  it('makes dates, arrays and errors that pass instanceof', async () => {
    const host = await scripted();
    const code = `
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      range.setValue(new Date(2026, 4, 6));
      const values = range.getValues();
      let caught; try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (error) { caught = error; }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
        caught instanceof Error, String(caught), Object.prototype.toString.call(values[0][0])];`;
    expect(await host.call('run', code)).toEqual([
      true,
      true,
      true,
      true,
      'Exception: The starting row of the range is too small.',
      '[object Date]',
    ]);
  });

  it('refuses service calls while the script loads', async () => {
    const host = await hostWith('const sheet = SpreadsheetApp.getActiveSheet(); function go() {}');
    await expect(host.call('go')).rejects.toThrow('pendant le chargement');
  });
});

describe('a function that may be called', () => {
  it.each([
    'constructor',
    'toString',
    'hasOwnProperty',
    'Date',
    'parseInt',
    'eval',
    'Logger',
    'Utilities',
    'own_',
    'gone',
  ])('is one of the script: %s is not', async (name) => {
    const host = await hostWith('function own() { return 1; } function own_() {}');
    await expect(host.call(name)).rejects.toThrow(`Script function not found: ${name}`);
    expect(await host.call('own')).toBe(1);
  });
});

describe('what goes in and out of a call', () => {
  it('is JSON: undefined in lists becomes null, undefined members vanish', async () => {
    const host = await hostWith(
      'function echo(value) { return value; } function odd() { return { a: undefined, b: [undefined, NaN] }; }',
    );
    expect(await host.call('echo', { a: [1, 'é', null, true] })).toEqual({ a: [1, 'é', null, true] });
    expect(await host.call('odd')).toEqual({ b: [null, null] });
  });

  it('refuses dates and functions both ways, even nested', async () => {
    const host = await hostWith(
      'function echo(value) { return value; } function date() { return { on: [new Date()] }; } function code() { return { f() {} }; }',
    );
    await expect(host.call('echo', { on: new Date() })).rejects.toThrow('args[0].on');
    await expect(host.call('date')).rejects.toThrow('.on[0]');
    await expect(host.call('code')).rejects.toThrow('.f');
  });

  it('gives the message of what the function threw', async () => {
    const host = await scripted();
    const failure = host.call('run', 'throw new Error("La facture F-12 n’existe pas.")');
    await expect(failure).rejects.toMatchObject({ message: 'La facture F-12 n’existe pas.', killed: false });
    await expect(host.call('absent')).rejects.toThrow('Script function not found: absent');
  });

  it('waits for a promise', async () => {
    const host = await hostWith('async function later() { await null; return Utilities.getUuid().length; }');
    expect(await host.call('later')).toBe(36);
    const stuck = await hostWith('function never() { return new Promise(() => {}); }');
    await expect(stuck.call('never')).rejects.toThrow('never attend une promesse');
  });
});

describe('what is not emulated', () => {
  it('says its name when it is called, not before', async () => {
    const host = await scripted();
    expect(await host.call('run', 'return typeof DriveApp.getFiles')).toBe('function');
    const calls: Record<string, string> = {
      'DriveApp.getFiles()': 'DriveApp.getFiles n’est pas émulé',
      'Drive.Files.list({}, "id")': 'Drive.Files.list n’est pas émulé',
      'Gmail.Users.Drafts.create({})': 'Gmail.Users.Drafts n’est pas émulé',
      'SpreadsheetApp.openById("x")': 'SpreadsheetApp.openById n’est pas émulé',
      'SpreadsheetApp.getActiveSheet().getPivotTables()': 'Sheet.getPivotTables n’est pas émulé',
    };
    for (const [code, message] of Object.entries(calls))
      await expect(host.call('run', code)).rejects.toThrow(message.split(' ')[0]);
  });

  it('has no advanced service the manifest does not enable', async () => {
    const host = await hostWith('function go() { return typeof Calendar; }', {
      dist: bundle('function go() { return [typeof Gmail, typeof Calendar]; }'),
    });
    expect(await host.call('go')).toEqual(['object', 'undefined']);
  });
});
