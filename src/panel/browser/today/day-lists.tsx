import { useState } from 'preact/hooks';
import type { ItemView } from '../../views/item';
import type { TodayView } from '../../views/today';
import { counted, fullDate, total, typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { Button, Section } from '../ui/parts';
import type { Task } from '../use-series';
import { Bulk } from './bulk';
import { ItemLine } from './item-line';
import { PostingFiles } from './posting-files';

type Open = (key: string, kind: string) => void;

/** The lists of the day, what waits for somebody first. */
export function DayLists({ today, onOpen }: { today: TodayView; onOpen: Open }) {
  const of = (...kinds: readonly ItemView['kind'][]): readonly ItemView[] =>
    today.items.filter(({ kind }) => kinds.includes(kind));
  const awaiting = of('awaiting');
  const leaving = of('leaving');
  const leave = today.place === 'active' ? 'Partent' : 'Partiraient';
  const isNow = today.nextRunOn === today.today;
  const [isApproving, setApproving] = useState(false);
  return (
    <>
      <List title="Envois incertains" items={of('uncertain')} onOpen={onOpen} />
      <List title="À valider" items={awaiting} onOpen={onOpen} isKept={isApproving}>
        <ApproveAll items={awaiting.filter(({ missing }) => missing.length === 0)} onWork={setApproving} />
      </List>
      <List title="À poster" items={of('toPost')} onOpen={onOpen}>
        {today.isOwner ? <PostingFiles /> : null}
      </List>
      <List title="Appels à passer" items={of('call')} onOpen={onOpen} />
      <List title="Lettres postées" items={of('posted')} onOpen={onOpen} />
      <List
        title={`${leave} ${isNow ? 'au prochain passage' : fullDate(today.nextRunOn)}`}
        items={leaving}
        onOpen={onOpen}
        empty={today.place === 'active' ? 'Rien ne part.' : "Rien ne partirait aujourd'hui."}
      >
        {isNow && today.place === 'active' ? <SendAll items={leaving} isOwner={today.isOwner} /> : null}
      </List>
      <List title="Reportés" items={of('postponed')} onOpen={onOpen} />
    </>
  );
}

/** A long list is shown by the hundred: nobody reads it all, and the page stays quick. */
const SHOWN = 100;

function List({
  title,
  items,
  onOpen,
  empty = '',
  isKept = false,
  children,
}: {
  title: string;
  items: readonly ItemView[];
  onOpen: Open;
  empty?: string;
  /** Shown even once empty: it tells of its own work. */
  isKept?: boolean;
  children?: preact.ComponentChildren;
}) {
  const [most, setMost] = useState(SHOWN);
  if (items.length === 0 && empty === '' && !isKept) return null;
  return (
    <Section title={title} count={items.length}>
      {children}
      {items.length === 0 && empty !== '' ? <p class="hint">{typeset(empty)}</p> : null}
      <ul class="lines">
        {items.slice(0, most).map((item) => (
          <li key={`${item.kind} ${item.key}`}>
            <ItemLine item={item} onOpen={() => onOpen(item.key, item.kind)} />
          </li>
        ))}
      </ul>
      {items.length > most ? (
        <div class="buttons">
          <Button onClick={() => setMost(most + SHOWN)}>
            {`Afficher la suite (${items.length - most})`}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

const taskOf = (item: ItemView, run: Task['run']): Task => ({
  label: `${item.level}, ${item.customer}`,
  run,
});

/** « Tout valider »: what lacks nothing, each as it is shown now and not otherwise. */
function ApproveAll({ items, onWork }: { items: readonly ItemView[]; onWork: (isShown: boolean) => void }) {
  const amount = total(items.map((item) => item.amount));
  const letters = items.filter(({ hasLetter }) => hasLetter).length;
  const made =
    letters === 0
      ? ''
      : ` ${counted(letters, 'lettre sera faite', 'lettres seront faites')}, à poster ensuite.`;
  return (
    <Bulk
      name="Tout valider"
      title="Validation"
      onWork={onWork}
      question={`Valider ${counted(items.length, 'message')}, ${amount} en tout ?${made}`}
      confirm={items.length === 1 ? 'Valider' : `Valider les ${items.length}`}
      tasks={items.map((item) => taskOf(item, () => server.approve({ key: item.key, seen: item.seen })))}
    />
  );
}

function SendAll({ items, isOwner }: { items: readonly ItemView[]; isOwner: boolean }) {
  const { opening } = usePanel();
  return (
    <Bulk
      isAsked={opening === 'send'}
      name={isOwner ? 'Envoyer maintenant' : "Demander l'envoi"}
      title="Envoi"
      question={
        isOwner
          ? `Envoyer ${counted(items.length, 'message')} maintenant ? Un message envoyé ne se reprend pas.`
          : `Demander l'envoi de ${counted(items.length, 'message')} au prochain passage ?`
      }
      confirm={isOwner ? (items.length === 1 ? 'Envoyer' : `Envoyer les ${items.length}`) : 'Demander'}
      tasks={items.map((item) => taskOf(item, () => server.sendNow({ key: item.key })))}
    />
  );
}
