import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CivilDate } from '../../../domain/civil-date';
import type { ItemView } from '../../views/item';
import { server } from '../server';
import { DateField, dateIn, daysAhead, InlineForm, TextField } from '../ui/fields';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** Puts a message off, or takes it out: it will not leave, and the next level counts from it. */
export function PostponeOrWaive({
  item,
  today,
  onDone,
  children,
}: {
  item: ItemView;
  today: CivilDate;
  onDone: () => void;
  /** Other things to do of it, offered first. */
  children?: ComponentChildren;
}) {
  const [open, setOpen] = useState<'' | 'postpone' | 'waive'>('');
  const [until, setUntil] = useState<string>(daysAhead(today)[1]?.date ?? '');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const close = (): void => {
    setOpen('');
    setProblem('');
  };
  const finish = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onDone();
  };
  return (
    <>
      <div class="buttons" hidden={open !== ''}>
        {children}
        <Button onClick={() => setOpen('postpone')}>
          {item.kind === 'postponed' ? 'Changer la date' : 'Reporter'}
        </Button>
        {item.kind === 'postponed' ? null : <Button onClick={() => setOpen('waive')}>Écarter</Button>}
      </div>
      {open === 'postpone' ? (
        <InlineForm
          title="Reporter"
          submit="Reporter"
          isBusy={isBusy}
          onCancel={close}
          onSubmit={() => {
            const date = dateIn(until);
            if (!date || date <= today) setProblem('Choisissez une date à venir.');
            else void finish(act(() => server.postpone({ key: item.key, until: date })));
          }}
        >
          <DateField
            label="Reporter au"
            value={until}
            onInput={setUntil}
            offers={daysAhead(today)}
            problem={problem}
          />
        </InlineForm>
      ) : null}
      {open === 'waive' ? (
        <InlineForm
          title="Écarter"
          submit="Écarter"
          isBusy={isBusy}
          onCancel={close}
          onSubmit={() => {
            if (reason.trim() === '') setProblem('Dites pourquoi en quelques mots : le Journal le garde.');
            else void finish(act(() => server.waive({ key: item.key, reason: reason.trim() })));
          }}
        >
          <TextField
            label="Pourquoi l'écarter"
            value={reason}
            onInput={setReason}
            problem={problem}
            hint="Ce message ne partira pas ; la suite compte à partir d'aujourd'hui."
          />
        </InlineForm>
      ) : null}
    </>
  );
}
