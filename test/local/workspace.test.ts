import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { type Host, openHost } from '../../local/host';
import { bundle } from './fixture';

const folder = () => mkdtempSync(join(tmpdir(), 'workspace-'));
const dist = bundle('function run(source) { return new Function(source)(); }');
const open = (workspace: string, user?: string) =>
  openHost({ workspace, dist, now: '2026-11-24T08:00', ...(user ? { user } : {}) });

const FILL = `
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.insertSheet('Factures');
  sheet.getRange('A:A').setNumberFormat('@');
  sheet.getRange('C:C').setNumberFormat('#,##0.00 "€"');
  sheet.getRange('B2:B1000').setNumberFormat('dd/mm/yyyy');
  sheet.getRange('A1:E1').setValues([['Numéro', 'Échéance', 'Montant', 'Situation', 'Tranche']]).setFontWeight('bold').setBackground('#eeeeee').setNote('Aide');
  sheet.getRange('A2:E4').setValues([
    ['0012', new Date(2026, 2, 29), 1234.5, 'Litige', '31-60'],
    ['=1+1', new Date(2026, 9, 25, 14, 30), -3, '', 'paid'],
    ['+33 6', '', '', '', '']]);
  sheet.getRange('C6').setFormula('=TODAY()-B2');
  sheet.getRange('D2:D1000').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Litige', 'Promesse']).setAllowInvalid(true).setHelpText('Un mot').build());
  sheet.getRange('E2:E1000').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 60 }, (_, i) => 'Situation ' + i)).build());
  sheet.getRange('B2:B1000').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 180);
  sheet.hideColumns(5);
  sheet.getRange('E1:E1000').protect().setDescription('Relances').setWarningOnly(true);
  const rule = () => SpreadsheetApp.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    rule().whenFormulaSatisfied('=$E2="31-60"').setBackground('#fce8b2').setBold(true).setRanges([sheet.getRange('A2:E1000')]).build(),
    rule().whenNumberLessThanOrEqualTo(-1).setFontColor('#cc0000').setRanges([sheet.getRange('C2:C1000')]).build(),
    rule().whenTextContains('lit').setItalic(true).setRanges([sheet.getRange('D2:D1000')]).build(),
    rule().whenTextEqualTo('Promesse').setStrikethrough(true).setRanges([sheet.getRange('D2:D1000')]).build()]);
  ss.insertSheet('Taux').hideSheet().setTabColor('#112233');`;

/** Everything a script can see of the sheet. */
const SEE = `
  const sheet = SpreadsheetApp.getActive().getSheetByName('Factures');
  const range = sheet.getDataRange();
  const text = (value) => value instanceof Date ? value.toISOString() : value;
  return {
    id: SpreadsheetApp.getActive().getId(), sheets: SpreadsheetApp.getActive().getSheets().map((each) => [each.getName(), each.getSheetId(), each.isSheetHidden(), each.getTabColor()]),
    values: range.getValues().map((row) => row.map(text)), formulas: range.getFormulas(), formats: sheet.getRange('A1:E1000').getNumberFormats(),
    notes: range.getNotes(), backgrounds: range.getBackgrounds(), weights: range.getFontWeights(),
    validations: sheet.getRange('A1:E1000').getDataValidations().map((row) => row.map((rule) => rule && [rule.getCriteriaType(), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()])),
    rules: sheet.getConditionalFormatRules().map((rule) => { const c = rule.getBooleanCondition(); return [c.getCriteriaType(), c.getCriteriaValues(), c.getBackground(), c.getFontColor(), c.getBold(), c.getItalic(), c.getStrikethrough(), rule.getRanges().map((each) => each.getA1Notation())]; }),
    protections: sheet.getProtections('RANGE').map((each) => [each.getDescription(), each.isWarningOnly(), each.getRange().getA1Notation()]),
    shape: [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getFrozenRows(), sheet.getColumnWidth(1), sheet.getColumnWidth(2), sheet.isColumnHiddenByUser(5)],
  };`;

/** What a person does in an office suite. */
async function retouch(workspace: string, change: (file: Workbook) => void): Promise<void> {
  const path = join(workspace, 'Relances.xlsx');
  const file = new Workbook();
  await file.xlsx.readFile(path);
  change(file);
  await file.xlsx.writeFile(path);
}

