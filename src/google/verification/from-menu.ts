import { typeset } from '../../domain/typography';
import { confirmed, tell } from '../menu';
import { type InstallationReport, verifyInstallation } from './verify-installation';

const TITLE = "Vérifier l'installation";

const QUESTION = [
  'Le programme va essayer un par un les services de Google dont il se sert, puis retirer ce qu’il a créé.',
  'Deux messages vous seront envoyés, à vous seul. Vos factures ne sont pas touchées. Comptez une à deux minutes.',
].join('\n\n');

/** Asks first, since two messages leave; then tries everything and says where the table is. */
export function verifyFromMenu(): void {
  if (!confirmed(TITLE, typeset(QUESTION))) return;
  let report: InstallationReport | undefined;
  tell(TITLE, () => {
    report = verifyInstallation();
    return sentenceOf(report);
  });
  // Last: where something was not granted, Google ends the execution here and shows its own dialog.
  if (report?.lacksScopes) ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** Where to look; what is wrong itself when the table could not be printed. */
function sentenceOf({ summary, sheet, lines }: InstallationReport): string {
  if (sheet !== null) return typeset(`${summary}\n\nLe détail est sur la feuille « ${sheet} ».`);
  const bad = lines
    .filter(({ verdict }) => verdict !== 'conforme')
    .map(({ name, found }) => `${name} : ${found}`);
  return typeset([summary, "Le tableau n'a pas pu être écrit dans le classeur.", ...bad].join('\n\n'));
}
