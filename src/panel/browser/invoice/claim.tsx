import { useState } from 'preact/hooks';
import type { ClaimView } from '../../views/claim';
import type { InvoiceView } from '../../views/invoice';
import { counted, money, shortDate, typeset } from '../format';
import { server } from '../server';
import { InlineForm, TextField } from '../ui/fields';
import { Button, Folded } from '../ui/parts';
import { useAction } from '../use-action';

/** What the law adds to an invoice, each figure with what explains it, and how to give it up. */
export function Claim({ invoice: { invoice, claim } }: { invoice: InvoiceView }) {
  if (!claim) return null;
  return (
    <Folded title="Pénalités et indemnité">
      {claim.waiver ? <Waived invoice={invoice} waiver={claim.waiver} /> : <Figures claim={claim} />}
      {claim.notes.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
      {claim.mayWaive ? <GiveUp invoice={invoice} /> : null}
    </Folded>
  );
}

function Figures({ claim }: { claim: ClaimView }) {
  const { interest, indemnity, dailyInterest, segments } = claim;
  if (interest === '0.00' && indemnity === '0.00') return null;
  return (
    <>
      <dl class="figures">
        <dt>Pénalités à ce jour</dt>
        <dd>{money(interest)}</dd>
        <dt>Indemnité forfaitaire</dt>
        <dd>{money(indemnity)}</dd>
        {dailyInterest === '0.00' ? null : (
          <>
            <dt>Par jour de plus</dt>
            <dd>{money(dailyInterest)}</dd>
          </>
        )}
      </dl>
      <ul class="lines">
        {segments.map((one) => (
          <li key={`${one.from} ${one.base}`}>
            {typeset(
              `Du ${shortDate(one.from)} au ${shortDate(one.to)} : ${counted(one.days, 'jour')} sur ${money(one.base)} à ${one.rate} = ${money(one.amount)}`,
            )}
            <br />
            <small>{typeset(one.source)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Waived({ invoice, waiver }: { invoice: string; waiver: NonNullable<ClaimView['waiver']> }) {
  const { isBusy, act } = useAction();
  return (
    <p class="situation">
      <span>{typeset(`Abandonnées le ${shortDate(waiver.on)} par ${waiver.by} : ${waiver.reason}`)}</span>
      <Button
        kind="quiet"
        isDisabled={isBusy}
        label="Compter de nouveau les pénalités et l'indemnité"
        onClick={() => void act(() => server.restoreClaims({ invoice }))}
      >
        Les compter
      </Button>
    </p>
  );
}

function GiveUp({ invoice }: { invoice: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  if (!isOpen)
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Y renoncer
      </Button>
    );
  const save = async (): Promise<void> => {
    const said = reason.trim();
    setProblem(said === '' ? 'Dites pourquoi, en quelques mots.' : '');
    if (said !== '' && (await act(() => server.waiveClaims({ invoice, reason: said })))) setOpen(false);
  };
  return (
    <InlineForm
      title="Renoncer aux pénalités et à l'indemnité"
      submit="Y renoncer"
      isBusy={isBusy}
      onCancel={() => setOpen(false)}
      onSubmit={() => void save()}
    >
      <TextField
        label="Motif"
        value={reason}
        onInput={setReason}
        problem={problem}
        hint="Geste commercial, accord… Noté dans le Journal avec votre nom et la date."
      />
    </InlineForm>
  );
}
