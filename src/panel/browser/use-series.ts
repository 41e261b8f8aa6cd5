import { useRef, useState } from 'preact/hooks';
import { usePanel } from './panel-state';
import { sentenceOf } from './server';

/** One thing of a long work. */
export interface Task {
  readonly label: string;
  run(): Promise<{ readonly message: string }>;
}

/** How far a long work went. */
export interface Series {
  readonly total: number;
  readonly done: number;
  /** What the last thing done came to. */
  readonly last: string;
  readonly failures: readonly { readonly label: string; readonly sentence: string }[];
  readonly isRunning: boolean;
  /** Things left: the work was stopped, and may go on. */
  readonly left: number;
}

const NONE: Series = { total: 0, done: 0, last: '', failures: [], isRunning: false, left: 0 };

/** Does many things one after the other, each a call of its own: it can be stopped between two, and goes on from there. */
export function useSeries(): {
  readonly series: Series;
  start(tasks: readonly Task[]): Promise<void>;
  stop(): void;
  resume(): Promise<void>;
  clear(): void;
} {
  const panel = usePanel();
  const [series, setSeries] = useState<Series>(NONE);
  const waiting = useRef<readonly Task[]>([]);
  const isStopped = useRef(false);
  const go = async (): Promise<void> => {
    isStopped.current = false;
    setSeries((now) => ({ ...now, isRunning: true }));
    while (waiting.current.length > 0 && !isStopped.current) {
      const [task, ...others] = waiting.current;
      if (!task) break;
      let failure: string | null = null;
      let said = '';
      try {
        said = (await task.run()).message;
      } catch (error) {
        failure = sentenceOf(error);
      }
      waiting.current = others;
      setSeries((now) => ({
        ...now,
        done: now.done + 1,
        last: failure ?? said,
        left: others.length,
        failures:
          failure === null ? now.failures : [...now.failures, { label: task.label, sentence: failure }],
      }));
    }
    setSeries((now) => ({ ...now, isRunning: false }));
    panel.changed();
  };
  return {
    series,
    start(tasks) {
      waiting.current = tasks;
      setSeries({ ...NONE, total: tasks.length, left: tasks.length });
      return go();
    },
    stop() {
      isStopped.current = true;
    },
    resume: go,
    clear() {
      waiting.current = [];
      setSeries(NONE);
    },
  };
}
