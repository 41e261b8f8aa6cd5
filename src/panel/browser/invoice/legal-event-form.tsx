import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../domain/civil-date';
import { effectOn } from '../../../domain/deadlines/effect';
import type { LegalEventKind } from '../../../domain/legal-events';
import type { InvoiceView } from '../../views/invoice';
import type { LegalView } from '../../views/legal';
import { shortDate, typeset } from '../format';
import { server } from '../server';
import { Choice, DateField, dateIn, InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

/** What a person may wonder before noting each. */
const HINTS: Readonly<Record<LegalEventKind, string>> = {
  acknowledgement:
    'Un écrit du client : promesse écrite, demande de délai, échéancier signé. Une promesse au téléphone ne suffit pas.',
  partPayment: 'Si le client reconnaît ainsi devoir le reste. Le règlement se saisit à part.',
  courtClaim:
    "Assignation ou référé. La requête en injonction de payer n'interrompt rien : c'est sa signification qui compte.",
  writtenClaim: 'Une demande de paiement écrite, adressée à l’organisme.',
  orderIssued: 'La date de l’ordonnance : le délai pour la signifier court de là.',
  orderServed: 'La date de l’acte du commissaire de justice.',
  commandmentServed:
    "Entre commerçants (CPCE, art. L126-1) : la date de l'acte. La prescription ne change pas.",
  enforceable: 'Jugement, ou ordonnance devenue exécutoire : dix ans pour la faire exécuter.',
  enforcement: 'Saisie, ou mesure conservatoire.',
  mediation: 'La date de la première réunion.',
};

const dateProblem = (on: CivilDate | null, notBefore: CivilDate, today: CivilDate): string => {
  if (!on) return 'Choisissez une date.';
  if (on > today) return 'Cette date est à venir.';
  return on < notBefore ? `La facture date du ${shortDate(notBefore)}.` : '';
};

/** Notes a fact of procedure; what it changes is told before. */
export function LegalEventForm({
  invoice: { invoice, today },
  legal,
  onClose,
}: {
  invoice: InvoiceView;
  legal: LegalView;
  onClose: () => void;
}) {
  const [event, setEvent] = useState<LegalEventKind>('acknowledgement');
  const [date, setDate] = useState<string>('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const on = dateIn(date);
  const isSound = on !== null && dateProblem(on, legal.notBefore, today) === '';
  const save = async (): Promise<void> => {
    const found = dateProblem(on, legal.notBefore, today);
    setProblem(found);
    if (found !== '' || !on) return;
    const done = await act(() =>
      server.recordLegalEvent({ invoice, event, on, ...(note.trim() === '' ? {} : { note: note.trim() }) }),
    );
    if (done) onClose();
  };
  return (
    <InlineForm
      title="Noter un fait juridique"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={onClose}
      onSubmit={() => void save()}
    >
      <Choice label="Fait" value={event} options={legal.offered} onChoose={setEvent} hint={HINTS[event]} />
      <DateField label="Date du fait" value={date} onInput={setDate} problem={problem} />
      <TextField
        label="Précision"
        value={note}
        onInput={setNote}
        hint="Pour vous seul : jamais dans un courrier."
      />
      <p class="hint" role="status">
        {isSound && on
          ? effectOn(legal.debt, { event, on }, false)
          : typeset('Indiquez la date : ce qui change sera dit ici.')}
      </p>
    </InlineForm>
  );
}
