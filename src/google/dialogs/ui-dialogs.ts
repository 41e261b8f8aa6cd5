import type { Dialogs } from '../../daily/dialogs/conversation';

/** The plain dialogs of Sheets. Each suspends the script until the person answers. */
export function uiDialogs(): Dialogs {
  const ui = SpreadsheetApp.getUi();
  return {
    tell: (title, text) => {
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    confirm: (title, text) => ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK,
  };
}
