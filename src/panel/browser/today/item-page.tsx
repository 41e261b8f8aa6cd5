import type { ItemView } from '../../views/item';
import type { TodayView } from '../../views/today';
import { money, numbers, typeset } from '../format';
import { CallForm } from '../invoice/call-form';
import { PostingForm } from '../invoice/posting-form';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { OpenedPage } from '../ui/opened-page';
import { Button, Outside } from '../ui/parts';
import { useAction } from '../use-action';
import { MessageBody } from './message-body';
import { PostponeOrWaive } from './postpone-or-waive';

/** One line of the day, opened: what it says, and what may be done of it. */
export function ItemPage({
  item,
  today,
  onClose,
}: {
  item: ItemView;
  today: TodayView;
  onClose: () => void;
}) {
  const { openInvoice } = usePanel();
  const note = item.call ? withoutContact(item) : item.note;
  return (
    <OpenedPage title={item.level} onClose={onClose}>
      <p class="who">{item.customer}</p>
      <p>
        {item.amount === null ? '' : `${money(item.amount)} · `}
        {item.invoices.length > 3
          ? numbers(item.invoices)
          : item.invoices.map((invoice) => (
              <button key={invoice} type="button" class="link" onClick={() => openInvoice(invoice)}>
                {invoice}
              </button>
            ))}
      </p>
      {note === '' ? null : <p class="hint">{note}</p>}
      <ItemActions item={item} today={today} onClose={onClose} />
    </OpenedPage>
  );
}

/** Whom to call stands on the call sheet. */
function withoutContact({ note, call }: ItemView): string {
  const contact = [call?.contact ?? '', call?.phone ?? ''].filter((text) => text !== '').join(', ');
  return contact !== '' && note.startsWith(contact) ? note.slice(contact.length).replace(/^\.\s*/, '') : note;
}

function ItemActions({ item, today, onClose }: { item: ItemView; today: TodayView; onClose: () => void }) {
  switch (item.kind) {
    case 'uncertain':
      return <Uncertain item={item} onClose={onClose} />;
    case 'toPost':
    case 'posted':
      return (
        <>
          {item.document === '' ? null : (
            <p>
              <Outside href={item.document}>
                {item.kind === 'toPost' ? 'Ouvrir la lettre à imprimer' : 'Ouvrir la lettre'}
              </Outside>
            </p>
          )}
          <PostingForm messageKey={item.key} posting={item.posting} today={today.today} onDone={onClose} />
        </>
      );
    case 'call':
      return item.call ? (
        <CallForm call={item.call} invoices={item.invoices} today={today.today} onDone={onClose} />
      ) : null;
    case 'postponed':
      return <PostponeOrWaive item={item} today={today.today} onDone={onClose} />;
    default:
      return <MessageBody item={item} today={today} onClose={onClose} />;
  }
}

/** A message that may have left: only a person can look. */
function Uncertain({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const { isBusy, act } = useAction();
  const settle = async (sent: boolean): Promise<void> => {
    if (await act(() => server.settle({ key: item.key, sent }))) onClose();
  };
  return (
    <>
      <p>
        {typeset(
          "Google n'a pas répondu pendant l'envoi : ce message est peut-être parti. Il ne sera pas refait seul.",
        )}
      </p>
      <p>
        <Outside href={item.sentSearch}>Chercher dans les Messages envoyés</Outside>
      </p>
      <div class="buttons">
        <Button isDisabled={isBusy} onClick={() => void settle(true)}>
          Il y est
        </Button>
        <Button isDisabled={isBusy} onClick={() => void settle(false)}>
          Il n'y est pas
        </Button>
      </div>
      <p class="hint">
        {typeset("S'il y est, il compte comme envoyé ; s'il n'y est pas, il partira au prochain passage.")}
      </p>
    </>
  );
}
