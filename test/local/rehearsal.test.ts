import { expect, it } from 'vitest';
import { hostWith } from './fixture';

const CODE = `
  const sheet = () => SpreadsheetApp.getActiveSheet();
  function ask() {
    const ui = SpreadsheetApp.getUi();
    if (ui.alert('Envoyer', 'Vraiment ?', ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return 'rien';
    sheet().getRange('A1').setValue('envoyé');
    PropertiesService.getScriptProperties().setProperty('envoyé', 'oui');
    MailApp.sendEmail('d@dupont.fr', 'Relance', 'Bonjour');
    return 'fait';
  }
  function remembered() { return [sheet().getRange('A1').getValue(), PropertiesService.getScriptProperties().getProperty('envoyé')]; }`;

it('is the same world, where what is done changes nothing', async () => {
  const host = await hostWith(CODE);
  host.edit((workbook) => workbook.sheet('Feuille 1').set(1, 1, 'avant'));
  const rehearsal = host.rehearse();
  expect(rehearsal.now()).toBe(host.now());
  expect(await rehearsal.call('remembered')).toEqual(['avant', null]);
  expect(await rehearsal.call('ask')).toBe('fait');
  expect(await rehearsal.call('remembered')).toEqual(['envoyé', 'oui']);
  expect(rehearsal.shown()).toEqual([
    { kind: 'alert', title: 'Envoyer', text: 'Vraiment ?', buttons: 'OK_CANCEL' },
  ]);
  expect(await host.call('remembered')).toEqual(['avant', null]);
  expect([host.sent(), host.shown()]).toEqual([[], []]);
});
