import { useState } from 'preact/hooks';
import type { TodayView } from '../../views/today';
import { server } from '../server';
import { Notice, Waiting } from '../ui/parts';
import { useView } from '../use-view';
import { DayLists } from './day-lists';
import { HeldList } from './held-list';
import { ItemPage } from './item-page';
import { RunHeader } from './run-header';
import { SentList } from './sent-list';

/** « Aujourd'hui ». One line opened takes the place of the lists until it is closed. */
export function TodayPage() {
  const { shown, failure, isReading, read } = useView(() => server.showToday());
  const [opened, setOpened] = useState<{ key: string; kind: string } | null>(null);
  if (!shown)
    return failure ? <Unread failure={failure} onRetry={read} /> : <Waiting what="Lecture du classeur…" />;
  const item = opened && shown.items.find(({ key, kind }) => key === opened.key && kind === opened.kind);
  if (item) return <ItemPage item={item} today={shown} onClose={() => setOpened(null)} />;
  return (
    <div aria-busy={isReading}>
      {failure === '' ? null : <Notice kind="failure">{failure}</Notice>}
      <RunHeader today={shown} />
      {shown.stop ? null : <Lists today={shown} onOpen={(key, kind) => setOpened({ key, kind })} />}
    </div>
  );
}

function Lists({ today, onOpen }: { today: TodayView; onOpen: (key: string, kind: string) => void }) {
  return (
    <>
      <DayLists today={today} onOpen={onOpen} />
      <HeldList groups={today.held} />
      <SentList sent={today.sent} />
    </>
  );
}

function Unread({ failure, onRetry }: { failure: string; onRetry: () => void }) {
  return (
    <Notice kind="failure">
      <p>{failure}</p>
      <button type="button" onClick={onRetry}>
        Réessayer
      </button>
    </Notice>
  );
}
