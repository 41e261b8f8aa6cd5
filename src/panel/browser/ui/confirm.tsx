import { useLayoutEffect, useRef } from 'preact/hooks';
import { typeset } from '../format';
import { useFocusReturn } from './focus';
import { Button } from './parts';

/** Asks, in place, whether something is really wanted; Escape says no. */
export function Confirm({
  question,
  confirm,
  isBusy = false,
  onConfirm,
  onCancel,
}: {
  question: string;
  confirm: string;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  useFocusReturn();
  useLayoutEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question and its answers are no fields of a form
    <div
      ref={group}
      class="inline-form"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p>{typeset(question)}</p>
      <div class="buttons">
        <Button kind="main" isDisabled={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button kind="quiet" isDisabled={isBusy} onClick={onCancel}>
          Pas maintenant
        </Button>
      </div>
    </div>
  );
}
