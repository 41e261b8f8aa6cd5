import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../domain/civil-date';
import type { PostingView } from '../../views/item';
import { server } from '../server';
import { Choice, DateField, dateIn, InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

type Outcome = '' | 'received' | 'unclaimed' | 'refused' | 'unknown';

const OUTCOMES: readonly { readonly value: Outcome; readonly label: string }[] = [
  { value: '', label: 'Pas encore connue' },
  { value: 'received', label: 'Reçue' },
  { value: 'unclaimed', label: 'Avisée, non réclamée' },
  { value: 'refused', label: 'Refusée' },
  { value: 'unknown', label: "Inconnu à l'adresse" },
];

interface Entered {
  number: string;
  postedOn: string;
  presentedOn: string;
  receivedOn: string;
  outcome: Outcome;
}

/** What is wrong of what was typed, by field; an empty object when nothing is. */
function problemsOf(
  { postedOn, presentedOn, receivedOn, outcome }: Entered,
  today: CivilDate,
): Partial<Record<keyof Entered, string>> {
  const dates = {
    postedOn: dateIn(postedOn),
    presentedOn: dateIn(presentedOn),
    receivedOn: dateIn(receivedOn),
  };
  if (!dates.postedOn) return { postedOn: 'Indiquez le jour où la lettre a été postée.' };
  if (dates.postedOn > today)
    return { postedOn: 'Ce jour est à venir : saisissez-le une fois la lettre postée.' };
  if (dates.presentedOn && (dates.presentedOn < dates.postedOn || dates.presentedOn > today))
    return { presentedOn: "Entre le jour de l'envoi et aujourd'hui." };
  if (
    dates.receivedOn &&
    (dates.receivedOn < (dates.presentedOn ?? dates.postedOn) || dates.receivedOn > today)
  )
    return { receivedOn: "Entre la présentation et aujourd'hui." };
  if (outcome === 'received' && !dates.receivedOn) return { receivedOn: 'Indiquez le jour de sa réception.' };
  if ((outcome === 'unclaimed' || outcome === 'refused') && !dates.presentedOn)
    return { presentedOn: 'Indiquez le jour de sa première présentation : le délai court de là.' };
  return {};
}

/** A letter's journey: posted, presented, received, or come back. What is not known yet stays empty. */
export function PostingForm({
  messageKey,
  posting,
  today,
  onDone,
}: {
  messageKey: string;
  posting: PostingView | null;
  today: CivilDate;
  onDone: () => void;
}) {
  const [entered, setEntered] = useState<Entered>({
    number: posting?.number ?? '',
    postedOn: posting?.postedOn ?? today,
    presentedOn: posting?.presentedOn ?? '',
    receivedOn: posting?.receivedOn ?? '',
    outcome: posting?.outcome ?? '',
  });
  const [problems, setProblems] = useState<Partial<Record<keyof Entered, string>>>({});
  const { isBusy, act } = useAction();
  const set =
    <Name extends keyof Entered>(name: Name) =>
    (value: Entered[Name]): void =>
      setEntered((before) => ({ ...before, [name]: value }));
  const save = async (): Promise<void> => {
    const found = problemsOf(entered, today);
    setProblems(found);
    const postedOn = dateIn(entered.postedOn);
    if (Object.keys(found).length > 0 || !postedOn) return;
    const { outcome, number } = entered;
    const isOver = outcome !== '' && outcome !== 'received';
    const done = await act(() =>
      server.recordPosting({
        key: messageKey,
        postedOn,
        ...(number.trim() === '' ? {} : { number: number.trim() }),
        presentedOn: dateIn(entered.presentedOn),
        receivedOn: isOver ? null : dateIn(entered.receivedOn),
        ...(outcome === '' ? {} : { outcome }),
      }),
    );
    if (done) onDone();
  };
  return (
    <InlineForm
      title={posting ? 'Suite de la lettre' : 'Courrier posté'}
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={onDone}
      onSubmit={() => void save()}
    >
      <DateField
        label="Postée le"
        value={entered.postedOn}
        onInput={set('postedOn')}
        problem={problems.postedOn ?? ''}
      />
      <TextField label="Numéro du recommandé" value={entered.number} onInput={set('number')} />
      {posting === null ? null : (
        <>
          <DateField
            label="Présentée le"
            value={entered.presentedOn}
            onInput={set('presentedOn')}
            problem={problems.presentedOn ?? ''}
          />
          <DateField
            label="Reçue le"
            value={entered.receivedOn}
            onInput={set('receivedOn')}
            problem={problems.receivedOn ?? ''}
          />
          <Choice label="Suite" value={entered.outcome} options={OUTCOMES} onChoose={set('outcome')} />
        </>
      )}
    </InlineForm>
  );
}
