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
});
