import type { InvoiceView } from '../../views/invoice';
import { counted, money, shortDate, typeset } from '../format';

/** Number, customer, what is owed, where it stands, what comes next and why. */
export function InvoiceHead({ invoice }: { invoice: InvoiceView }) {
  const { openAmount, total, dueOn, dueDateNote, daysPastDue, status, nextAction, nextActionOn, level } =
    invoice;
  return (
    <header class={`invoice bucket-${invoice.agingBucket.replace('+', 'plus')}`}>
      <h2>{typeset(`Facture ${invoice.invoice || 'sans numéro'}`)}</h2>
      <p class="who">{invoice.customerName || 'Client à compléter'}</p>
      {invoice.subject === '' ? null : <p class="hint">{invoice.subject}</p>}
      <p class="owed">
        {openAmount === '0.00' ? (
          typeset(`Plus rien à payer, sur ${money(total)}`)
        ) : (
          <>
            <strong>{money(openAmount)}</strong>{' '}
            {openAmount === total ? 'à payer' : typeset(`à payer, sur ${money(total)}`)}
          </>
        )}
      </p>
      <p>
        <span class="status">{status}</span>
        {dueOn ? ` ${typeset(`· échéance ${shortDate(dueOn)}`)}` : ''}
        {daysPastDue > 0 ? typeset(` · ${counted(daysPastDue, 'jour')} de retard`) : ''}
      </p>
      {dueDateNote === '' ? null : <p class="hint">{dueDateNote}</p>}
      {level === '' ? null : <p>{typeset(`Dernière étape : ${level}`)}</p>}
      {nextAction === '' ? null : <p>{typeset(nextSentence(nextAction, nextActionOn))}</p>}
      <p class="why">{invoice.reason}</p>
    </header>
  );
}

/** « À valider : Mise en demeure » says itself what comes. */
const nextSentence = (action: string, on: InvoiceView['nextActionOn']): string =>
  `${action.includes(':') ? '' : 'À venir : '}${action}${on ? ` le ${shortDate(on)}` : ''}`;