describe('a workspace', () => {
  it('is made of an empty French spreadsheet', async () => {
    const workspace = join(folder(), 'neuf');
    const host = await open(workspace);
    expect(host.workbook.sheetNames()).toEqual(['Feuille 1']);
    expect(readdirSync(workspace).sort()).toEqual(['Relances.xlsx', 'drive', 'gmail', 'state.json']);
  });

  it('comes back as it was: everything a script can see, and what it remembers', async () => {
    const workspace = folder();
    const host = await open(workspace);
    await host.call('run', FILL);
    await host.call(
      'run',
      "PropertiesService.getScriptProperties().setProperty('k', 'v'); ScriptApp.newTrigger('f').timeBased().everyDays(1).create()",
    );
    const before = await host.call('run', SEE);
    const again = await open(workspace);
    expect(await again.call('run', SEE)).toEqual(before);
    expect(
      await again.call(
        'run',
        "return [PropertiesService.getScriptProperties().getProperty('k'), ScriptApp.getProjectTriggers().length, ScriptApp.getScriptId().length]",
      ),
    ).toEqual(['v', 1, 57]);
    expect(again.workbook.sheet('Factures').displayedColour(2, 1)).toBe('#fce8b2');
    expect(again.executions().length).toBeGreaterThan(2);
  });

  it('is read by an office suite: text stays text, dates are dates, rules and lists are there', async () => {
    const workspace = folder();
    await (await open(workspace)).call('run', FILL);
    const file = new Workbook();
    await file.xlsx.readFile(join(workspace, 'Relances.xlsx'));
    const sheet = file.getWorksheet('Factures');
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 1).value)).toEqual(['0012', '=1+1', '+33 6']);
    expect(sheet?.getCell('B2').value).toEqual(new Date('2026-03-29T00:00:00Z'));
    expect(sheet?.getCell('C6').formula).toBe('TODAY()-B2');
    expect(sheet?.conditionalFormattings.flatMap(({ rules }) => rules.map(({ type }) => type))).toEqual([
      'expression',
      'cellIs',
      'expression',
      'cellIs',
    ]);
    expect(sheet?.dataValidations.find('D500')).toMatchObject({
      type: 'list',
      formulae: ['"Litige,Promesse"'],
    });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(file.getWorksheet('Taux')?.state).toBe('hidden');
  });

  it('takes in what a person changed in the file, even while it is open', async () => {
    const workspace = folder();
    const host = await open(workspace);
    await host.call('run', FILL);
    await retouch(workspace, (file) => {
      const sheet = file.getWorksheet('Factures');
      if (sheet) sheet.getCell('C2').value = 99;
      file.addWorksheet('À moi').getCell('A1').value = 'ma liste';
    });
    await host.call('run', "PropertiesService.getScriptProperties().setProperty('k', 'v')");
    expect(host.workbook.sheet('Factures').get(2, 3)).toBe(99);
    expect(host.workbook.sheet('À moi').values()).toEqual([['ma liste']]);
    const again = await open(workspace);
    expect(again.workbook.sheetNames()).toEqual(['Feuille 1', 'Factures', 'Taux', 'À moi']);
  });

  it('does not rewrite the spreadsheet when nothing in it changed', async () => {
    const workspace = folder();
    const host = await open(workspace);
    await host.call('run', FILL);
    const stamp = () => statSync(join(workspace, 'Relances.xlsx')).mtimeMs;
    const before = stamp();
    await host.call('run', 'return SpreadsheetApp.getActive().getName()');
    expect(stamp()).toBe(before);
    host.edit((workbook) => workbook.sheet('Factures').set(2, 3, 5));
    await host.close();
    expect(stamp()).toBeGreaterThan(before);
    expect((await open(workspace)).workbook.sheet('Factures').get(2, 3)).toBe(5);
  });

  it('is never written over when one of its files does not open', async () => {
    const workspace = folder();
    await (await open(workspace)).close();
    const whole = (name: string) => readFileSync(join(workspace, name));
    const kept = { 'Relances.xlsx': whole('Relances.xlsx'), 'state.json': whole('state.json') };
    const broken: [keyof typeof kept, Uint8Array | null, RegExp][] = [
      ['Relances.xlsx', new Uint8Array(), /^Relances\.xlsx ne s’ouvre pas/],
      ['Relances.xlsx', kept['Relances.xlsx'].subarray(0, 900), /^Relances\.xlsx ne s’ouvre pas/],
      ['Relances.xlsx', Buffer.from('Numéro;Client\n'), /^Relances\.xlsx ne s’ouvre pas/],
      ['state.json', kept['state.json'].subarray(0, 200), /state\.json ne se lit pas/],
      ['state.json', null, /state\.json ne se lit pas/],
    ];
    for (const [name, bytes, said] of broken) {
      const path = join(workspace, name);
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path);
      await expect(open(workspace)).rejects.toThrow(said);
      expect(existsSync(path) ? whole(name) : null).toEqual(bytes && Buffer.from(bytes));
      writeFileSync(path, kept[name]);
    }
    await open(workspace);
  });

  it('keeps its ids when the folder is moved, and has new ones when the spreadsheet is copied', async () => {
    const workspace = folder();
    const host = await open(workspace);
    await host.call('run', `${FILL} PropertiesService.getScriptProperties().setProperty('k', 'v')`);
    const ids = (each: Host) =>
      each.call(
        'run',
        "return [SpreadsheetApp.getActive().getId(), ScriptApp.getScriptId(), PropertiesService.getScriptProperties().getProperty('k')]",
      );
    const before = await ids(host);
    const moved = `${folder()}-ailleurs`;
    renameSync(workspace, moved);
    expect(await ids(await open(moved))).toEqual(before);
    const copy = await (await open(moved)).copySpreadsheet({
      workspace: folder(),
      user: 'collegue@atelier-exemple.fr',
    });
    const [spreadsheet, script, property] = (await ids(copy)) as unknown[];
    expect([spreadsheet, script]).not.toEqual((before as unknown[]).slice(0, 2));
    expect(property).toBeNull();
    expect(copy.workbook.sheet('Factures').get(2, 1)).toBe('0012');
  });

  it('keeps each message in a file named after its day, recipient and subject', async () => {
    const workspace = folder();
    const host = await open(workspace);
    await host.call(
      'run',
      "Gmail.Users.Messages.send({ raw: Utilities.base64EncodeWebSafe('To: compta@durand.example.fr\\r\\nSubject: Facture F-12\\r\\n\\r\\nBonjour') }, 'me')",
    );
    const [name = ''] = readdirSync(join(workspace, 'gmail', 'sent'));
    expect(name).toMatch(/^2026-11-24T080001-compta-durand-example-fr-facture-f-12-[0-9a-f]{6}\.eml$/);
    const [sent] = (await open(workspace)).sent();
    expect(sent?.raw).toBe(readFileSync(join(workspace, 'gmail', 'sent', name), 'utf8'));
    expect(sent?.raw).toContain('Bonjour');
  });
});

const OFFICE = '/usr/bin/soffice';

describe('LibreOffice', () => {
  it.skipIf(!existsSync(OFFICE))(
    'opens the spreadsheet and saves it back with its rules, lists, notes and formats',
    { timeout: 60_000 },
    async () => {
      const workspace = folder();
      const host = await open(workspace);
      await host.call('run', FILL);
      const before = (await host.call('run', SEE)) as Record<string, unknown>;
      const out = folder();
      execFileSync(
        OFFICE,
        [
          '--headless',
          `-env:UserInstallation=file://${folder()}`,
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          out,
          join(workspace, 'Relances.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      cpSync(join(out, 'Relances.xlsx'), join(workspace, 'Relances.xlsx'));
      const after = (await host.call('run', SEE)) as Record<string, unknown>;
      for (const aspect of [
        'values',
        'formulas',
        'notes',
        'backgrounds',
        'weights',
        'protections',
        'sheets',
        'rules',
        'formats',
        'validations',
      ])
        expect({ [aspect]: after[aspect] }).toEqual({ [aspect]: before[aspect] });
      expect(host.workbook.sheet('Factures').displayedColour(2, 1)).toBe('#fce8b2');
    },
  );
});
