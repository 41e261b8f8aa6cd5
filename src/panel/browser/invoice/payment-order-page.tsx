import { useState } from 'preact/hooks';
import type { PreparedOrder } from '../../../daily/payment-order/prepare';
import type { PaymentOrderView, RouteView } from '../../../daily/payment-order/show';
import { money, shortDate, typeset } from '../format';
import { server } from '../server';
import { OpenedPage } from '../ui/opened-page';
import { Button, Folded, Notice, Outside, Section, Waiting } from '../ui/parts';
import { useAction } from '../use-action';
import { useView } from '../use-view';

/** « Dossier »: what the file for an order to pay would say of a customer, then the file itself. */
export function PaymentOrderPage({ customer, onClose }: { customer: string; onClose: () => void }) {
  const { shown, failure } = useView(() => server.showPaymentOrder({ customer }), customer);
  return (
    <OpenedPage title={typeset(`Dossier : ${customer}`)} onClose={onClose}>
      {failure === '' ? null : <Notice kind="failure">{failure}</Notice>}
      {shown ? <Order order={shown} /> : failure === '' ? <Waiting what="Lecture du dossier…" /> : null}
    </OpenedPage>
  );
}

function Order({ order }: { order: PaymentOrderView }) {
  return (
    <>
      <p class="hint">
        {typeset('Des faits et des conditions à vérifier : ceci ne remplace pas un conseil juridique.')}
      </p>
      {order.refused === '' ? <Totals order={order} /> : <Notice kind="warning">{order.refused}</Notice>}
      {order.refused === '' ? <Prepare order={order} /> : null}
      {order.routes.map((route) => (
        <Route key={route.name} route={route} />
      ))}
      <Folded title="Juridiction à vérifier">
        <p>{order.court.name}</p>
        {order.court.facts.map((fact) => (
          <p class="hint" key={fact}>
            {fact}
          </p>
        ))}
        <ul class="lines">
          {order.forms.map(({ form, criterion }) => (
            <li key={form}>
              <p>{typeset(`${form} : ${criterion}.`)}</p>
            </li>
          ))}
        </ul>
      </Folded>
      <Pieces order={order} />
      {order.leftOut.length === 0 ? null : (
        <Folded title="Factures laissées de côté" count={order.leftOut.length}>
          <ul class="lines">
            {order.leftOut.map(({ invoice, reason }) => (
              <li key={invoice}>
                <p>{typeset(`${invoice} : ${reason}`)}</p>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

function Totals({ order: { totals, invoices, today } }: { order: PaymentOrderView }) {
  const lines: readonly (readonly [string, string | null])[] = [
    [`Principal (${invoices.length})`, totals.principal],
    ['Pénalités', totals.interest],
    ['Indemnité', totals.indemnity],
    [`Total au ${shortDate(today)}`, totals.total],
  ];
  return (
    <ul class="lines">
      {lines.map(([label, amount]) =>
        amount === null ? null : (
          <li key={label}>
            <p class="situation">
              <span>{label}</span>
              <span class="amount">{money(amount)}</span>
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

function Prepare({ order: { customer, isOwner, toComplete, made } }: { order: PaymentOrderView }) {
  const { isBusy, act } = useAction();
  const [prepared, setPrepared] = useState<PreparedOrder | null>(null);
  const prepare = (): Promise<boolean> =>
    act(async () => {
      const answer = await server.preparePaymentOrder({ customer });
      setPrepared(answer);
      return answer;
    });
  return (
    <Section title="Le dossier">
      {toComplete.length === 0 ? null : (
        <p class="hint">{typeset(`À compléter dans la requête : ${toComplete.join(' ; ')}.`)}</p>
      )}
      {isOwner ? (
        <div class="buttons">
          <Button kind="main" isDisabled={isBusy} onClick={() => void prepare()}>
            {isBusy ? 'Préparation…' : 'Préparer le dossier'}
          </Button>
        </div>
      ) : (
        <p class="hint">
          {typeset(
            'Le compte qui envoie les relances est seul à pouvoir le préparer : il va dans son Drive.',
          )}
        </p>
      )}
      {prepared ? (
        <p>
          <Outside href={prepared.folder}>Ouvrir le dossier préparé</Outside>
        </p>
      ) : null}
      {made
        .filter(({ link }) => link !== prepared?.folder)
        .map(({ on, link }) => (
          <p key={link}>
            <Outside href={link}>{typeset(`Dossier arrêté au ${shortDate(on)}`)}</Outside>
          </p>
        ))}
    </Section>
  );
}

const MARKS = { met: '✓', notMet: '✗', toCheck: '?' } as const;

function Route({ route: { name, label, finding, conditions } }: { route: RouteView }) {
  return (
    <Folded
      title={typeset(
        `${name} : ${finding === 'met' ? 'conditions remplies' : finding === 'notMet' ? 'une condition non remplie' : 'conditions à vérifier'}`,
      )}
    >
      <ul class="lines" aria-label={label}>
        {conditions.map((one) => (
          <li key={one.fact}>
            <p>
              <span aria-hidden="true">{MARKS[one.finding]} </span>
              {typeset(`${one.fact} (${one.label})`)}
            </p>
            <p class="hint">{one.article}</p>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

function Pieces({ order: { pieces } }: { order: PaymentOrderView }) {
  if (pieces.length === 0) return null;
  const present = pieces.filter(({ isPresent }) => isPresent).length;
  return (
    <Folded title={typeset(`Pièces : ${present} sur ${pieces.length}`)}>
      <ul class="lines">
        {pieces.map(({ number, title, isPresent, toAdd }) => (
          <li key={number}>
            <p>{typeset(`${number}. ${title} : ${isPresent ? 'présente' : 'à ajouter'}`)}</p>
            {toAdd === '' ? null : <p class="hint">{toAdd}</p>}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
