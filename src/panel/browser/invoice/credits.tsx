import type { InvoiceView } from '../../views/invoice';
import { money, shortDate, typeset } from '../format';
import { server } from '../server';
import { Button, Section } from '../ui/parts';
import { useAction } from '../use-action';

/** Payments and credit notes that no invoice has taken yet: until they are given to one, nothing leaves to this customer. */
export function Credits({ invoice: { credits, invoice, openAmount } }: { invoice: InvoiceView }) {
  const { isBusy, act } = useAction();
  if (credits.length === 0 || openAmount === null || openAmount === '0.00') return null;
  return (
    <Section title="À affecter" count={credits.length}>
      <ul class="lines">
        {credits.map(({ payment, kind, amount, on, reference }) => (
          <li key={String(payment)} class="sample">
            <span>
              {kind === 'payment' ? 'Règlement' : 'Avoir'}
              {reference === '' ? '' : ` ${reference}`}
              {on ? typeset(` du ${shortDate(on)}`) : ''}
            </span>
            <span class="amount">{money(amount)}</span>
            <Button
              isDisabled={isBusy}
              label={typeset(`Affecter ${money(amount)} à la facture ${invoice}`)}
              onClick={() => void act(() => server.allocate({ payment, invoice }))}
            >
              Affecter à cette facture
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
