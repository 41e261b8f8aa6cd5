import { useEffect, useState } from 'preact/hooks';
import type { InvoiceView } from '../../views/invoice';
import { server } from '../server';
import { Button, Notice, Waiting } from '../ui/parts';
import { useView } from '../use-view';
import { Claim } from './claim';
import { Credits } from './credits';
import { InvoiceActions } from './invoice-actions';
import { InvoiceCustomer } from './invoice-customer';
import { InvoiceHead } from './invoice-head';
import { LegalFacts } from './legal-facts';
import { PaymentOrderPage } from './payment-order-page';
import { Timeline } from './timeline';

/** Which invoice is looked at: one by its number, or the row selected in the sheet. */
export interface InvoiceTarget {
  readonly invoice?: string;
  readonly row?: number;
}

/** « Cette facture »: where it stands, what to do of it, what happened. The selected row is read once, when asked. */
export function InvoicePage({ target, onSelected }: { target: InvoiceTarget; onSelected: () => void }) {
  const { shown, failure, isReading, read } = useView(
    () => server.showInvoice(target),
    JSON.stringify(target),
  );
  const [ofDebtor, setDebtor] = useState('');
  useEffect(() => setDebtor(''), [target.invoice, target.row]);
  useEffect(() => {
    if (target.row !== undefined) server.showRows({ rows: [target.row] }).catch(() => undefined);
  }, [target.row]);
  const again = (
    <div class="buttons">
      <Button
        kind="quiet"
        isDisabled={isReading}
        onClick={() => (target.invoice === undefined ? read() : onSelected())}
      >
        Lire la ligne choisie
      </Button>
    </div>
  );
  if (failure !== '')
    return (
      <>
        {again}
        <Notice kind="failure">{failure}</Notice>
      </>
    );
  if (!shown) return <Waiting what="Lecture de la ligne…" />;
  if (shown.invoice === null)
    return (
      <>
        {again}
        <Notice kind="info">{shown.sentence}</Notice>
      </>
    );
  if (ofDebtor !== '') return <PaymentOrderPage customer={ofDebtor} onClose={() => setDebtor('')} />;
  return (
    <article aria-busy={isReading}>
      {again}
      <InvoiceHead invoice={shown} />
      {shown.reasonCode === 'fileDue' ? <OpenFile invoice={shown} onOpen={setDebtor} isMain /> : null}
      <InvoiceActions key={`${shown.row} ${shown.invoice}`} invoice={shown} />
      <Credits invoice={shown} />
      <Claim invoice={shown} />
      <LegalFacts invoice={shown} />
      <Timeline events={shown.timeline} />
      <InvoiceCustomer invoice={shown} />
      {shown.reasonCode === 'fileDue' ? null : <OpenFile invoice={shown} onOpen={setDebtor} />}
    </article>
  );
}

/** Leads to the file of the customer: ahead of all else once it is due. */
function OpenFile({
  invoice: { customer, daysPastDue },
  onOpen,
  isMain = false,
}: {
  invoice: InvoiceView;
  onOpen: (customer: string) => void;
  isMain?: boolean;
}) {
  if (!customer || daysPastDue <= 0) return null;
  return (
    <div class="buttons">
      <Button kind={isMain ? 'main' : 'plain'} onClick={() => onOpen(customer.code || customer.name)}>
        {isMain ? 'Voir le dossier à préparer' : "Dossier d'injonction de payer"}
      </Button>
    </div>
  );
}
