import { useState } from 'preact/hooks';
import type { InvoiceView } from '../../views/invoice';
import { money, typable, typedAmount } from '../format';
import { server } from '../server';
import { DateField, dateIn, InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

/** « Réglée »: what is left to pay, today, unless it was otherwise. */
export function PaymentForm({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const [amount, setAmount] = useState(typable(invoice.openAmount));
  const [date, setDate] = useState<string>(invoice.today);
  const [problems, setProblems] = useState({ amount: '', date: '' });
  const { isBusy, act } = useAction();
  const save = async (): Promise<void> => {
    const paid = typedAmount(amount);
    const on = dateIn(date);
    const isLater = on !== null && on > invoice.today;
    setProblems({
      amount: paid ? '' : 'Un montant comme « 1 200,00 » est attendu.',
      date: on ? (isLater ? 'Cette date est à venir.' : '') : 'Une date est attendue.',
    });
    if (!paid || !on || isLater) return;
    if (await act(() => server.recordPayment({ invoice: invoice.invoice, amount: paid, date: on })))
      onClose();
  };
  return (
    <InlineForm
      title="Règlement reçu"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={onClose}
      onSubmit={() => void save()}
    >
      <TextField
        label="Montant reçu (€)"
        isMoney
        value={amount}
        onInput={setAmount}
        problem={problems.amount}
        hint={`Reste dû : ${money(invoice.openAmount)}`}
      />
      <DateField label="Encaissé le" value={date} onInput={setDate} problem={problems.date} />
    </InlineForm>
  );
}
