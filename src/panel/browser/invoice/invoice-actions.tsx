import { useState } from 'preact/hooks';
import type { SituationKind } from '../../../domain/model';
import type { InvoiceView } from '../../views/invoice';
import { shortDate, typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { SendNow } from '../today/send-now';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';
import { CallForm } from './call-form';
import { LegalEventForm } from './legal-event-form';
import { PaymentForm } from './payment-form';
import { PostingForm } from './posting-form';
import { SITUATIONS_ASKED, SituationForm } from './situation-form';

type Opened = '' | 'payment' | 'call' | 'posting' | 'legalEvent' | SituationKind;

const FIRST: readonly SituationKind[] = ['promise', 'dispute', 'instalmentPlan', 'hold'];
const MORE: readonly SituationKind[] = [
  'paymentInTransit',
  'replyToRead',
  'doNotChase',
  'entrusted',
  'assigned',
  'writtenOff',
  'cancelled',
];

/** Reasons whose answer is given on the line of « Aujourd'hui ». */
const IN_TODAY: ReadonlySet<string> = new Set(['awaitingApproval', 'uncertain']);

/** Reasons whose answer is given in Réglages, for a customer at once. */
const TO_DECIDE: ReadonlySet<string> = new Set(['takeover', 'barred']);

/** What may be done of an invoice; each opens in place the little that must be told. */
export function InvoiceActions({ invoice }: { invoice: InvoiceView }) {
  const [opened, setOpened] = useState<Opened>('');
  const close = (): void => setOpened('');
  const [isMore, setMore] = useState(false);
  const { go } = usePanel();
  const isOwed = invoice.openAmount !== null && invoice.openAmount !== '0.00';
  const form = formOf(opened, invoice, close);
  const opens = (what: Opened, label: string) => (
    <Button key={what} onClick={() => setOpened(what)}>
      {label}
    </Button>
  );
  return (
    <div class="actions">
      <div hidden={form !== null}>
        {invoice.situation ? <Standing invoice={invoice} /> : null}
        <div class="grid">
          {isOwed ? (
            <Button kind="main" onClick={() => setOpened('payment')}>
              Réglée
            </Button>
          ) : null}
          {isOwed ? FIRST.map((kind) => opens(kind, SITUATIONS_ASKED[kind].title)) : null}
          {invoice.call ? opens('call', 'Appel') : null}
          {invoice.letter
            ? opens('posting', invoice.letter.posting ? 'Suite du courrier' : 'Courrier posté')
            : null}
          {IN_TODAY.has(invoice.reasonCode) ? (
            <Button onClick={() => go('today')}>Voir dans Aujourd'hui</Button>
          ) : null}
          {TO_DECIDE.has(invoice.reasonCode) ? (
            <Button onClick={() => go('settings')}>Décider de la suite</Button>
          ) : null}
          {invoice.leaves ? (
            <SendNow
              messageKey={invoice.message}
              name="Relancer maintenant"
              question={`Envoyer « ${invoice.nextAction} » à ${invoice.customer?.emails.join(', ') || invoice.customerName} maintenant ?`}
              isOwner={invoice.isOwner}
            />
          ) : null}
          {isOwed ? (
            <button type="button" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
              Autre situation
            </button>
          ) : null}
        </div>
        {isMore && isOwed ? (
          <div class="grid">
            {MORE.map((kind) => opens(kind, SITUATIONS_ASKED[kind].title))}
            {invoice.legal ? opens('legalEvent', 'Noter un fait juridique') : null}
          </div>
        ) : null}
      </div>
      {form}
    </div>
  );
}

function formOf(opened: Opened, invoice: InvoiceView, onClose: () => void) {
  if (opened === '') return null;
  if (opened === 'payment') return <PaymentForm invoice={invoice} onClose={onClose} />;
  if (opened === 'call')
    return invoice.call ? (
      <CallForm call={invoice.call} invoices={[invoice.invoice]} today={invoice.today} onDone={onClose} />
    ) : null;
  if (opened === 'posting')
    return invoice.letter ? (
      <PostingForm
        messageKey={invoice.letter.key}
        posting={invoice.letter.posting}
        today={invoice.today}
        onDone={onClose}
      />
    ) : null;
  if (opened === 'legalEvent')
    return invoice.legal ? (
      <LegalEventForm invoice={invoice} legal={invoice.legal} onClose={onClose} />
    ) : null;
  return <SituationForm invoice={invoice} kind={opened} onClose={onClose} />;
}

/** The situation noted, and how to end it. */
function Standing({ invoice }: { invoice: InvoiceView }) {
  const { isBusy, act } = useAction();
  const { situation } = invoice;
  if (!situation) return null;
  const until = situation.until ? ` (${shortDate(situation.until)})` : '';
  const detail = situation.detail === '' ? '' : ` : ${situation.detail}`;
  return (
    <p class="situation">
      <span>{typeset(`${situation.label}${until}${detail}`)}</span>
      <Button
        kind="quiet"
        isDisabled={isBusy}
        onClick={() => void act(() => server.setSituation({ invoice: invoice.invoice, situation: null }))}
      >
        Clore
      </Button>
    </p>
  );
}
