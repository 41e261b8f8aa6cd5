import type { TodayView } from '../../views/today';
import { fullDate, shortDate, typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { Button, Notice } from '../ui/parts';
import { useAction } from '../use-action';

/** When the next run is and from whom, what stops it, and whether receipts are entered up to today. */
export function RunHeader({ today }: { today: TodayView }) {
  const { go } = usePanel();
  return (
    <div class="run">
      <p class="next">{typeset(nextRun(today))}</p>
      {today.place === 'inactive' ? (
        <Notice kind="info">
          <p>{typeset("L'envoi quotidien n'est pas activé : rien ne part.")}</p>
          <Button kind="main" onClick={() => go('settings')}>
            Mettre en route
          </Button>
        </Notice>
      ) : null}
      {today.place === 'trial' ? (
        <Notice kind="info">
          {typeset(
            "Copie d'essai : rien ne partira d'ici. Pour vous en servir vraiment, dites ce qu'elle est dans Réglages.",
          )}
        </Notice>
      ) : null}
      {today.stop ? <StopNotice stop={today.stop} /> : null}
      {today.remarks.map((remark) => (
        <Notice kind="info" key={remark}>
          {remark}
        </Notice>
      ))}
      {today.stop ? null : <Receipts today={today} />}
      {today.takeovers === 0 ? null : (
        <Notice kind="info">
          <p>
            {typeset(
              `Factures anciennes : ${today.takeovers} client${today.takeovers > 1 ? 's' : ''} à décider.`,
            )}
          </p>
          <Button onClick={() => go('settings')}>Décider</Button>
        </Notice>
      )}
    </div>
  );
}

function nextRun({ place, nextRunOn, today, owner, isOwner }: TodayView): string {
  if (place !== 'active') return fullDate(today);
  const when = nextRunOn === today ? "aujourd'hui" : fullDate(nextRunOn);
  return `Prochain passage : ${when}${isOwner ? '' : `, depuis ${owner}`}`;
}

function StopNotice({ stop }: { stop: Exclude<TodayView['stop'], null> }) {
  const { go } = usePanel();
  const { isBusy, act } = useAction();
  return (
    <Notice kind={stop.kind === 'journal' ? 'failure' : 'warning'}>
      <p>{stop.sentence}</p>
      {stop.kind === 'journal' ? (
        <Button kind="main" isDisabled={isBusy} onClick={() => void act(() => server.rebuildJournal())}>
          Rétablir le Journal
        </Button>
      ) : (
        <Button kind="main" onClick={() => go('settings')}>
          Dire ce qu'elle est
        </Button>
      )}
    </Notice>
  );
}

/** « Encaissements à jour », in one click. */
function Receipts({ today }: { today: TodayView }) {
  const { isBusy, act } = useAction();
  const { receiptsCheckedUntil: until } = today;
  if (until === today.today)
    return <p class="receipts">{typeset("Encaissements pointés jusqu'à aujourd'hui.")}</p>;
  return (
    <div class={`receipts ${today.areReceiptsAsked ? 'asked' : ''}`}>
      <span>
        {typeset(
          until ? `Encaissements pointés jusqu'au ${shortDate(until)}.` : 'Encaissements : jamais pointés.',
        )}
      </span>
      <Button
        kind={today.areReceiptsAsked ? 'main' : 'plain'}
        isDisabled={isBusy}
        onClick={() => void act(() => server.checkReceipts({ until: today.today }))}
      >
        Encaissements à jour
      </Button>
    </div>
  );
}
