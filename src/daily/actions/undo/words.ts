import type { DayPlan } from '../../../domain/decision/day';
import { foldNumber } from '../../../domain/keys';
import type { JournalEntry } from '../../../domain/model';
import { agreed } from '../../../domain/reasons';

/** What is said of a line that was taken back. */
function what({ state, step, customer, invoice, document }: JournalEntry): string {
  const named = `« ${step} » de ${customer}`;
  const kept = document === '' ? '' : ' Son document reste dans Drive.';
  switch (state) {
    case 'approved':
      return `Validation de ${named} retirée.${kept}`;
    case 'edited':
    case 'drafted':
      return `Modification de ${named} annulée.${kept}`;
    case 'postponed':
      return `Report de ${named} annulé.`;
    case 'waived':
      return `${named} n'est plus ${agreed(step, 'écartée')}.`;
    case 'called':
      return `Appel au sujet de la facture ${invoice} retiré.`;
    case 'takenOver':
    case 'chosenToChase':
      return `Choix de reprise de ${customer} annulé.`;
    case 'posted':
      return `Envoi par courrier de ${named} : comme avant cette saisie.`;
    case 'legalEvent':
      return `Fait retiré de la facture ${invoice} : ${step}.`;
    case 'claimWaived':
      return `Facture ${invoice} : pénalités et indemnité de nouveau comptées.`;
    case 'bounced':
      return `${named} compte de nouveau comme ${agreed(step, 'envoyée')}.`;
    default:
      return `${named} est de nouveau ${agreed(step, 'incertaine')} : vérifiez les Messages envoyés et répondez.`;
  }
}

/** What was taken back, then what its invoice says of what comes next. `after`: the day without it, when it is known. */
export function whatWasWithdrawn(line: JournalEntry, after: DayPlan | null): string {
  const said = what(line);
  const next = after?.decisions.find(({ number }) => foldNumber(number) === foldNumber(line.invoice));
  return next && line.state !== 'sent' && line.state !== 'released'
    ? `${said} ${next.reason.sentence}`
    : said;
}
