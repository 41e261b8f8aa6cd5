import { useState } from 'preact/hooks';
import type { SituationKind } from '../../../domain/model';
import type { InvoiceView } from '../../views/invoice';
import { shortDate, typeset } from '../format';
import { server } from '../server';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';
import { CallForm } from './call-form';
import { PaymentForm } from './payment-form';
import { PostingForm } from './posting-form';
import { SITUATIONS_ASKED, SituationForm } from './situation-form';

type Opened = '' | 'payment' | 'call' | 'posting' | 'more' | SituationKind;

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

/** What may be done of an invoice; each opens in place the little that must be told. */
export function InvoiceActions({ invoice }: { invoice: InvoiceView }) {
  const [opened, setOpened] = useState<Opened>('');
  const close = (): void => setOpened('');
  const { isBusy, act } = useAction();
  const isOwed = invoice.openAmount !== null && invoice.openAmount !== '0.00';
  const form = formOf(opened, invoice, close);
  if (form) return <div class="actions">{form}</div>;
  const opens = (what: Opened, label: string) => <Button onClick={() => setOpened(what)}>{label}</Button>;
  return (
    <div class="actions">
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
        {invoice.leaves ? (
          <Button
            isDisabled={isBusy}
            onClick={() => void act(() => server.sendNow({ key: invoice.message }))}
          >
            Relancer maintenant
          </Button>
        ) : null}
        {isOwed ? (
          <button
            type="button"
            aria-expanded={opened === 'more'}
            onClick={() => setOpened(opened === 'more' ? '' : 'more')}
          >
            Autre situation
          </button>
        ) : null}
      </div>
      {opened === 'more' ? (
        <div class="grid">{MORE.map((kind) => opens(kind, SITUATIONS_ASKED[kind].title))}</div>
      ) : null}
    </div>
  );
}

function formOf(opened: Opened, invoice: InvoiceView, onClose: () => void) {
  if (opened === '' || opened === 'more') return null;
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
