import type { SampleInvoice } from '../../../daily/import/preview-import';
import { dateText, money, typeset } from '../format';

/** The first invoices as they will be written. */
export function SampleInvoices({ invoices }: { invoices: readonly SampleInvoice[] }) {
  if (invoices.length === 0) return null;
  return (
    <>
      <h3>Les premières, telles qu'elles seront écrites</h3>
      <ul class="lines">
        {invoices.map((invoice, index) => (
          <li key={`${invoice.number} ${index}`} class="sample">
            <span class="who">{invoice.customer || 'client à compléter'}</span>
            <span class="amount">{amount(invoice)}</span>
            <span class="note">
              {typeset(
                [
                  invoice.number || 'sans numéro',
                  dueText(invoice),
                  ...(invoice.unreadable.length > 0 ? ['une valeur illisible, à corriger'] : []),
                ].join(' · '),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const dueText = ({ dueOn, computedDueOn }: SampleInvoice): string => {
  if (dueOn !== null) return `échéance ${dateText(dueOn)}`;
  return computedDueOn === null ? 'échéance à compléter' : `échéance calculée ${dateText(computedDueOn)}`;
};

const amount = ({ total, unreadable }: SampleInvoice): string =>
  unreadable.includes('total') ? (total ?? '') : money(total);
