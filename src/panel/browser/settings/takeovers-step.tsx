import { useState } from 'preact/hooks';
import type { Takeover } from '../../../daily/takeovers';
import { counted, money, shortDate, typeset } from '../format';
import { server } from '../server';
import { Bulk } from '../today/bulk';
import { Choice, DateField, dateIn, InlineForm } from '../ui/fields';
import { Notice, Waiting } from '../ui/parts';
import { useAction } from '../use-action';
import { useView } from '../use-view';

type Decided = 'chase' | 'alreadyAt' | 'dispute' | 'hold' | 'never';

const CHOICES: readonly { readonly value: Decided; readonly label: string }[] = [
  { value: 'chase', label: 'Relancer depuis la première étape' },
  { value: 'alreadyAt', label: "Déjà relancé jusqu'à une étape" },
  { value: 'dispute', label: 'Litige : rien ne part' },
  { value: 'hold', label: "Suspendre jusqu'à une date" },
  { value: 'never', label: 'Ne jamais relancer' },
];

/** Old invoices, customer by customer: none is chased before somebody said what becomes of it. */
export function TakeoversStep({ today }: { today: string }) {
  const { shown, failure } = useView(() => server.showTakeovers());
  const [opened, setOpened] = useState('');
  if (!shown)
    return failure ? (
      <Notice kind="failure">{failure}</Notice>
    ) : (
      <Waiting what="Lecture des factures anciennes…" />
    );
  if (shown.length === 0) return <p class="hint">{typeset('Aucune facture ancienne à décider.')}</p>;
  const sure = shown.filter(({ barredOn }) => barredOn === null);
  return (
    <>
      <p class="hint">
        {typeset(
          'Échues depuis plus de 30 jours quand Relances les a vues : rien ne part avant votre choix.',
        )}
      </p>
      <Bulk
        name="Tous : relancer depuis la première étape"
        title="Reprise"
        question={`Relancer depuis la première étape ${counted(sure.length, 'client')} ?`}
        confirm="Relancer"
        tasks={sure.map(({ customer }) => ({
          label: customer,
          run: () => server.decideTakeover({ customer, choice: 'chase' }),
        }))}
      />
      <ul class="lines">
        {shown.map((debt) => (
          <li key={debt.customer}>
            <button
              type="button"
              class="line"
              aria-expanded={opened === debt.customer}
              onClick={() => setOpened(opened === debt.customer ? '' : debt.customer)}
            >
              <span class="who">{debt.customer}</span>
              <span class="amount">{money(debt.amount)}</span>
              <span class="note">
                {counted(debt.invoices.length, 'facture')}
                {debt.oldestDueOn ? typeset(` · la plus ancienne du ${shortDate(debt.oldestDueOn)}`) : ''}
              </span>
            </button>
            {opened === debt.customer ? (
              <Decision debt={debt} today={today} onDone={() => setOpened('')} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decision({ debt, today, onDone }: { debt: Takeover; today: string; onDone: () => void }) {
  const { customer, levels, barredOn } = debt;
  const [choice, setChoice] = useState<Decided>('chase');
  const [level, setLevel] = useState(levels[0]?.name ?? '');
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const save = async (): Promise<void> => {
    const on = dateIn(date);
    if (choice === 'alreadyAt' && (!on || on > today))
      return setProblem('Indiquez le jour où cette étape a été faite.');
    if (choice === 'hold' && date !== '' && (!on || on <= today))
      return setProblem('Choisissez une date à venir.');
    const done = await act(() =>
      server.decideTakeover({
        customer,
        choice,
        ...(choice === 'alreadyAt' ? { level } : {}),
        ...(on && (choice === 'alreadyAt' || choice === 'hold') ? { date: on } : {}),
      }),
    );
    if (done) onDone();
  };
  return (
    <InlineForm
      title={`Factures anciennes de ${customer}`}
      submit="Décider"
      isBusy={isBusy}
      onCancel={onDone}
      onSubmit={() => void save()}
    >
      {barredOn ? (
        <Notice kind="warning">
          {typeset(`Prescription à vérifier avant de relancer : dépassée depuis le ${shortDate(barredOn)}.`)}
        </Notice>
      ) : null}
      <Choice label="Que faire" value={choice} options={CHOICES} onChoose={setChoice} />
      {choice === 'alreadyAt' ? (
        <Choice
          label="Étape déjà faite"
          value={level}
          options={levels.map(({ name }) => ({ value: name, label: name }))}
          onChoose={setLevel}
        />
      ) : null}
      {choice === 'alreadyAt' || choice === 'hold' ? (
        <DateField
          label={choice === 'alreadyAt' ? 'Faite le' : "Suspendre jusqu'au"}
          value={date}
          onInput={setDate}
          problem={problem}
        />
      ) : null}
    </InlineForm>
  );
}
