import { typeset } from '../../domain/typography';
import { type Bench, type Check, type Finding, NotTried, toLookAt, wordsOf, wrong } from './check';
import { type Stopwatch, startStopwatch, type Timing } from './stopwatch';

/** A check that was made, as it is shown. */
export interface Line {
  readonly service: string;
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: Finding['verdict'];
  /** All its calls together. */
  readonly milliseconds: number;
  readonly calls: readonly Timing[];
}

export interface Outcome {
  readonly lines: readonly Line[];
  readonly timings: readonly Timing[];
}

interface Undoing {
  readonly what: string;
  readonly action: () => string;
}

/** Makes each check in turn, whatever the others did, then cleans up; those that come once it is late are not begun. */
export function runChecks(checks: readonly Check[], isLate: () => boolean): Outcome {
  const watch = startStopwatch();
  const undoings: Undoing[] = [];
  const bench: Bench = {
    timed: watch.timed,
    undo: (what, action) => {
      undoings.push({ what, action });
    },
    made: {},
  };
  const lines = checks.map((check) => lineOf(check, bench, watch, isLate()));
  lines.push(lineOf(cleaning(undoings), bench, watch, false));
  return { lines, timings: watch.timings };
}

const NOT_REACHED = toLookAt(
  "Pas atteint : la vérification s'arrête d'elle-même à quatre minutes et demie. Recommencez.",
);

function lineOf(check: Check, bench: Bench, watch: Stopwatch, isLate: boolean): Line {
  const { service, name, expected } = check;
  const before = watch.timings.length;
  const { verdict, found } = isLate ? NOT_REACHED : attempt(check, bench);
  const calls = watch.timings.slice(before);
  return {
    service: typeset(service),
    name: typeset(name),
    expected: typeset(expected),
    found: typeset(found),
    verdict,
    milliseconds: calls.reduce((sum, call) => sum + call.milliseconds, 0),
    calls,
  };
}

function attempt(check: Check, bench: Bench): Finding {
  try {
    return check.run(bench);
  } catch (error) {
    return error instanceof NotTried ? toLookAt(error.message) : wrong(`Google répond : ${wordsOf(error)}`);
  }
}

/** Last made, first taken away: what stands in something goes before it. */
const cleaning = (undoings: readonly Undoing[]): Check => ({
  service: 'Relances',
  name: 'Nettoyage',
  expected: "Tout ce que la vérification a créé est retiré, sauf les messages qu'elle vous envoie.",
  run: () => {
    const remarks: string[] = [];
    let stays = false;
    for (const { what, action } of [...undoings].reverse()) {
      try {
        const remark = action();
        if (remark !== '') remarks.push(remark);
      } catch (error) {
        stays = true;
        remarks.push(`${what} : à retirer à la main (${wordsOf(error)}).`);
      }
    }
    if (stays) return wrong(remarks.join(' '));
    return remarks.length > 0
      ? toLookAt(remarks.join(' '))
      : { verdict: 'conforme', found: 'Tout est retiré.' };
  },
});
