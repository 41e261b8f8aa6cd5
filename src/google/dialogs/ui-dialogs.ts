import type { Dialogs } from '../../daily/dialogs/conversation';

/** The plain dialogs of Sheets. Each suspends the script until the person answers. */
export function uiDialogs(): Dialogs {
  const ui = SpreadsheetApp.getUi();
  return {
    tell: (title, text) => {
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    confirm: (title, text) => ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK,
    yesOrNo: (title, text) => {
      const button = ui.alert(title, text, ui.ButtonSet.YES_NO_CANCEL);
      return button === ui.Button.YES ? true : button === ui.Button.NO ? false : null;
    },
    ask: (title, text) => {
      const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
    },
    log: (error) => {
      Logger.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  };
}
