import { useState } from 'preact/hooks';
import { typeset } from '../format';
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
}: {
  name: string;
  question: string;
  confirm: string;
  title: string;
  tasks: readonly Task[];
  /** The question is asked at once. */
  isAsked?: boolean;
}) {
  const [isAsking, setAsking] = useState(isAsked);
  const { series, start, stop, resume, clear } = useSeries();
  if (series.total > 0)
    return (
      <Progress title={title} series={series} onStop={stop} onResume={() => void resume()} onClose={clear} />
    );
  if (tasks.length === 0) return null;
  if (!isAsking)
    return (
      <div class="buttons">
        <Button kind="main" onClick={() => setAsking(true)}>
          {name}
        </Button>
      </div>
    );
  return (
    <div class="inline-form">
      <p>{typeset(question)}</p>
      <div class="buttons">
        <Button
          kind="main"
          onClick={() => {
            setAsking(false);
            void start(tasks);
          }}
        >
          {confirm}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          Annuler
        </Button>
      </div>
    </div>
  );
}
