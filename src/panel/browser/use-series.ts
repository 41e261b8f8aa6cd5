import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../daily/actions/context';
import { usePanel } from './panel-state';
import { sentenceOf } from './server';

/** One thing of a long work. */
export interface Task {
  readonly label: string;
  run(): Promise<Answer>;
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
  /** What takes back all that was done. */
  readonly undo: Exclude<Answer['undo'], undefined>;
}

export interface SeriesWork {
  readonly series: Series;
  start(tasks: readonly Task[]): Promise<void>;
  stop(): void;
  resume(): Promise<void>;
  clear(): void;
}

const NONE: Series = { total: 0, done: 0, last: '', failures: [], isRunning: false, left: 0, undo: [] };

/** Does many things one after the other, each a call of its own: it can be stopped between two, and goes on from there. */
export function useSeries(): SeriesWork {
  const panel = usePanel();
  const [series, setSeries] = useState<Series>(NONE);
  const waiting = useRef<readonly Task[]>([]);
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
  };
  // Nothing goes on out of sight: what is left is still in its list when its page is opened again.
  useEffect(() => stop, []);
  const go = async (): Promise<void> => {
    isStopped.current = false;
    setSeries((now) => ({ ...now, isRunning: true }));
    while (waiting.current.length > 0 && !isStopped.current) {
      const [task, ...others] = waiting.current;
      if (!task) break;
      const outcome = await outcomeOf(task);
      waiting.current = others;
      setSeries((now) => after(now, task, outcome, others.length));
    }
    setSeries((now) => ({ ...now, isRunning: false }));
    panel.changed();
  };
  return {
    series,
    start(tasks) {
      // Its « Annuler » would be taken for that of this work.
      panel.hush();
      waiting.current = tasks;
      setSeries({ ...NONE, total: tasks.length, left: tasks.length });
      return go();
    },
    stop,
    resume: go,
    clear() {
      waiting.current = [];
      setSeries(NONE);
    },
  };
}

type Outcome = { readonly answer: Answer } | { readonly sentence: string };

async function outcomeOf(task: Task): Promise<Outcome> {
  try {
    return { answer: await task.run() };
  } catch (error) {
    return { sentence: sentenceOf(error) };
  }
}

function after(now: Series, { label }: Task, outcome: Outcome, left: number): Series {
  const next = { ...now, done: now.done + 1, left };
  if ('sentence' in outcome) {
    const { sentence } = outcome;
    return { ...next, last: sentence, failures: [...now.failures, { label, sentence }] };
  }
  const { message, undo = [] } = outcome.answer;
  return { ...next, last: message, undo: [...now.undo, ...undo] };
}
