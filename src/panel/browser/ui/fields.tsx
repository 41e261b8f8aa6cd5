import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CivilDate } from '../../../domain/civil-date';
import { weekday } from '../../../domain/civil-date';
import { addDays, parseCivilDate, shortDate, typeset } from '../format';
import { useFocusReturn } from './focus';
import { Button } from './parts';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Why it cannot be taken as it is; '' when it can. */
  problem?: string;
  hint?: string;
}

/** Ties what is said under a field to it, for who hears the page. */
const told = (id: string, problem: string, hint: string) => ({
  'aria-invalid': problem !== '',
  'aria-describedby': problem || hint ? `${id}-more` : undefined,
});

export function TextField({
  label,
  value,
  onInput,
  problem = '',
  hint = '',
  isMoney = false,
  onLeave,
}: FieldProps & { isMoney?: boolean; onLeave?: () => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isMoney ? 'decimal' : 'text'}
        value={value}
        {...told(id, problem, hint)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <More id={id} problem={problem} hint={hint} />
    </div>
  );
}

export function LongText({
  label,
  value,
  onInput,
  problem = '',
  hint = '',
  rows = 8,
}: FieldProps & { rows?: number }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        {...told(id, problem, hint)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <More id={id} problem={problem} hint={hint} />
    </div>
  );
}

/** A date, typed or chosen; `offers` are days one click away. */
export function DateField({
  label,
  value,
  onInput,
  problem = '',
  hint = '',
  offers = [],
}: FieldProps & { offers?: readonly { readonly label: string; readonly date: CivilDate }[] }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        {...told(id, problem, hint)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {offers.length === 0 ? null : (
        <div class="offers">
          {offers.map((offer) => (
            <button
              type="button"
              class="offer"
              aria-pressed={offer.date === value}
              aria-label={`${offer.label} : ${shortDate(offer.date)}`}
              onClick={() => onInput(offer.date)}
            >
              {offer.label}
            </button>
          ))}
        </div>
      )}
      <More id={id} problem={problem} hint={hint} />
    </div>
  );
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
  hint = '',
}: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
  hint?: string;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-more` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option value={option.value}>{option.label}</option>
        ))}
      </select>
      <More id={id} problem="" hint={hint} />
    </div>
  );
}

function More({ id, problem, hint }: { id: string; problem: string; hint: string }) {
  if (!problem && !hint) return null;
  return (
    <p id={`${id}-more`} class={problem ? 'problem' : 'hint'}>
      {typeset(problem || hint)}
    </p>
  );
}

const FIELDS = 'input, select, textarea';

/** A form that opens in place, with what sends it and what closes it. Its first field, or the first to mend, is ready to type in. */
export function InlineForm({
  title,
  onSubmit,
  onCancel,
  submit,
  isBusy,
  children,
}: {
  title: string;
  onSubmit: () => void;
  onCancel: () => void;
  submit: string;
  isBusy: boolean;
  children?: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useFocusReturn();
  useLayoutEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const place = attempts === 0 ? form.current?.querySelector<HTMLElement>(FIELDS) : wrong;
    place?.focus();
  }, [attempts]);
  return (
    <form
      ref={form}
      class="inline-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        setAttempts(attempts + 1);
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <div class="buttons">
        <Button kind="main" isDisabled={isBusy}>
          {submit}
        </Button>
        <Button kind="quiet" isDisabled={isBusy} onClick={onCancel}>
          Fermer
        </Button>
      </div>
    </form>
  );
}

const FRIDAY = 5;

/** Days people promise for: the coming Friday, in a week, the end of the month. */
export function daysAhead(today: CivilDate): readonly { readonly label: string; readonly date: CivilDate }[] {
  const toFriday = (FRIDAY - weekday(today) + 7) % 7 || 7;
  const nextMonth = addDays(`${today.slice(0, 8)}28` as CivilDate, 4);
  const endOfMonth = addDays(nextMonth, -Number(nextMonth.slice(8, 10)));
  return [
    { label: 'vendredi', date: addDays(today, toFriday) },
    { label: 'dans 8 jours', date: addDays(today, 8) },
    { label: 'fin du mois', date: endOfMonth > today ? endOfMonth : addDays(today, 30) },
  ];
}

/** The date of a field; null while it is not one. */
export const dateIn = (value: string): CivilDate | null => parseCivilDate(value);
