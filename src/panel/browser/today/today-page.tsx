import { useState } from 'preact/hooks';
import type { TodayView } from '../../views/today';
import { server } from '../server';
import { Notice } from '../ui/parts';
import { Unread } from '../ui/unread';
import { useView } from '../use-view';
import { DayLists } from './day-lists';
import { DeadlineList } from './deadline-list';
import { HeldList } from './held-list';
import { ItemPage } from './item-page';
import { RunHeader } from './run-header';
import { SentList } from './sent-list';

interface Opened {
  readonly key: string;
  readonly kind: string;
}

/** « Aujourd'hui ». One line opened takes the place of the lists, which stay as they were until it is closed. */
export function TodayPage() {
  const view = useView(() => server.showToday());
  const { shown, failure, isReading } = view;
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!shown) return <Unread view={view} what="Lecture du classeur…" />;
  const item = opened && shown.items.find(({ key, kind }) => key === opened.key && kind === opened.kind);
  return (
    <>
      <div aria-busy={isReading} hidden={Boolean(item)}>
        {failure === '' ? null : <Notice kind="failure">{failure}</Notice>}
        <RunHeader today={shown} />
        {shown.stop ? null : <Lists today={shown} onOpen={setOpened} />}
      </div>
      {item ? (
        <ItemPage
          key={`${item.kind} ${item.key}`}
          item={item}
          today={shown}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function Lists({ today, onOpen }: { today: TodayView; onOpen: (opened: Opened) => void }) {
  return (
    <>
      <DayLists today={today} onOpen={(key, kind) => onOpen({ key, kind })} />
      <DeadlineList deadlines={today.deadlines} />
      <HeldList groups={today.held} />
      <SentList sent={today.sent} />
    </>
  );
}
