import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../domain/civil-date';
import type { CallSheet } from '../../views/call-sheet';
import { server } from '../server';
import { Choice, DateField, dateIn, daysAhead, InlineForm } from '../ui/fields';
import { useAction } from '../use-action';

type CallOutcome = 'reached' | 'message' | 'promise' | 'dispute' | 'refused';

const OUTCOMES: readonly { readonly value: CallOutcome; readonly label: string }[] = [
  { value: 'reached', label: 'Joint' },
  { value: 'message', label: 'Message laissé' },
  { value: 'promise', label: 'Promet de payer' },
  { value: 'dispute', label: 'Conteste' },
  { value: 'refused', label: 'Refuse' },
];

/** The call sheet, whom, where and what to say, and what came of it. */
export function CallForm({
  call,
  invoices,
  today,
  onDone,
  onCancel,
}: {
  call: CallSheet;
  invoices: readonly string[];
  today: CivilDate;
  onDone: () => void;
  onCancel?: () => void;
}) {
  const [result, setResult] = useState<CallOutcome>('reached');
  const [date, setDate] = useState<string>('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const save = async (): Promise<void> => {
    const promised = result === 'promise' ? dateIn(date) : null;
    if (result === 'promise' && (!promised || promised < today)) {
      setProblem('Indiquez la date promise, à partir d’aujourd’hui.');
      return;
    }
    for (const invoice of invoices) {
      const done = await act(() =>
        server.recordCall({ invoice, result, ...(promised ? { date: promised } : {}) }),
      );
      if (!done) return;
    }
    onDone();
  };
  return (
    <>
      <div class="sheet">
        <p>
          <strong>{call.contact || 'Contact à compléter dans Clients'}</strong>
          <br />
          {call.phone === '' ? (
            'Téléphone à compléter dans Clients'
          ) : (
            <a href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>{call.phone}</a>
          )}
        </p>
        {call.script.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <InlineForm
        title="Appel fait"
        submit="Noter l'appel"
        isBusy={isBusy}
        onCancel={onCancel ?? onDone}
        onSubmit={() => void save()}
      >
        <Choice label="Résultat" value={result} options={OUTCOMES} onChoose={setResult} />
        {result === 'promise' ? (
          <DateField
            label="Paiement promis pour le"
            value={date}
            onInput={setDate}
            offers={daysAhead(today)}
            problem={problem}
          />
        ) : null}
      </InlineForm>
    </>
  );
}
