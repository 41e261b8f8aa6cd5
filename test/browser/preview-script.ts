import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../local/fixture';

/** A script with a menu, a panel and one question; what the preview needs to be tried in a browser. */
const CODE = `
  const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Relances').addItem('Ouvrir le panneau', 'openPanel').addItem('Relancer…', 'askToRun').addToUi();
  }
  function openPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panneau').setTitle('Relances')); }
  function askToRun() {
    const ui = SpreadsheetApp.getUi();
    if (ui.alert('Relancer', 'Envoyer ?', ui.ButtonSet.OK_CANCEL) === ui.Button.OK) ui.alert('Relancer', 'Parti.', ui.ButtonSet.OK);
  }
  function current() { const range = SpreadsheetApp.getActive().getActiveRange(); return range.getSheet().getName() + ' ' + range.getRow(); }
  function write(text) { sheet().getRange('B2').setValue(text); }
  function goTo(row) { sheet().getRange(row + ':' + row).activate(); }
  function fail() { throw new Error('Occupé : réessayez.'); }`;

const PANEL = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Panneau</title></head><body><main><h1>Aujourd'hui</h1>
<button id="where">Cette facture</button><button id="write">Écrire</button><button id="go">Montrer</button>
<button id="fail">Échouer</button><button id="close">Fermer</button>
<a href="https://mail.google.com/mail/?authuser=a#search/x" target="_blank">Messages envoyés</a><p id="said" role="status"></p></main>
<script>
const said = (text) => { document.getElementById('said').textContent = text; };
const run = () => google.script.run.withSuccessHandler((value) => said(String(value))).withFailureHandler((error) => said(error.message));
const on = (id, act) => document.getElementById(id).addEventListener('click', act);
on('where', () => run().current());
on('write', () => run().write('du panneau'));
on('go', () => run().goTo(9));
on('fail', () => run().fail());
on('close', () => google.script.host.close());
</script></body></html>`;

/** Folder of that bundle. */
export function previewBundle(): string {
  const dist = bundle(CODE);
  writeFileSync(join(dist, 'Panneau.html'), PANEL);
  return dist;
}
