import { useLayoutEffect, useState } from 'preact/hooks';
import { Confirm } from '../ui/confirm';
import { Button } from '../ui/parts';
import { Progress } from '../ui/progress';
import { type Task, useSeries } from '../use-series';

/** Does something to all the lines of a list, once it is sure that this is wanted. */
export function Bulk({
  name,
  question,
  confirm,
  title,
  tasks,
  isAsked = false,
  onWork,
}: {
  name: string;
  question: string;
  confirm: string;
  title: string;
  tasks: readonly Task[];
  /** The question is asked at once. */
  isAsked?: boolean;
  /** Told whether there is some work to show, under way or over. */
  onWork?: (isShown: boolean) => void;
}) {
  const [isAsking, setAsking] = useState(isAsked);
  const { series, start, stop, resume, clear } = useSeries();
  const isShown = series.total > 0;
  useLayoutEffect(() => onWork?.(isShown), [isShown]);
  if (isShown)
    return (
      <Progress title={title} series={series} onStop={stop} onResume={() => void resume()} onClose={clear} />
    );
  if (tasks.length === 0) return null;
  return (
    <>
      <div class="buttons" hidden={isAsking}>
        <Button kind="main" onClick={() => setAsking(true)}>
          {name}
        </Button>
      </div>
      {isAsking ? (
        <Confirm
          question={question}
          confirm={confirm}
          onConfirm={() => {
            setAsking(false);
            void start(tasks);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
