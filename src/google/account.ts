import type { Account } from '../daily/platform';

export const googleAccount = (): Account => ({
  email: () => Session.getEffectiveUser().getEmail(),
  spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
  scriptId: () => ScriptApp.getScriptId(),
  remainingRecipients: () => {
    try {
      return MailApp.getRemainingDailyQuota();
    } catch {
      return null; // our own count stands alone
    }
  },
  editors: () => {
    try {
      const sheet = SpreadsheetApp.getActiveSpreadsheet();
      const owner = sheet.getOwner();
      const people = [...(owner ? [owner] : []), ...sheet.getEditors()].map((user) => user.getEmail());
      const me = Session.getEffectiveUser().getEmail();
      return [...new Set(people)].filter((email) => email !== '' && email !== me).sort();
    } catch {
      return null; // a shared drive does not always say
    }
  },
});
