import { fingerprint } from '../domain/hash';
import { counted, typeset } from '../domain/typography';
import type { Platform } from './platform';

/*
 * Whoever can edit the sheet can change its script, which then runs under the owner's trigger: no program can prevent
 * that, but it can say who they are, and when they change.
 */

const NAME = 'editors';
/** Shorter than a property may be. */
const LONGEST = 7_000;

const textOf = (editors: readonly string[]): string => {
  const text = editors.join(',');
  return text.length > LONGEST ? `#${editors.length}:${fingerprint(text)}` : text;
};

/** Who can edit the sheet and what that means, as activation tells it; keeps the list. */
export function editorsSentence(platform: Platform): string {
  const editors = platform.account.editors();
  if (editors !== null) platform.notebook.write(NAME, textOf(editors));
  return editorsWords(editors);
}

/** The same sentence, of a list that is not kept; null when Google does not say. */
export function editorsWords(editors: readonly string[] | null): string {
  if (editors === null)
    return "Vérifiez avec Partager qui peut modifier ce classeur : ces personnes peuvent aussi en changer le programme, qui s'exécute en votre nom.";
  if (editors.length === 0) return 'Vous seul pouvez modifier ce classeur et son programme.';
  return `${counted(editors.length, 'autre personne peut', 'autres personnes peuvent')} modifier ce classeur, et donc aussi son programme, qui s'exécute en votre nom : ${editors.join(', ')}. Retirez avec Partager celles à qui vous ne confieriez pas votre boîte d'envoi.`;
}

/** What changed among those who can edit the sheet since it was last looked at; null when nothing did. */
export function editorsChange(platform: Platform): string | null {
  const editors = platform.account.editors();
  if (editors === null) return null;
  const known = platform.notebook.read(NAME);
  const now = textOf(editors);
  if (known === now) return null;
  platform.notebook.write(NAME, now);
  if (known === null) return null;
  const before = known === '' || known.startsWith('#') ? [] : known.split(',');
  const named = (people: readonly string[]): string => people.join(', ');
  const added = known.startsWith('#') ? [] : editors.filter((email) => !before.includes(email));
  const removed = before.filter((email) => !editors.includes(email));
  const parts = [
    ...(added.length > 0
      ? [
          `${named(added)} ${added.length > 1 ? 'peuvent' : 'peut'} maintenant le modifier, et son programme aussi`,
        ]
      : []),
    ...(removed.length > 0 ? [`${named(removed)} ne ${removed.length > 1 ? 'peuvent' : 'peut'} plus`] : []),
  ];
  const what = parts.length > 0 ? parts.join(' ; ') : 'vérifiez la liste avec Partager';
  return typeset(`Partage du classeur changé : ${what}.`);
}
