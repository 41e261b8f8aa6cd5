import type { InvoiceView } from '../../views/invoice';
import { money, typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { Button, Section } from '../ui/parts';
import { useAction } from '../use-action';

/** Who owes it, how to reach him, what else he owes, and the order not to chase him. */
export function InvoiceCustomer({ invoice }: { invoice: InvoiceView }) {
  const { openInvoice } = usePanel();
  const { isBusy, act } = useAction();
  const { customer } = invoice;
  if (!customer) return null;
  const { name, isBlocked, others, otherCount, paymentTerms, termsWarning } = customer;
  return (
    <Section title="Le client">
      <p>
        {customer.typeLabel}
        {customer.contact === '' ? '' : ` · ${customer.contact}`}
      </p>
      <p>
        {customer.phone === '' ? null : (
          <a href={`tel:${customer.phone.replace(/[^+\d]/g, '')}`}>{customer.phone}</a>
        )}
        {customer.phone === '' || customer.emails.length === 0 ? '' : ' · '}
        {customer.emails.join(', ')}
      </p>
      {paymentTerms === '' ? null : <p>{typeset(`Conditions de paiement : ${paymentTerms}`)}</p>}
      {termsWarning === '' ? null : <p class="problem">{termsWarning}</p>}
      {others.length === 0 ? null : (
        <>
          <p>{typeset('Aussi dues :')}</p>
          <ul class="lines">
            {others.map((other) => (
              <li key={other.row}>
                <button type="button" class="line" onClick={() => openInvoice(other.invoice, other.row)}>
                  <span class="who">{other.invoice}</span>
                  <span class="amount">{money(other.openAmount)}</span>
                </button>
              </li>
            ))}
          </ul>
          {otherCount > others.length ? <p class="hint">… et {otherCount - others.length} autres.</p> : null}
        </>
      )}
      <div class="buttons">
        <Button
          isDisabled={isBusy}
          onClick={() => void act(() => server.blockCustomer({ customer: name, blocked: !isBlocked }))}
        >
          {isBlocked ? 'Relancer de nouveau ce client' : 'Ne plus relancer ce client'}
        </Button>
      </div>
    </Section>
  );
}
