import { type Check, conform, toLookAt } from './check';

const PARIS = 'Europe/Paris';

/** 23:30 in Paris in winter, 00:30 the next day in summer: another zone shows another hour, and often another day. */
const INSTANTS: readonly number[] = [Date.UTC(2026, 0, 15, 22, 30), Date.UTC(2026, 6, 15, 22, 30)];

const wallIn = (zone: string): string =>
  INSTANTS.map((instant) => Utilities.formatDate(new Date(instant), zone, 'yyyy-MM-dd HH:mm')).join(' et ');

const zones: Check = {
  service: 'Google Sheets',
  name: 'Fuseaux horaires',
  expected: "Le script et le classeur sont à l'heure de Paris, été comme hiver.",
  run: ({ timed }) => {
    const script = Session.getScriptTimeZone();
    const sheet = timed('Spreadsheet.getSpreadsheetTimeZone', () =>
      SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    );
    const found = `Script : ${script}. Classeur : ${sheet}.`;
    const elsewhere = [
      ...(wallIn(script) === wallIn(PARIS) ? [] : ['le fuseau du script (Paramètres du projet)']),
      ...(wallIn(sheet) === wallIn(PARIS) ? [] : ['celui du classeur (Fichier, Paramètres)']),
    ];
    if (elsewhere.length === 0) return conform(found);
    return toLookAt(`${found} Le programme compte à l'heure de Paris : changez ${elsewhere.join(' et ')}.`);
  },
};

/** The same instant, read by JavaScript in the script's zone and by Google in that zone. */
const dates: Check = {
  service: 'Google Sheets',
  name: 'Dates de JavaScript',
  expected: 'Elles suivent le fuseau du script, sans décalage.',
  run: () => {
    const days = [new Date(2026, 2, 29), new Date(2026, 9, 25), new Date(2028, 1, 29)];
    const read = days.map((day) =>
      Utilities.formatDate(day, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm'),
    );
    const found = read.join(', ');
    return found === '2026-03-29 00:00, 2026-10-25 00:00, 2028-02-29 00:00'
      ? conform(found)
      : toLookAt(`${found}, pour les 29 mars et 25 octobre 2026 et le 29 février 2028 à minuit.`);
  },
};

export const ZONE_CHECKS: readonly Check[] = [zones, dates];
