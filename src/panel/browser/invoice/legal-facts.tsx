import type { InvoiceView } from '../../views/invoice';
import type { LegalEventView } from '../../views/legal';
import { shortDate, typeset } from '../format';
import { server } from '../server';
import { Button, Folded } from '../ui/parts';
import { useAction } from '../use-action';

/** The dates the law counts for this invoice, to check, and the facts they are counted from. */
export function LegalFacts({ invoice: { invoice, legal } }: { invoice: InvoiceView }) {
  if (!legal) return null;
  const { barredOn, isBarred, limits, noted } = legal;
  return (
    <Folded title="Prescription et délais" isOpen={isBarred || limits.length > 0}>
      <p class="hint">{typeset('Dates calculées, à vérifier : elles ne remplacent pas un conseil.')}</p>
      <p>
        {typeset(
          isBarred
            ? `Prescription possible depuis le ${shortDate(barredOn)}.`
            : `Prescription possible après le ${shortDate(barredOn)}.`,
        )}
      </p>
      {limits.map((limit) => (
        <p key={limit}>{limit}</p>
      ))}
      {noted.length === 0 ? null : (
        <ul class="lines">
          {noted.map((fact) => (
            <li key={`${fact.on} ${fact.label}`}>
              <Fact invoice={invoice} fact={fact} />
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

function Fact({ invoice, fact: { event, on, label, note } }: { invoice: string; fact: LegalEventView }) {
  const { isBusy, act } = useAction();
  const detail = note === '' ? '' : ` (${note})`;
  return (
    <p class="situation">
      <span>{typeset(`${shortDate(on)} : ${label}${detail}`)}</span>
      <Button
        kind="quiet"
        isDisabled={isBusy}
        label={`Retirer : ${label} du ${shortDate(on)}`}
        onClick={() => void act(() => server.withdrawLegalEvent({ invoice, event, on }))}
      >
        Retirer
      </Button>
    </p>
  );
}
