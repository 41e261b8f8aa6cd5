import type { ActivationStore } from '../daily/platform';

/** The menu Relances; an entry appears when what it opens exists. What could fail must not keep it from appearing. */
export function showMenu(isActive: () => boolean): void {
  let active = false;
  try {
    active = isActive();
  } catch {
    // A script that was only installed reads no property yet.
  }
  SpreadsheetApp.getUi()
    .createMenu('Relances')
    .addItem('Ouvrir le panneau', 'openPanel')
    .addItem('Voir ce qui partira', 'showWhatWillLeave')
    .addItem('Relancer maintenant…', 'askToRunNow')
    .addSeparator()
    .addItem(
      active ? "Arrêter l'envoi quotidien" : "Activer l'envoi quotidien…",
      active ? 'stopDailyRun' : 'askToActivate',
    )
    .addItem('Initialiser ou réparer le classeur', 'initialiseFromMenu')
    .addItem("Vérifier l'installation", 'checkInstallationFromMenu')
    .addToUi();
}

/** Shows the menu again after what one of its entries says has changed; where there is none, it comes when the sheet opens. */
export function refreshMenu(activation: ActivationStore): void {
  try {
    showMenu(() => activation.load() !== null);
  } catch {
    // A trigger or an API has no window to show it in.
  }
}

/** Runs what a menu entry asks for and shows its answer, or the sentence that says why it could not be done. */
export function tell(title: string, work: () => string): void {
  const ui = SpreadsheetApp.getUi();
  let message: string;
  try {
    message = work();
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Asks before something that cannot be taken back; false when the person declines. */
export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}
