import { addCents, euros } from '../domain/cents';
import { longDate } from '../domain/civil-date';
import { counted, typeset } from '../domain/typography';
import type { Notice } from './notice';

/** What one may say on the telephone, a paragraph each: who calls, about what, what was written before, what is asked. */
export function callScript({ sender, lines, previous, today }: Notice): readonly string[] {
  const who = [sender.contact.trim(), sender.company.trim()].filter((part) => part !== '');
  const introduced = who.length === 0 ? 'Bonjour,' : `Bonjour, ${who.join(', ')}.`;
  const written = previous
    .filter(({ kind }) => kind !== 'call')
    .sort((one, other) => (one.on < other.on ? 1 : -1));
  const [last] = written;
  return [
    `${introduced} Je vous appelle au sujet ${aboutWhat(lines)}.`,
    last
      ? `Avez-vous bien reçu notre message du ${longDate(last.on)} ?`
      : 'Avez-vous bien reçu cette facture ?',
    "Est-elle prévue en paiement, et à quelle date ? Si quelque chose s'y oppose, dites-le-moi : je le note.",
    `Je note votre réponse ce ${longDate(today)}. Merci, bonne journée.`,
  ].map(typeset);
}

function aboutWhat(lines: Notice['lines']): string {
  const owed = addCents(...lines.map(({ standing }) => standing.open));
  const [first] = lines;
  if (lines.length === 1 && first)
    return `de notre facture ${first.invoice.number}, sur laquelle il reste ${euros(owed)} à régler depuis le ${longDate(first.dueOn)}`;
  return `de ${counted(lines.length, 'facture')} échues, ${euros(owed)} en tout : ${lines.map(({ invoice }) => invoice.number).join(', ')}`;
}
