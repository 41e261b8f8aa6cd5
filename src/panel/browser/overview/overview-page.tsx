import { useEffect, useState } from 'preact/hooks';
import type { Overview, OverviewGroup } from '../../../daily/overview';
import { counted, dateText, money, typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { OpenedPage } from '../ui/opened-page';
import { Folded, Notice, Section } from '../ui/parts';
import { Unread } from '../ui/unread';
import { useView } from '../use-view';
import { AgedBar } from './aged-bar';
import { Expected } from './expected';

/** A group of invoices opened from a figure. */
interface Opened {
  readonly title: string;
  readonly group: OverviewGroup;
}

/** « Vue d'ensemble »: each figure opens the invoices that make it. */
export function OverviewPage() {
  const view = useView(() => server.showOverview());
  const { shown, failure, isReading } = view;
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!shown) return <Unread view={view} what="Lecture du classeur…" />;
  const open = (title: string, group: OverviewGroup): void => setOpened({ title, group });
  return (
    <>
      <div aria-busy={isReading} hidden={opened !== null}>
        {failure === '' ? null : <Notice kind="failure">{failure}</Notice>}
        <Totals overview={shown} />
        <AgedBar aged={shown.aged} onOpen={open} />
        <Delay delay={shown.paymentDelay} />
        <Debtors overview={shown} onOpen={open} />
        <Expected expected={shown.expected} onOpen={open} />
      </div>
      {opened ? <Rows opened={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function Totals({ overview: { aged } }: { overview: Overview }) {
  return (
    <dl class="figures">
      <div>
        <dt>En retard</dt>
        <dd>{money(aged.overdue.amount)}</dd>
        <dd class="hint">{counted(aged.overdue.count, 'facture')}</dd>
      </div>
      <div>
        <dt>Encours</dt>
        <dd>{money(aged.total.amount)}</dd>
        <dd class="hint">{counted(aged.total.count, 'facture')}</dd>
      </div>
    </dl>
  );
}

function Delay({ delay: { now, months, method } }: { delay: Overview['paymentDelay'] }) {
  const known = months.filter(({ days }) => days !== null);
  return (
    <Section title="Délai moyen de paiement">
      <p class="owed">
        {now.days === null ? typeset('Pas encore calculable') : <strong>{counted(now.days, 'jour')}</strong>}
      </p>
      <Folded title="Mois par mois et mode de calcul">
        <p class="hint">{method}</p>
        <ul class="lines">
          {known.map(({ on, days }) => (
            <li key={on} class="pair">
              <span>{`${on.slice(5, 7)}/${on.slice(0, 4)}`}</span>
              <span class="amount">{counted(days ?? 0, 'jour')}</span>
            </li>
          ))}
        </ul>
        {known.length === 0 ? <p class="hint">{typeset("L'historique est encore trop court.")}</p> : null}
      </Folded>
    </Section>
  );
}

function Debtors({
  overview: { debtors },
  onOpen,
}: {
  overview: Overview;
  onOpen: (title: string, group: OverviewGroup) => void;
}) {
  if (debtors.length === 0) return null;
  return (
    <Section title="Plus gros retards">
      <ul class="lines">
        {debtors.map((debtor) => (
          <li key={debtor.customer}>
            <button type="button" class="line" onClick={() => onOpen(debtor.customer, debtor)}>
              <span class="who">{debtor.customer || 'Sans nom'}</span>
              <span class="amount">{money(debtor.overdue)}</span>
              <span class="note">
                {typeset(
                  `${counted(debtor.rows, 'facture')} · depuis le ${dateText(debtor.oldestDueOn)}${debtor.amount === debtor.overdue ? '' : ` · ${money(debtor.amount)} en tout`}`,
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The invoices of a figure, selected in the sheet too, the largest first. */
function Rows({ opened: { title, group }, onClose }: { opened: Opened; onClose: () => void }) {
  const { openInvoice } = usePanel();
  useEffect(() => {
    server.showRows({ rows: group.invoices.map(({ row }) => row) }).catch(() => undefined);
  }, [group]);
  return (
    <OpenedPage title={title} onClose={onClose}>
      <p>{typeset(`${money(group.amount)} · ${counted(group.rows, 'facture')}`)}</p>
      <ul class="lines">
        {group.invoices.map(({ row, invoice, customer, amount, daysPastDue }) => (
          <li key={row}>
            <button type="button" class="line" onClick={() => openInvoice(invoice, row)}>
              <span class="who">{customer}</span>
              <span class="amount">{money(amount)}</span>
              <span class="note">
                {invoice}
                {daysPastDue > 0 ? typeset(` · ${counted(daysPastDue, 'jour')} de retard`) : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {group.more === 0 ? null : (
        <p class="hint">{typeset(`… et ${counted(group.more, 'autre')}, moins élevées.`)}</p>
      )}
    </OpenedPage>
  );
}
